import type { Actor } from "@/lib/access/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { withExpectations, withList } from "../../plan-change";
import { planDifference } from "../../plan-difference";
import type { SaveExpectationsInput, SaveListInput } from "../../schema";
import { changePlan } from "../change-plan";
import { lineMark } from "../line-mark";
import type { LineSaved } from "./change-lines";

/** Saves one list of the lampiran. */
export function saveList(actor: Actor, { skpId, list, mark, items }: SaveListInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", (_tx, { skp }) => {
    const { plan } = skp.newest;
    const after = withList(plan, list, items);
    const now = lineMark(plan[list]);
    if (now !== mark) {
      return Promise.resolve(refuse({ code: "stale", differences: planDifference(plan, after), mark: now }));
    }
    return Promise.resolve(ok({ plan: after, value: { lineId: list, mark: lineMark(after[list]) } }));
  });
}

/** The pimpinan saves the ekspektasi khusus of a perilaku. */
export function saveExpectations(
  actor: Actor,
  { skpId, perilaku, mark, items }: SaveExpectationsInput,
): Promise<LineSaved> {
  return changePlan(actor, skpId, "expect", (_tx, { skp }) => {
    const { plan } = skp.newest;
    const after = withExpectations(plan, perilaku, items);
    const now = lineMark(plan.expectations[perilaku] ?? []);
    if (now !== mark) {
      return Promise.resolve(refuse({ code: "stale", differences: planDifference(plan, after), mark: now }));
    }
    const kept = after.expectations[perilaku] ?? [];
    return Promise.resolve(ok({ plan: after, value: { lineId: perilaku, mark: lineMark(kept) } }));
  });
}
