import { beforeEach, describe, expect, it } from "vitest";
import { receiveResult } from "@/lib/evaluation/server/commands/answer-own";
import { correctResult } from "@/lib/evaluation/server/commands/correct-result";
import { passTime } from "@/lib/evaluation/server/commands/pass-time";
import { uploadPaper } from "@/lib/evaluation/server/commands/record-paper";
import { correctSchema } from "@/lib/evaluation/schema";
import { calendarDateOf } from "@/lib/kernel/calendar";
import {
  decideObjectionSchema,
  explainObjectionSchema,
  fileObjectionSchema,
  recordDecisionSchema,
} from "@/lib/objection/schema";
import { decideObjection, recordDecision } from "@/lib/objection/server/commands/decide-objection";
import { explainObjection, fileObjection } from "@/lib/objection/server/commands/file-objection";
import { anEvaluation } from "../builders/evaluation";
import { A_PDF } from "../builders/evidence";
import { eventsOf, owner } from "./setup/office";
import { results, someAppraisal, stored, told, type Appraisal } from "./setup/appraisal";

let here: Appraisal;
/** Of the year, received on 8 October (as builders date it). */
let evaluationId: string;

const day = calendarDateOf;
const RATED = { hasil: "di_bawah", perilaku: "sesuai" } as const;

beforeEach(async () => {
  here = await someAppraisal();
  const ofYear = anEvaluation(here.skp, here.office.clerk, here.year, {
    ...{ rated: RATED, appraiser: here.office.lurah, status: "received" },
  });
  await here.insert(ofYear);
  evaluationId = ofYear.id;
});

const key = (version: number) => ({ evaluationId, version: String(version) });
const filing = (version = 1) =>
  fileObjectionSchema.parse({ ...key(version), reason: "Dua dari tiga laporan diterima tepat waktu." });
const explaining = (version: number) =>
  explainObjectionSchema.parse({ ...key(version), explanation: "Laporan ketiga terlambat enam hari." });
const deciding = (version: number, fields: Record<string, string> = {}) =>
  decideObjectionSchema.parse({
    ...key(version),
    ...{ decision: "ditolak", decisionNote: "Bukti yang diajukan tidak mengubah penilaian." },
    ...fields,
  });

const clerk = (date = "2026-10-12") => here.on(here.clerk, day(date));
const lurah = (date = "2026-10-14") => here.on(here.lurah, day(date));
const camat = (date = "2026-10-20") => here.on(here.camat, day(date));

describe("the person objects", () => {
  it.each([
    ["2026-10-08", true],
    ["2026-10-21", true],
    ["2026-10-22", true],
    ["2026-10-23", false],
  ])("within 14 calendar days from receipt, the last one whole (%s: %s)", async (date, isInTime) => {
    const answer = await fileObjection(clerk(date), filing());
    expect(answer.ok).toBe(isInTime);
    if (!answer.ok) expect(answer.refusal).toEqual({ code: "objection-over", last: "2026-10-22" });
    expect((await stored(evaluationId)).status).toBe(isInTime ? "objected" : "received");
  });

  it("once, with what was said kept out of the trail", async () => {
    const twice = await Promise.all([fileObjection(clerk(), filing()), fileObjection(clerk(), filing())]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await told(here.office.agency.id, "objection.filed")).toBe(1);
    expect(JSON.stringify(await eventsOf(here.office))).not.toContain("laporan diterima");
  });

  it("not to the result of a quarter, unless the policy opens those", async () => {
    const ofQuarter = await someAppraisal({ rated: RATED, status: "received" });
    const answer = await fileObjection(
      ofQuarter.on(ofQuarter.clerk, day("2026-10-12")),
      fileObjectionSchema.parse({
        evaluationId: ofQuarter.evaluation.id,
        version: "1",
        reason: "Tidak sesuai",
      }),
    );
    expect(answer).toEqual({ ok: false, refusal: { code: "not-objectable" } });
  });

  it("nobody objects for another", async () => {
    expect(await fileObjection(lurah(), filing())).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await fileObjection(here.on(here.stranger, day("2026-10-12")), filing())).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("both sides are heard, and the atasan decides", () => {
  beforeEach(async () => {
    expect(await fileObjection(clerk(), filing())).toMatchObject({ ok: true });
    await owner.query("UPDATE objection SET filed_at = '2026-10-12T02:00:00Z' WHERE evaluation_id = $1", [
      evaluationId,
    ]);
  });

  it("ditolak: the result stays as it was, and is final", async () => {
    expect(await explainObjection(lurah(), explaining(2))).toMatchObject({ ok: true });
    expect(await decideObjection(camat(), deciding(3))).toMatchObject({ ok: true });
    expect(await stored(evaluationId)).toMatchObject({ status: "final", predikat: "butuh_perbaikan" });
    expect(await results(evaluationId)).toHaveLength(1);
    const { rows } = await owner.query<{ decider: { name: string; jabatan: string } }>(
      "SELECT decider FROM objection WHERE evaluation_id = $1",
      [evaluationId],
    );
    expect(rows[0]?.decider).toMatchObject({ name: "Drs. Bagas Nugraha", jabatan: "Camat Gayungan" });
  });

  it("diubah: new ratings with the matrix's predikat, the old result kept", async () => {
    await explainObjection(lurah(), explaining(2));
    const changed = { decision: "diubah", hasil: "sesuai", perilaku: "di_atas" };
    expect(await decideObjection(camat(), deciding(3, changed))).toMatchObject({ ok: true });
    expect(await stored(evaluationId)).toMatchObject({ status: "final", hasil: "sesuai", predikat: "baik" });
    expect(await results(evaluationId)).toEqual([
      "1 appraisal di_bawah/sesuai butuh_perbaikan",
      "2 objection sesuai/di_atas baik",
    ]);
  });

  it("diubah without a change, or without ratings, is none", async () => {
    await explainObjection(lurah(), explaining(2));
    const same = { decision: "diubah", ...RATED };
    expect(await decideObjection(camat(), deciding(3, same))).toMatchObject({
      refusal: { code: "same-ratings" },
    });
    const bare = decideObjectionSchema.safeParse({
      ...key(3),
      ...{ decision: "diubah", decisionNote: "Diubah", hasil: "", perilaku: "" },
    });
    expect(bare.error?.issues.map(({ path }) => path.join("."))).toEqual(["hasil", "perilaku"]);
  });

  it("not before the appraiser was heard, or has let his days pass", async () => {
    expect(await decideObjection(camat("2026-10-19"), deciding(2))).toMatchObject({
      refusal: { code: "not-heard", until: "19 Oktober 2026" },
    });
    expect(await decideObjection(camat("2026-10-20"), deciding(2))).toMatchObject({ ok: true });
  });

  it("each only in his own part", async () => {
    expect(await explainObjection(camat(), explaining(2))).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await decideObjection(lurah(), deciding(2))).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await decideObjection(clerk("2026-10-20"), deciding(2))).toMatchObject({
      refusal: { code: "not-yours" },
    });
    expect(await decideObjection(here.on(here.office.admin, day("2026-10-20")), deciding(2))).toMatchObject({
      refusal: { code: "not-yours" },
    });
  });

  it("once, where two press at the same moment", async () => {
    const twice = await Promise.all([
      decideObjection(camat(), deciding(2)),
      decideObjection(camat(), deciding(2)),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await told(here.office.agency.id, "objection.decided")).toBe(1);
  });

  it("for an atasan who does not sign in it is entered from the signed paper, which is kept with its hash", async () => {
    const keeper = here.on(here.office.keeper, day("2026-10-20"));
    const file = { name: "keputusan.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };
    const uploaded = await uploadPaper(keeper, evaluationId, file);
    if (!uploaded.ok) throw new Error(uploaded.refusal.code);
    const { fileId } = uploaded.value;
    const decision = recordDecisionSchema.parse({
      ...{ ...key(2), fileId, decision: "ditolak" },
      decisionNote: "Bukti yang diajukan tidak mengubah penilaian.",
    });
    expect(await recordDecision(here.on(here.office.admin, day("2026-10-20")), decision)).toMatchObject({
      refusal: { code: "paper-missing" },
    });
    expect(await recordDecision(keeper, decision)).toMatchObject({ ok: true });
    expect((await stored(evaluationId)).status).toBe("final");
    const event = (await eventsOf(here.office)).find(({ key: kind }) => kind === "objection.decided");
    expect(event?.detail).toMatchObject({ fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
  });
});

describe("after it is final", () => {
  const correcting = (version: number, fields: Record<string, string> = {}) =>
    correctSchema.parse({
      ...key(version),
      ...{ hasil: "sesuai", perilaku: "sesuai", reason: "Salah pilih rating, nota dinas nomor contoh." },
      ...fields,
    });
  const admin = () => here.on(here.office.admin, day("2026-11-01"));

  beforeEach(async () => {
    expect(await passTime(here.on(admin(), day("2026-10-23")))).toBe(1);
    expect((await stored(evaluationId)).status).toBe("final");
  });

  it("nothing is received, objected or set any more", async () => {
    expect(await fileObjection(clerk("2026-10-22"), filing(2))).toMatchObject({
      refusal: { code: "wrong-status", status: "final" },
    });
    expect(await receiveResult(clerk(), { evaluationId, version: 2 })).toMatchObject({
      refusal: { code: "wrong-status" },
    });
  });

  it("only the administrator corrects, with a reason; what was set before stays", async () => {
    expect(await correctResult(lurah("2026-11-01"), correcting(2))).toMatchObject({
      refusal: { code: "not-yours" },
    });
    expect(await correctResult(admin(), correcting(2, RATED))).toMatchObject({
      refusal: { code: "unchanged" },
    });
    expect(await correctResult(admin(), correcting(2))).toMatchObject({ ok: true });
    expect(await results(evaluationId)).toEqual([
      "1 appraisal di_bawah/sesuai butuh_perbaikan",
      "2 correction sesuai/sesuai baik",
    ]);
    expect(await told(here.office.agency.id, "evaluation.corrected")).toBe(1);
  });

  it("and nobody corrects his own", async () => {
    const own = here.on(here.office.admin, day("2026-11-01"));
    const self = { ...own, employeeId: here.office.clerk.id };
    expect(await correctResult(self, correcting(2))).toMatchObject({ refusal: { code: "not-yours" } });
  });

  it("a result on record is neither changed nor removed, not even by the program", async () => {
    await expect(
      owner.query("SET ROLE selaras_app; UPDATE evaluation_result SET hasil = 'di_atas'"),
    ).rejects.toThrow(/permission denied/);
    await owner.query("RESET ROLE");
    await expect(owner.query("SET ROLE selaras_app; DELETE FROM evaluation_result")).rejects.toThrow(
      /permission denied/,
    );
    await owner.query("RESET ROLE");
  });
});
