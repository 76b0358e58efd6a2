import type { PerilakuKey } from "@/lib/perilaku/perilaku";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { MOST_IKI, MOST_RHK, type PlanIki, type PlanList, type PlanRhk, type SkpPlan } from "./plan";

/** Why a plan cannot be changed so. */
export type PlanChangeRefusal =
  | { readonly code: "line-gone" }
  | { readonly code: "too-many"; readonly what: "rhk" | "iki"; readonly most: number };

export type PlanChanged = Result<SkpPlan, PlanChangeRefusal>;

/** An RHK of a plan, by id. */
export function rhkIn(plan: Pick<SkpPlan, "rhks">, id: string): PlanRhk | null {
  return plan.rhks.find((rhk) => rhk.id === id) ?? null;
}

/** An IKI of a plan, with the RHK that it is of. */
export function ikiIn(
  plan: Pick<SkpPlan, "rhks">,
  id: string,
): { readonly rhk: PlanRhk; readonly iki: PlanIki } | null {
  for (const rhk of plan.rhks) {
    const iki = rhk.ikis.find((line) => line.id === id);
    if (iki !== undefined) return { rhk, iki };
  }
  return null;
}

/** As the form prints them: A. Utama, B. Tambahan; among themselves they stay in their order. */
function inFormOrder(rhks: readonly PlanRhk[]): PlanRhk[] {
  return rhks.toSorted((a, b) => Number(a.jenis === "tambahan") - Number(b.jenis === "tambahan"));
}

/** The RHK as it is now in place of the one of its id; the IKI under it stay as they are in the plan. */
export function withRhk(plan: SkpPlan, rhk: Omit<PlanRhk, "ikis">): PlanChanged {
  if (rhkIn(plan, rhk.id) === null) return refuse({ code: "line-gone" });
  const rhks = plan.rhks.map((line) => (line.id === rhk.id ? { ...rhk, ikis: line.ikis } : line));
  return ok({ ...plan, rhks: inFormOrder(rhks) });
}

/** The plan with more RHK at the end, their IKI with them. */
export function withMoreRhk(plan: SkpPlan, more: readonly PlanRhk[]): PlanChanged {
  if (plan.rhks.length + more.length > MOST_RHK) {
    return refuse({ code: "too-many", what: "rhk", most: MOST_RHK });
  }
  return ok({ ...plan, rhks: inFormOrder([...plan.rhks, ...more]) });
}

/** The plan without an RHK and all IKI under it. That the appraiser had put it in is not forgotten. */
export function withoutRhk(plan: SkpPlan, id: string): PlanChanged {
  if (rhkIn(plan, id) === null) return refuse({ code: "line-gone" });
  return ok({ ...plan, rhks: plan.rhks.filter((rhk) => rhk.id !== id) });
}

function moved<T extends { readonly id: string }>(lines: readonly T[], id: string, by: number): T[] {
  const at = lines.findIndex((line) => line.id === id);
  const others = lines.filter((line) => line.id !== id);
  const to = Math.min(Math.max(at + by, 0), others.length);
  return [...others.slice(0, to), ...lines.slice(at, at + 1), ...others.slice(to)];
}

/** The plan with a line (RHK among RHK, IKI among those of its RHK) so many places further down; up where negative. */
export function withMoved(plan: SkpPlan, id: string, by: number): PlanChanged {
  if (rhkIn(plan, id) !== null) return ok({ ...plan, rhks: inFormOrder(moved(plan.rhks, id, by)) });
  const found = ikiIn(plan, id);
  if (found === null) return refuse({ code: "line-gone" });
  return ok(withIkis(plan, found.rhk.id, moved(found.rhk.ikis, id, by)));
}

function withIkis(plan: SkpPlan, rhkId: string, ikis: readonly PlanIki[]): SkpPlan {
  return {
    ...plan,
    rhks: plan.rhks.map((rhk) => (rhk.id === rhkId ? { ...rhk, ikis: [...ikis] } : rhk)),
  };
}

/** The plan with an IKI: in place of the one of its id, else at the end of its RHK. */
export function withIki(plan: SkpPlan, rhkId: string, iki: PlanIki): PlanChanged {
  const rhk = rhkIn(plan, rhkId);
  if (rhk === null) return refuse({ code: "line-gone" });
  const isThere = rhk.ikis.some(({ id }) => id === iki.id);
  if (!isThere && rhk.ikis.length >= MOST_IKI) {
    return refuse({ code: "too-many", what: "iki", most: MOST_IKI });
  }
  const ikis = isThere ? rhk.ikis.map((line) => (line.id === iki.id ? iki : line)) : [...rhk.ikis, iki];
  return ok(withIkis(plan, rhkId, ikis));
}

export function withoutIki(plan: SkpPlan, id: string): PlanChanged {
  const found = ikiIn(plan, id);
  if (found === null) return refuse({ code: "line-gone" });
  const left = found.rhk.ikis.filter((iki) => iki.id !== id);
  return ok(withIkis(plan, found.rhk.id, left));
}

/** The plan with one list of the lampiran as it is now. */
export function withList(plan: SkpPlan, list: PlanList, items: readonly string[]): SkpPlan {
  return { ...plan, [list]: [...items] };
}

/** The plan with the ekspektasi khusus of a perilaku as they are now; without any, the value is left out. */
export function withExpectations(plan: SkpPlan, key: PerilakuKey, items: readonly string[]): SkpPlan {
  const { [key]: _before, ...others } = plan.expectations;
  return { ...plan, expectations: items.length === 0 ? others : { ...others, [key]: [...items] } };
}

/** The plan with the words of a line (RHK or IKI) as somebody has proposed them. */
export function withWords(plan: SkpPlan, lineId: string, text: string): PlanChanged {
  const rhk = rhkIn(plan, lineId);
  if (rhk !== null) return withRhk(plan, { ...rhk, text });
  const found = ikiIn(plan, lineId);
  return found === null ? refuse({ code: "line-gone" }) : withIki(plan, found.rhk.id, { ...found.iki, text });
}

/**
 * The plan with lines that the appraiser puts in (matriks peran hasil): new ones at the end, those already there in his
 * words. What he has put in is kept beside, so that a later change of it can be told.
 */
export function withPlaced(plan: SkpPlan, lines: readonly PlanRhk[]): PlanChanged {
  const fresh = lines.filter(({ id }) => rhkIn(plan, id) === null);
  const grown = withMoreRhk(plan, fresh);
  if (!grown.ok) return grown;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const rhks = grown.value.rhks.map((rhk) => {
    const line = byId.get(rhk.id);
    return line === undefined ? rhk : { ...line, ikis: rhk.ikis.length === 0 ? line.ikis : rhk.ikis };
  });
  const kept = plan.placed.filter(({ id }) => !byId.has(id));
  return ok({ ...grown.value, rhks, placed: [...kept, ...lines.map(({ id, text }) => ({ id, text }))] });
}

/** The plan without a line that the appraiser had put in, and without its trace: he has taken it back. */
export function withoutPlaced(plan: SkpPlan, id: string): PlanChanged {
  const left = withoutRhk(plan, id);
  return left.ok ? ok({ ...left.value, placed: plan.placed.filter((line) => line.id !== id) }) : left;
}

/** Lines that the appraiser has put in and that now read otherwise, or are gone. */
export function placedOtherwise(
  plan: SkpPlan,
): readonly { readonly id: string; readonly placed: string; readonly now: string | null }[] {
  return plan.placed.flatMap(({ id, text }) => {
    const now = rhkIn(plan, id)?.text ?? null;
    return now === text ? [] : [{ id, placed: text, now }];
  });
}
