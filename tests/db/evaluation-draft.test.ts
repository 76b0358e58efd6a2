import { beforeEach, describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { appraiseSchema, dismissSchema, keepDraftSchema, selfAssessSchema } from "@/lib/evaluation/schema";
import { acknowledgeResult, receiveResult, selfAssess } from "@/lib/evaluation/server/commands/answer-own";
import { appraise, dismiss } from "@/lib/evaluation/server/commands/appraise";
import { keepDraft } from "@/lib/evaluation/server/commands/keep-draft";
import { preparersOf } from "@/lib/evaluation/server/preparers";
import { anActor } from "../builders/account";
import { aPreparer } from "../builders/evaluation";
import { owner } from "./setup/office";
import {
  someAppraisal,
  stored,
  TURN_OF_APPRAISER,
  TURN_OF_PERSON,
  type Appraisal,
  worksIn,
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

describe("drafts", () => {
  const fields = {
    ...{ hasil: "sesuai", perilaku: null, departureReason: "setengah jadi", recommendation: "" },
    ...{ hasilFactDate: "", hasilFact: "", hasilSaid: "" },
    ...{ perilakuFactDate: "2026-13-40", perilakuFact: "ditulis keliru pun tersimpan", perilakuSaid: "" },
  };
  const draft = (revision: number, version = 1) =>
    keepDraftSchema.parse({
      evaluationId: here.evaluation.id,
      version: String(version),
      revision: String(revision),
      fields: JSON.stringify(fields),
    });

  it("are kept as typed, count on, and leave the evaluation's version", async () => {
    expect(await keepDraft(lurah(), draft(0))).toMatchObject({ ok: true });
    expect(await keepDraft(lurah(), draft(1))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({
      ...{ status: "open", version: 1 },
      draft: { revision: 2, by: "Ratna Kusuma", fields: { perilakuFactDate: "2026-13-40" } },
    });
    expect(await appraise(lurah(), ratings())).toMatchObject({ ok: true });
    expect((await stored(here.evaluation.id)).draft).toBeNull();
  });

  it("are kept whatever was pasted into them: 10,000 letters, emoji, writing from right to left, NUL", async () => {
    const odd = { ...fields, recommendation: `${"x".repeat(10_000)} 👨‍👩‍👧 خدمة`, departureReason: "a\u0000b" };
    const pasted = keepDraftSchema.parse({ ...key(1), revision: "0", fields: JSON.stringify(odd) });
    expect(await keepDraft(lurah(), pasted)).toMatchObject({ ok: true });
    expect((await stored(here.evaluation.id)).draft).toMatchObject({
      fields: { recommendation: odd.recommendation, departureReason: "ab" },
    });
  });

  it("of two who type at once the second is told who was faster", async () => {
    await keepDraft(lurah(), draft(0));
    expect(await keepDraft(lurah(), draft(0))).toEqual({
      ok: false,
      refusal: { code: "draft-elsewhere", by: "Ratna Kusuma" },
    });
    const race = await Promise.all([keepDraft(lurah(), draft(1)), keepDraft(lurah(), draft(1))]);
    expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are put down by the penyiap konsep as well, who sets nothing", async () => {
    const { office } = here;
    const preparer = here.on(
      anActor({ agency: office.agency, account: office.keeperAccount }),
      TURN_OF_APPRAISER,
    );
    expect(await keepDraft(preparer, draft(0))).toMatchObject({ refusal: { code: "not-found" } });
    await here.insert(aPreparer(office.lurah, office.keeperPerson));
    await worksIn(office.keeperPerson, office.village);
    expect(await keepDraft(preparer, draft(0))).toMatchObject({ ok: true });
    expect(await appraise(preparer, ratings())).toMatchObject({ refusal: { code: "not-yours" } });
    expect(
      await dismiss(
        preparer,
        dismissSchema.parse({ ...key(1), notEvaluated: "other", notEvaluatedNote: "Coba" }),
      ),
    ).toMatchObject({ refusal: { code: "not-yours" } });
    expect((await preparersOf(preparer)).preparesFor).toMatchObject([{ name: "Ratna Kusuma" }]);
    // Moved to another unit meanwhile: neither reads nor drafts any more, though nobody has ended it.
    await worksIn(office.keeperPerson, office.bureau);
    expect(await keepDraft(preparer, draft(1))).toMatchObject({ refusal: { code: "not-found" } });
    expect((await preparersOf(preparer)).preparesFor).toEqual([]);
  });

  it("that are no drafts are refused at the door", () => {
    const bad = { evaluationId: here.evaluation.id, version: "1", revision: "0", fields: "{" };
    expect(keepDraftSchema.safeParse(bad).success).toBe(false);
  });
});

describe("the person", () => {
  it("opens, then accepts; each is dated", async () => {
    await appraise(lurah(), ratings());
    expect(await acknowledgeResult(clerk(), key(2))).toMatchObject({ refusal: { code: "wrong-status" } });
    expect(await receiveResult(clerk(), key(2))).toMatchObject({ ok: true });
    expect((await stored(here.evaluation.id)).received_at).not.toBeNull();
    expect(await acknowledgeResult(clerk(), key(3))).toMatchObject({ ok: true });
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "acknowledged", version: 4 });
  });

  it("does not assess himself where the policy does not ask", async () => {
    await owner.query("UPDATE appraisal_relation SET self_assessment = false WHERE agency_id = $1", [
      here.office.agency.id,
    ]);
    const spoken = selfAssessSchema.parse({ ...key(1), selfHasil: "di_atas", selfPerilaku: "sesuai" });
    expect(await selfAssess(clerk(TURN_OF_PERSON), spoken)).toMatchObject({
      refusal: { code: "no-self-assessment" },
    });
    expect(await appraise(lurah(TURN_OF_PERSON), ratings())).toMatchObject({ ok: true });
  });

  it("nobody opens another's result", async () => {
    await appraise(lurah(), ratings());
    expect(await receiveResult(lurah(), key(2))).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await receiveResult(here.on(here.stranger, TURN_OF_APPRAISER), key(2))).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});
