import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { countedNow } from "@/lib/dashboard/server/counted";
import { keepRatingSchema } from "@/lib/evaluation/pembahasan-schema";
import { agreePoint } from "@/lib/evaluation/server/commands/agree-point";
import { receiveResult } from "@/lib/evaluation/server/commands/answer-own";
import { appraise } from "@/lib/evaluation/server/commands/appraise";
import { keepRating } from "@/lib/evaluation/server/commands/keep-rating";
import { openPembahasan } from "@/lib/evaluation/server/commands/lead-pembahasan";
import { notePembahasanReading } from "@/lib/evaluation/server/commands/note-reading";
import { passTime } from "@/lib/evaluation/server/commands/pass-time";
import { ownEvaluations } from "@/lib/evaluation/server/own-evaluations";
import { pembahasanList } from "@/lib/evaluation/server/pembahasan-list";
import { pembahasanPage } from "@/lib/evaluation/server/pembahasan-page";
import { discussedPerson, discussedTeam } from "@/lib/evaluation/server/pembahasan-people";
import { evaluationTasks } from "@/lib/evaluation/server/tasks";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { anActor } from "../builders/account";
import { anEvaluation } from "../builders/evaluation";
import { anSkp } from "../builders/skp";
import { anOutsider, eventsOf, owner } from "./setup/office";
import { results, someAppraisal, stored, type Appraisal } from "./setup/appraisal";
import { GOOD, someTalk, versionOf } from "./setup/pembahasan";

let talk: Awaited<ReturnType<typeof someTalk>>;
let here: Appraisal;

beforeEach(async () => {
  talk = await someTalk();
  here = talk.here;
});

const code = (refusal: string) => ({ ok: false, refusal: { code: refusal } });

describe("it is opened", () => {
  it("by who leads the unit, once at a time, for people who are evaluated, and not for long", async () => {
    const { office } = here;
    expect(await openPembahasan(talk.lurah, talk.opening())).toMatchObject(code("not-found"));
    expect(await openPembahasan(talk.on(office.admin), talk.opening())).toMatchObject(code("not-found"));
    expect(await openPembahasan(talk.camat, talk.opening(office.village.id))).toMatchObject(
      code("not-found"),
    );
    expect(await openPembahasan(talk.camat, talk.opening(office.district.id, "2026-10-06"))).toMatchObject(
      code("until-past"),
    );
    expect(await openPembahasan(talk.camat, talk.opening(office.district.id, "2026-10-22"))).toMatchObject(
      code("until-too-late"),
    );
    const nobody = { ...talk.opening(), periodId: here.year.id };
    expect(await openPembahasan(talk.camat, nobody)).toMatchObject(code("nobody"));
    const early = talk.on(here.camat, calendarDateOf("2026-06-30"));
    expect(await openPembahasan(early, talk.opening(office.district.id, "2026-07-01"))).toMatchObject(
      code("not-begun"),
    );
    const both = await Promise.all([
      openPembahasan(talk.camat, talk.opening()),
      openPembahasan(talk.camat, talk.opening()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(code("already"));
    expect((await eventsOf(office)).map(({ key }) => key)).toContain("pembahasan.opened");
  });
});

describe("while it is open", () => {
  it("no result under it is handed over, by its person or by time, and nobody is told; that of the head is", async () => {
    const { office } = here;
    const skp = anSkp(office.camat, office.district);
    const ofCamat = anEvaluation(skp, office.camat, here.third, { rated: GOOD });
    await here.insert(skp, ofCamat);
    const id = await talk.opened();
    const key = { evaluationId: here.evaluation.id, version: 1 };
    expect(await receiveResult(talk.clerk, key)).toMatchObject({
      refusal: { code: "held", until: "2026-10-10" },
    });
    const { shown } = await ownEvaluations(talk.clerk, here.evaluation.id);
    expect(shown).toMatchObject({ isSealed: true, heldUntil: "2026-10-10", deemedOn: null });
    expect(await evaluationTasks(talk.clerk)).toEqual([]);
    expect(await receiveResult(talk.camat, { evaluationId: ofCamat.id, version: 1 })).toMatchObject({
      ok: true,
    });
    // Long after the policy's days: what is withheld is not deemed received.
    await owner.query("UPDATE pembahasan SET holds_until = '2099-01-01' WHERE id = $1", [id]);
    const system = anActor({ agency: office.agency, today: calendarDateOf("2026-11-20") });
    await passTime(system);
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "appraised" });
    const revised = await talk.rating({ hasil: "di_atas", departureReason: "Alasan" });
    expect(await appraise(talk.lurah, revised)).toMatchObject({ ok: true });
    await deliverOutbox();
    const { rows } = await owner.query<{ name: string; title: string }>(
      `SELECT a.name, n.title FROM notification n JOIN account a ON a.id = n.account_id
       WHERE n.agency_id = $1 AND n.topic <> 'unit-predikat.set'`,
      [office.agency.id],
    );
    expect(rows).toEqual([
      { name: "Ratna Kusuma", title: "Pembahasan predikat kinerja Kecamatan Gayungan dibuka" },
    ]);
  });

  it("runs out by itself: the results lie ready from then on, and those days are not lost to their people", async () => {
    const id = await talk.opened();
    const system = (day: string) => anActor({ agency: here.office.agency, today: calendarDateOf(day) });
    await passTime(system("2026-10-10"));
    expect(await talk.points()).toEqual([]);
    await passTime(system("2026-10-11"));
    const { rows } = await owner.query(
      "SELECT closed_by_name FROM pembahasan WHERE id = $1 AND closed_at IS NOT NULL",
      [id],
    );
    expect(rows).toEqual([{ closed_by_name: null }]);
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "appraised" });
    // Set on the 5th, ready since the 11th: seven days later deemed received, not on the 12th.
    await passTime(system("2026-10-17"));
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "appraised" });
    await passTime(system("2026-10-18"));
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "received", is_deemed: true });
    expect(await talk.noted(id)).toMatchObject(code("over"));
  });
});

describe("what is agreed", () => {
  it("changes nothing by itself; the appraiser does, with a reason, and what was before stays readable", async () => {
    const id = await talk.opened();
    expect(await agreePoint(talk.camat, await talk.point(id))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({ hasil: "di_atas", status: "appraised" });
    expect(await evaluationTasks(talk.lurah)).toContainEqual({
      href: `/pembahasan/${id}/${here.evaluation.id}`,
      ...{ label: "Jawab 1 kesepakatan pembahasan predikat kinerja", dueOn: "2026-10-10" },
    });
    expect(await talk.noted(id)).toMatchObject({ ok: true });
    expect(await talk.close(id)).toMatchObject({ refusal: { code: "unanswered", count: 1 } });
    expect(await appraise(talk.lurah, await talk.rating())).toMatchObject(code("discussion-reason-missing"));
    const changed = await talk.rating({
      discussionReason: "Bukti triwulan ini belum lengkap.",
      departureReason: "Dibahas bersama pimpinan.",
    });
    expect(await appraise(talk.lurah, changed)).toMatchObject({ ok: true });
    expect(await results(here.evaluation.id)).toEqual([
      "1 appraisal di_atas/sesuai baik",
      "2 discussion sesuai/sesuai baik",
    ]);
    expect(await talk.points()).toEqual([
      "1 change di_atas sesuai changed sesuai Bukti triwulan ini belum lengkap.",
    ]);
    expect(await talk.close(id)).toMatchObject({ ok: true });
    const version = Number(await versionOf("evaluation", here.evaluation.id));
    expect(await receiveResult(talk.clerk, { evaluationId: here.evaluation.id, version })).toMatchObject({
      ok: true,
    });
    const { shown } = await ownEvaluations(talk.clerk, here.evaluation.id);
    expect(shown?.history.map(({ origin }) => origin)).toEqual(["revision", "appraisal"]);
    expect(JSON.stringify(shown)).not.toContain("Bukti triwulan ini belum lengkap.");
    const keys = (await eventsOf(here.office)).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(["evaluation.discussed", "evaluation.appraised", "pembahasan.closed"]),
    );
    expect(JSON.stringify(await eventsOf(here.office))).not.toContain("Capaian unit tidak mendukung.");
  });

  it("can be left by the appraiser, who says why, and be agreed on anew", async () => {
    const id = await talk.opened();
    await agreePoint(talk.camat, await talk.point(id));
    const keeping = async () =>
      keepRatingSchema.parse({
        ...{ evaluationId: here.evaluation.id, version: await versionOf("evaluation", here.evaluation.id) },
        reason: "Bukti lengkap sejak Agustus.",
      });
    expect(await keepRating(talk.camat, await keeping())).toMatchObject({ ok: false });
    expect(await keepRating(talk.lurah, await keeping())).toMatchObject({ ok: true });
    expect(await keepRating(talk.lurah, await keeping())).toMatchObject(code("no-point"));
    expect(await stored(here.evaluation.id)).toMatchObject({ hasil: "di_atas" });
    expect(
      await agreePoint(talk.camat, await talk.point(id, { agreed: "keep", reason: "Bukti diterima." })),
    ).toMatchObject({
      ok: true,
    });
    expect(await talk.points()).toEqual([
      "1 change di_atas sesuai kept Bukti lengkap sejak Agustus.",
      "2 keep di_atas di_atas",
    ]);
    const person = await discussedPerson(talk.camat, { id, evaluationId: here.evaluation.id });
    expect(person?.points.map(({ state }) => state)).toEqual(["stands", "kept"]);
  });

  it("is about results that are set and not received, differs from them, and binds no head to what his unit is not", async () => {
    const id = await talk.opened();
    expect(await agreePoint(talk.camat, await talk.point(id, { hasil: "di_atas" }))).toMatchObject(
      code("same-rating"),
    );
    expect(
      await agreePoint(talk.camat, await talk.point(id, { evaluationId: talk.ofLurah.id, hasil: "di_atas" })),
    ).toMatchObject({ refusal: { code: "head-rating", rating: "sesuai" } });
    const stale = { ...(await talk.point(id)), version: 0 };
    expect(await agreePoint(talk.camat, stale)).toMatchObject(code("stale"));
    await owner.query(
      "UPDATE evaluation SET status = 'open', hasil = NULL, perilaku = NULL, predikat = NULL WHERE id = $1",
      [here.evaluation.id],
    );
    expect(await agreePoint(talk.camat, await talk.point(id))).toMatchObject(code("not-set"));
  });

  it("and a rating set at the same moment: one of the two, and the other hears of it", async () => {
    const id = await talk.opened();
    const agreed = await talk.point(id);
    const set = await talk.rating({ hasil: "di_atas", departureReason: "Alasan" });
    const [one, other] = await Promise.all([agreePoint(talk.camat, agreed), appraise(talk.lurah, set)]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
    // Who looked before the other wrote is stale; the appraiser who looked after is told of what was agreed.
    const codes = [one, other].flatMap((done) => (done.ok ? [] : [done.refusal.code]));
    expect(["stale", "discussion-reason-missing"]).toContain(codes[0]);
  });

  it("and the closing of it at the same moment: nothing is agreed on after it is closed", async () => {
    const id = await talk.opened();
    await talk.noted(id);
    const [agreed, closed] = await Promise.all([
      agreePoint(talk.camat, await talk.point(id)),
      talk.close(id),
    ]);
    expect([agreed.ok, closed.ok].filter(Boolean)).toHaveLength(1);
    expect(await talk.points()).toHaveLength(agreed.ok ? 1 : 0);
  });

  it("is kept by the database, and so is what was closed", async () => {
    const id = await talk.opened();
    await agreePoint(talk.camat, await talk.point(id));
    await expect(owner.query("UPDATE pembahasan_point SET reason = 'lain'")).rejects.toThrow(/kept/);
    const answered =
      "UPDATE pembahasan_point SET answer = 'kept', answer_reason = 'x', answered_by_name = 'y', answered_at = now()";
    await owner.query(`${answered} WHERE pembahasan_id = $1`, [id]);
    await expect(owner.query(`${answered} WHERE pembahasan_id = $1`, [id])).rejects.toThrow(/kept/);
    await talk.noted(id);
    await talk.close(id);
    await expect(
      owner.query("UPDATE pembahasan SET conclusion = 'lain' WHERE id = $1", [id]),
    ).rejects.toThrow(/kept/);
  });
});

describe("who reads it", () => {
  it("the head the teams under him, an appraiser his own, nobody what is said of himself", async () => {
    const id = await talk.opened();
    await agreePoint(talk.camat, await talk.point(id));
    await countedNow(talk.camat);
    const whole = await pembahasanPage(talk.camat, id, null);
    expect(whole?.head.person).toBe("leader");
    expect(whole?.teams.map(({ name, points: few, waiting }) => [name, few, waiting])).toEqual([
      ["Drs. Bagas Nugraha", 0, 0],
      ["Ratna Kusuma", 1, 1],
    ]);
    expect(whole).toMatchObject({ points: 1, waiting: 1, organisasi: { predikat: "baik" } });
    const own = await pembahasanPage(talk.lurah, id, null);
    expect(own?.head.person).toBe("appraiser");
    expect(own?.teams.map(({ name }) => name)).toEqual(["Ratna Kusuma"]);
    const { camat: head, lurah: appraiser } = here.office;
    const teamOf = (actor: Actor, appraiserId: string) =>
      discussedTeam(actor, { id, appraiserId, after: null });
    expect((await teamOf(talk.camat, appraiser.id))?.people).toMatchObject([
      { name: "Siti Aminah", state: "waiting", status: "appraised" },
    ]);
    expect(await teamOf(talk.lurah, head.id)).toBeNull();
    const personOf = (actor: Actor, evaluationId: string) => discussedPerson(actor, { id, evaluationId });
    expect(await personOf(talk.lurah, here.evaluation.id)).toMatchObject({ mayAnswer: true });
    expect(await personOf(talk.camat, talk.ofLurah.id)).toMatchObject({ boundHasil: "sesuai" });
    expect(await personOf(talk.lurah, talk.ofLurah.id)).toBeNull();
    expect(await personOf(talk.clerk, here.evaluation.id)).toBeNull();
    expect(await agreePoint(talk.lurah, await talk.point(id))).toMatchObject(code("not-found"));
  });

  it("an inspector, on record; no other role, no other agency", async () => {
    const id = await talk.opened();
    const { office } = here;
    const inspector = anOutsider(office, "inspektorat");
    expect((await pembahasanPage(inspector, id, null))?.head.person).toBe("inspector");
    expect((await pembahasanList(inspector, null)).rows).toHaveLength(1);
    await notePembahasanReading(inspector, office.district.id);
    await notePembahasanReading(inspector, office.district.id);
    expect((await eventsOf(office)).filter(({ key }) => key === "pembahasan.read")).toHaveLength(1);
    const elsewhere = await someAppraisal();
    const others = [
      ...[
        anOutsider(office, "admin_sistem"),
        anOutsider(office, "pimpinan"),
        talk.on(office.admin),
        talk.on(office.keeper),
      ],
      ...[talk.clerk, talk.on(here.stranger), elsewhere.camat, anOutsider(elsewhere.office, "inspektorat")],
    ];
    for (const actor of others) {
      expect(await pembahasanPage(actor, id, null)).toBeNull();
      expect((await pembahasanList(actor, null)).rows).toEqual([]);
      expect(await agreePoint(actor, await talk.point(id))).toMatchObject(code("not-found"));
    }
  });

  it("the list goes on where it left off", async () => {
    for (let made = 0; made < 27; made += 1) {
      await talk.opened();
      await owner.query(
        "UPDATE pembahasan SET closed_at = now(), opened_at = opened_at - interval '1 day' * $1 WHERE closed_at IS NULL",
        [made],
      );
    }
    const first = await pembahasanList(talk.camat, null);
    expect(first.rows).toHaveLength(25);
    const second = await pembahasanList(talk.camat, first.next);
    expect(second.rows).toHaveLength(2);
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27);
  });
});
