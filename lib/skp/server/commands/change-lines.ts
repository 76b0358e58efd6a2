import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/db/server/door";
import { lineAdvice, type LineAdvice } from "../../line-advice";
import { emptyIki, type PlanIki, type PlanRhk, type PlanTarget, type SkpPlan } from "../../plan";
import {
  ikiIn,
  rhkIn,
  withIki,
  withMoreRhk,
  withMoved,
  withoutIki,
  withoutRhk,
  withRhk,
  type PlanChanged,
} from "../../plan-change";
import { planDifference } from "../../plan-difference";
import type { SkpRefusal } from "../../refusal";
import {
  manualOf,
  type AddIkiInput,
  type AddRhkInput,
  type LineInput,
  type MoveLineInput,
  type SaveIkiInput,
  type SaveRhkInput,
} from "../../schema";
import { readTarget } from "../../target";
import { changePlan, type Changed } from "../change-plan";
import { parentChoices, teamChoices } from "../choices";
import { earlierResults } from "../earlier-results";
import { lineMark } from "../line-mark";
import type { HeldSkp } from "../store";

/** A line after a change: its id, and the mark to send with the next one. */
export interface SavedLine {
  readonly lineId: string;
  readonly mark: string;
}

/** A line after a save, with what could be written better on it. */
export interface SavedRhk extends SavedLine {
  readonly advice: LineAdvice;
}

/** An IKI after a save, with its target as it was understood. */
export interface SavedIki extends SavedRhk {
  readonly target: PlanTarget;
}

export type LineSaved = Result<SavedLine, SkpRefusal>;

type LineChange = Result<Changed<SavedLine>, SkpRefusal>;

function changedLine(outcome: PlanChanged, lineId: string, line: (plan: SkpPlan) => unknown): LineChange {
  if (!outcome.ok) return outcome;
  const plan = outcome.value;
  return ok({ plan, value: { lineId, mark: lineMark(line(plan)) } });
}

/** What of an RHK its own form holds; its IKI have forms of their own. */
export function rhkOwn({ ikis: _ikis, ...own }: PlanRhk): Omit<PlanRhk, "ikis"> {
  return own;
}

/** What a save meets that comes from a page which has not seen the line as it is now. */
function stale(before: SkpPlan, after: PlanChanged, mark: string): SkpRefusal {
  return { code: "stale", differences: after.ok ? planDifference(before, after.value) : [], mark };
}

/** Adds an RHK at the end, with one empty IKI to write next. */
export function addRhk(actor: Actor, { skpId, jenis, text }: AddRhkInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", (_tx, { skp }) => {
    const id = randomUUID();
    const rhk: PlanRhk = {
      id,
      jenis,
      text,
      parentId: null,
      parentText: null,
      assigner: "pimpinan",
      teamId: null,
      ikis: [emptyIki(randomUUID())],
    };
    const outcome = withMoreRhk(skp.newest.plan, [rhk]);
    return Promise.resolve(changedLine(outcome, id, () => rhkOwn(rhk)));
  });
}

/** Adds an empty IKI under an RHK. */
export function addIki(actor: Actor, { skpId, rhkId }: AddIkiInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", (_tx, { skp }) => {
    const iki = emptyIki(randomUUID());
    const outcome = withIki(skp.newest.plan, rhkId, iki);
    return Promise.resolve(changedLine(outcome, iki.id, () => iki));
  });
}

/** The RHK pimpinan as it is printed, if it is one that the person can link to. */
async function parentText(tx: Tx, skp: HeldSkp, before: PlanRhk, parentId: string | null) {
  if (parentId === null) return ok(null);
  if (parentId === before.parentId) return ok(before.parentText);
  const choice = (await parentChoices(tx, skp)).find(({ id }) => id === parentId);
  return choice === undefined ? refuse<SkpRefusal>({ code: "parent-gone" }) : ok(choice.text);
}

async function isTeamOf(tx: Tx, agencyId: string, skp: HeldSkp, before: PlanRhk, teamId: string | null) {
  if (teamId === null || teamId === before.teamId) return true;
  return (await teamChoices(tx, agencyId, skp)).some(({ id }) => id === teamId);
}

/** Saves what an RHK says by itself. */
export function saveRhk(actor: Actor, input: SaveRhkInput): Promise<Result<SavedRhk, SkpRefusal>> {
  const { skpId, rhkId, mark, jenis, text, parentId, teamId } = input;
  return changePlan(
    actor,
    skpId,
    "write",
    async (tx, { skp }): Promise<Result<Changed<SavedRhk>, SkpRefusal>> => {
      const { plan } = skp.newest;
      const before = rhkIn(plan, rhkId);
      if (before === null) return refuse({ code: "line-gone" });
      const parent = await parentText(tx, skp, before, parentId);
      if (!parent.ok) return parent;
      if (!(await isTeamOf(tx, actor.agencyId, skp, before, teamId))) return refuse({ code: "team-gone" });
      const own: Omit<PlanRhk, "ikis"> = {
        id: rhkId,
        jenis,
        text,
        parentId,
        parentText: parent.value,
        assigner: teamId === null ? "pimpinan" : "ketua_tim",
        teamId,
      };
      const after = withRhk(plan, own);
      const now = lineMark(rhkOwn(before));
      if (now !== mark) return refuse(stale(plan, after, now));
      if (!after.ok) return after;
      const advice = lineAdvice(after.value, skp.form, rhkId);
      return ok({ plan: after.value, value: { lineId: rhkId, mark: lineMark(own), advice } });
    },
  );
}

/** Saves an IKI with its target and, if it has one, its manual. */
export function saveIki(actor: Actor, input: SaveIkiInput): Promise<Result<SavedIki, SkpRefusal>> {
  const { skpId, rhkId, ikiId, mark, text, aspek, perspektif } = input;
  return changePlan(
    actor,
    skpId,
    "write",
    async (tx, { skp }): Promise<Result<Changed<SavedIki>, SkpRefusal>> => {
      const { plan } = skp.newest;
      const before = ikiIn(plan, ikiId);
      if (before?.rhk.id !== rhkId) return refuse({ code: "line-gone" });
      const read = readTarget({ ...input, text: input.words });
      if (!read.ok) return refuse({ code: "target", faults: read.faults });
      const iki: PlanIki = {
        id: ikiId,
        text,
        aspek,
        perspektif,
        target: read.target,
        manual: manualOf(input),
        ikuId: before.iki.ikuId,
      };
      const after = withIki(plan, rhkId, iki);
      const now = lineMark(before.iki);
      if (now !== mark) return refuse(stale(plan, after, now));
      if (!after.ok) return after;
      const earlier = await earlierResults(tx, skp.employeeId, skp.year - 1);
      const advice = lineAdvice(after.value, skp.form, ikiId, earlier);
      return ok({
        plan: after.value,
        value: { lineId: ikiId, mark: lineMark(iki), target: iki.target, advice },
      });
    },
  );
}

/** Takes a line out: an RHK with all its IKI, or an IKI. */
export function removeLine(actor: Actor, { skpId, lineId }: LineInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", (_tx, { skp }) => {
    const { plan } = skp.newest;
    const outcome = rhkIn(plan, lineId) === null ? withoutIki(plan, lineId) : withoutRhk(plan, lineId);
    return Promise.resolve(changedLine(outcome, lineId, () => null));
  });
}

/** Moves a line one place up or down among its like. */
export function moveLine(actor: Actor, { skpId, lineId, by }: MoveLineInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", (_tx, { skp }) =>
    Promise.resolve(changedLine(withMoved(skp.newest.plan, lineId, by), lineId, () => null)),
  );
}
