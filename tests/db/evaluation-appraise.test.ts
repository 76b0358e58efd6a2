import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { appraiseSchema, dismissSchema, selfAssessSchema } from "@/lib/evaluation/schema";
import { appraise, dismiss } from "@/lib/evaluation/server/commands/appraise";
import { receiveResult, selfAssess } from "@/lib/evaluation/server/commands/answer-own";
import { aPlacement } from "../builders/placement";
import { aRealisasi } from "../builders/skp";
import { anActor } from "../builders/account";
import { eventsOf, owner } from "./setup/office";
import {
  AFTER_THE_WINDOW,
  results,
  someAppraisal,
  stored,
  told,
  TURN_OF_APPRAISER,
  TURN_OF_PERSON,
  type Appraisal,
} from "./setup/appraisal";

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal();
});

function ratings(fields: Record<string, string> = {}) {
  return appraiseSchema.parse({
    ...{ evaluationId: here.evaluation.id, version: "1", hasil: "sesuai", perilaku: "sesuai" },
    ...fields,
  });
}

const lurah = (day: CalendarDate = TURN_OF_APPRAISER) => here.on(here.lurah, day);
const clerk = (day: CalendarDate = TURN_OF_APPRAISER) => here.on(here.clerk, day);
const key = (version: number) => ({ evaluationId: here.evaluation.id, version });

describe("the pejabat penilai sets both ratings", () => {
  it("and the predikat follows from the matrix, with both sides, a result on record and an event without a rating", async () => {
    expect(await appraise(lurah(), ratings({ perilaku: "di_atas" }))).toMatchObject({ ok: true });
    const row = await stored(here.evaluation.id);
    expect(row).toMatchObject({
      ...{ status: "appraised", version: 2, hasil: "sesuai", perilaku: "di_atas", predikat: "baik" },
      appraiser_id: here.office.lurah.id,
    });
    expect(row.parties?.appraiser).toMatchObject({ name: "Ratna Kusuma", jabatan: "Lurah Menanggal" });
    expect(await results(here.evaluation.id)).toEqual(["1 appraisal sesuai/di_atas baik"]);
    expect(await told(here.office.agency.id, "evaluation.appraised")).toBe(1);
    const event = (await eventsOf(here.office)).find(({ key: kind }) => kind === "evaluation.appraised");
    expect(event?.subject_id).toBe(here.evaluation.id);
    expect(event?.detail).toMatchObject({ resultNumber: 1, origin: "appraisal" });
    expect(JSON.stringify(event?.detail)).not.toMatch(/sesuai|di_atas|baik/);
  });

  it("anew, as long as the person has not received it; then no more", async () => {
    await appraise(lurah(), ratings());
    expect(await appraise(lurah(), ratings({ version: "2", hasil: "di_atas" }))).toMatchObject({ ok: true });
    expect(await results(here.evaluation.id)).toEqual([
      "1 appraisal sesuai/sesuai baik",
      "2 revision di_atas/sesuai baik",
    ]);
    expect(await receiveResult(clerk(), key(3))).toMatchObject({ ok: true });
    expect(await appraise(lurah(), ratings({ version: "4" }))).toEqual({
      ok: false,
      refusal: { code: "wrong-status", status: "received" },
    });
  });

  it("once, where two who may set it press at the same moment", async () => {
    const both = await Promise.all([
      appraise(lurah(), ratings()),
      appraise(lurah(), ratings({ perilaku: "di_atas" })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: "stale" } });
    expect(await results(here.evaluation.id)).toHaveLength(1);
  });

  it("on what he has seen: an older version is refused and changes nothing", async () => {
    await selfAssess(
      clerk(TURN_OF_PERSON),
      selfAssessSchema.parse({ ...key(1), selfHasil: "sesuai", selfPerilaku: "di_atas" }),
    );
    expect(await appraise(lurah(), ratings())).toEqual({ ok: false, refusal: { code: "stale" } });
    expect((await stored(here.evaluation.id)).status).toBe("self_assessed");
  });
});

describe("who may not", () => {
  it.each<[string, () => ReturnType<typeof appraise>, string]>([
    ["the person himself", () => appraise(clerk(), ratings()), "not-yours"],
    [
      "somebody else of the agency",
      () => appraise(here.on(here.stranger, TURN_OF_APPRAISER), ratings()),
      "not-found",
    ],
    ["the atasan", () => appraise(here.on(here.camat, TURN_OF_APPRAISER), ratings()), "not-yours"],
    [
      "the administrator",
      () => appraise(here.on(here.office.admin, TURN_OF_APPRAISER), ratings()),
      "not-yours",
    ],
  ])("%s", async (_who, attempt, code) => {
    expect(await attempt()).toMatchObject({ ok: false, refusal: { code } });
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "open", version: 1, predikat: null });
    expect(await results(here.evaluation.id)).toEqual([]);
  });

  it("an evaluation of another agency looks like none", async () => {
    const elsewhere = await someAppraisal();
    const answer = await appraise(elsewhere.on(elsewhere.lurah, TURN_OF_APPRAISER), ratings());
    expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  it("the Plh sets it in his dated days, prints as Plh, and no more after", async () => {
    const { office } = here;
    await here.insert(
      aPlacement(office.keeperPerson, office.village, office.lurahPosition, {
        ...{ kind: "plh", isHead: true },
        validFrom: calendarDateOf("2026-10-06"),
        validTo: calendarDateOf("2026-10-08"),
      }),
    );
    const plh = anActor({ agency: office.agency, account: office.keeperAccount });
    const on = (day: string) => here.on(plh, calendarDateOf(day));
    expect(await appraise(on("2026-10-05"), ratings())).toMatchObject({ refusal: { code: "not-found" } });
    expect(await appraise(lurah(), ratings())).toMatchObject({ refusal: { code: "not-found" } });
    expect(await appraise(on("2026-10-07"), ratings())).toMatchObject({ ok: true });
    expect((await stored(here.evaluation.id)).parties?.appraiser.jabatan).toBe("Plh. Lurah Menanggal");
    // He reads what he has set, and changes it no more.
    expect(await appraise(on("2026-10-09"), ratings({ version: "2" }))).toMatchObject({
      refusal: { code: "not-yours" },
    });
    expect(await appraise(lurah(calendarDateOf("2026-10-09")), ratings({ version: "2" }))).toMatchObject({
      ok: true,
    });
  });
});

describe("when", () => {
  it("not before the person has spoken, while it is his turn; a draft is kept all the same", async () => {
    expect(await appraise(lurah(TURN_OF_PERSON), ratings())).toMatchObject({
      refusal: { code: "self-assessment-first" },
    });
    const spoken = selfAssessSchema.parse({ ...key(1), selfHasil: "di_atas", selfPerilaku: "sesuai" });
    expect(await selfAssess(clerk(TURN_OF_PERSON), spoken)).toMatchObject({ ok: true });
    expect(await appraise(lurah(TURN_OF_PERSON), ratings({ version: "2" }))).toMatchObject({ ok: true });
  });

  it("not outside the window, which says since when and whom to ask", async () => {
    expect(await appraise(lurah(AFTER_THE_WINDOW), ratings())).toMatchObject({
      refusal: { code: "window-closed", window: { kind: "evaluation", state: "closed" } },
    });
  });

  it("not before the unit has its predikat: first the organisation, then people", async () => {
    await owner.query("DELETE FROM unit_predikat WHERE agency_id = $1", [here.office.agency.id]);
    expect(await appraise(lurah(), ratings())).toEqual({
      ok: false,
      refusal: { code: "organisasi-first", unitName: "Kecamatan Gayungan" },
    });
  });
});

describe("what has to be said beside the ratings", () => {
  it("why they depart from the suggestion, which is worked out from the results and kept", async () => {
    const { agency } = here.office;
    await here.insert(
      aRealisasi(agency.id, here.ikiId, here.third.id, { targetNumber: "3", valueNumber: "3" }),
      aRealisasi(agency.id, here.daysIkiId, here.third.id, { valueNumber: "5" }),
    );
    expect(await appraise(lurah(), ratings({ hasil: "di_atas" }))).toEqual({
      ok: false,
      refusal: { code: "reason-missing", suggested: "sesuai" },
    });
    const reasoned = ratings({
      hasil: "di_atas",
      departureReason: "Mutu laporan dipakai seluruh kecamatan.",
    });
    expect(await appraise(lurah(), reasoned)).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({
      departure_reason: "Mutu laporan dipakai seluruh kecamatan.",
      suggestion: {
        basis: "capaian",
        rating: "sesuai",
        counts: { above: 0, meets: 2, below: 0, uncountable: 0 },
      },
    });
  });

  const fact = {
    perilakuFactDate: "2026-09-02",
    perilakuFact: "Tidak berada di loket pada jam layanan.",
    perilakuSaid: "Sudah dibahas pada hari itu juga.",
  };

  it("for Kurang/Misconduct a dated fact, and what was said where no feedback is on record", async () => {
    const low = { perilaku: "di_bawah" };
    expect(await appraise(lurah(), ratings(low))).toMatchObject({
      refusal: { code: "fact-missing", aspect: "perilaku" },
    });
    expect(await appraise(lurah(), ratings({ ...low, ...fact, perilakuSaid: "" }))).toMatchObject({
      refusal: { code: "said-missing", aspect: "perilaku" },
    });
    expect(
      await appraise(lurah(), ratings({ ...low, ...fact, perilakuFactDate: "2026-10-08" })),
    ).toMatchObject({ refusal: { code: "fact-later", aspect: "perilaku" } });
    expect(await appraise(lurah(), ratings({ ...low, ...fact }))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({
      predikat: "kurang",
      facts: [{ aspect: "perilaku", date: "2026-09-02" }],
    });
  });

  it("a fact that was begun is finished", () => {
    const halves = appraiseSchema.safeParse({
      ...{ evaluationId: here.evaluation.id, version: "1", hasil: "sesuai", perilaku: "di_bawah" },
      perilakuSaid: "Sudah dibahas",
    });
    expect(halves.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "perilakuFactDate",
      "perilakuFact",
    ]);
  });
});

describe("tidak dievaluasi", () => {
  const reason = {
    notEvaluated: "cuti",
    notEvaluatedNote: "Cuti melahirkan 1 Juli sampai 30 September 2026.",
  };

  it("is set with its reason, received like a result, and can be taken back by ratings before that", async () => {
    expect(await dismiss(lurah(), dismissSchema.parse({ ...key(1), ...reason }))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({
      ...{ status: "appraised", not_evaluated: "cuti", predikat: null },
    });
    expect(await results(here.evaluation.id)).toEqual([]);
    expect(await appraise(lurah(), ratings({ version: "2" }))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({ not_evaluated: null, predikat: "baik" });
  });

  it("needs no predikat of the unit and waits for nobody", async () => {
    await owner.query("DELETE FROM unit_predikat WHERE agency_id = $1", [here.office.agency.id]);
    const early = lurah(TURN_OF_PERSON);
    expect(await dismiss(early, dismissSchema.parse({ ...key(1), ...reason }))).toMatchObject({ ok: true });
  });
});
