import { Exact } from "@/lib/kernel/decimal";
import { numberedRhks } from "./rhk-number";
import { hasAspek, hasParent, type PlanPlace, type SkpForm } from "./completeness";
import type { PlanIki, SkpPlan } from "./plan";
import type { Aspek } from "./skp";
import { asResult, isActivity, isMeasurable } from "./writing";

/** What was reached last year under an indicator of the same words, in the same unit. */
export interface EarlierResult {
  readonly text: string;
  readonly unit: string;
  readonly value: string;
}

/** What could be written better. Never in the way of submitting. */
export type PlanAdvice =
  | { readonly code: "rhk-activity"; readonly place: PlanPlace; readonly better: string | null }
  | { readonly code: "no-link"; readonly place: PlanPlace }
  | { readonly code: "iki-not-measurable"; readonly place: PlanPlace }
  | {
      readonly code: "below-last-year";
      readonly place: PlanPlace;
      readonly target: string;
      readonly earlier: EarlierResult;
    }
  | { readonly code: "one-aspek"; readonly aspek: Aspek }
  | { readonly code: "no-list" };

function plainWords(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").trim();
}

/** The result of last year that a target is held against; null where none is about the same thing. */
function earlierOf(iki: PlanIki, earlier: readonly EarlierResult[]): EarlierResult | null {
  const found = earlier.find(
    (result) =>
      plainWords(result.text) === plainWords(iki.text) &&
      plainWords(result.unit) === plainWords(iki.target.unit),
  );
  return found ?? null;
}

/** Whether a target asks for less than was reached: fewer where more is better, more where less is better. */
function asksForLess({ target }: PlanIki, value: string): boolean {
  if (target.kind !== "number" || target.low === null) return false;
  const asked = new Exact(target.low);
  switch (target.form) {
    case "maximise":
    case "grade":
      return asked.lt(value);
    case "minimise_linear":
    case "minimise_ratio":
      return asked.gt(value);
    case "range":
    case "stabilise":
    case "none":
      return false;
  }
}

function ikiAdvice(iki: PlanIki, place: PlanPlace, earlier: readonly EarlierResult[]): readonly PlanAdvice[] {
  const advice: PlanAdvice[] = [];
  if (iki.text !== "" && !isMeasurable(iki)) advice.push({ code: "iki-not-measurable", place });
  const before = earlierOf(iki, earlier);
  if (before !== null && asksForLess(iki, before.value)) {
    advice.push({ code: "below-last-year", place, target: iki.target.text, earlier: before });
  }
  return advice;
}

/** From so many IKI on, all on one aspek is told. */
const LEAST_FOR_ASPEK = 2;

function aspekAdvice({ rhks }: Pick<SkpPlan, "rhks">, form: SkpForm): readonly PlanAdvice[] {
  if (!hasAspek(form)) return [];
  const told = rhks.flatMap(({ ikis }) => ikis.flatMap(({ aspek }) => aspek ?? []));
  const [aspek] = told;
  const isOne = aspek !== undefined && told.every((other) => other === aspek);
  return isOne && told.length >= LEAST_FOR_ASPEK ? [{ code: "one-aspek", aspek }] : [];
}

/** All advice on a plan, in the order of the form. */
export function adviceOn(
  plan: Pick<SkpPlan, "rhks" | "resources" | "accountability" | "consequences">,
  form: SkpForm,
  earlier: readonly EarlierResult[] = [],
): readonly PlanAdvice[] {
  const ofLines = numberedRhks(plan.rhks).flatMap(([rhk, number]): readonly PlanAdvice[] => {
    const place: PlanPlace = { lineId: rhk.id, rhk: number, iki: null };
    const own: PlanAdvice[] = [];
    if (isActivity(rhk.text)) own.push({ code: "rhk-activity", place, better: asResult(rhk.text) });
    if (hasParent(form) && rhk.parentId === null && rhk.jenis === "utama")
      own.push({ code: "no-link", place });
    const under = rhk.ikis.flatMap((iki, at) =>
      ikiAdvice(iki, { lineId: iki.id, rhk: number, iki: at + 1 }, earlier),
    );
    return [...own, ...under];
  });
  const lists = [plan.resources, plan.accountability, plan.consequences];
  const ofLists: readonly PlanAdvice[] = lists.some((items) => items.length === 0)
    ? [{ code: "no-list" }]
    : [];
  return [...ofLines, ...aspekAdvice(plan, form), ...ofLists];
}
