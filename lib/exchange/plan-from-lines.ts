import { numberText, parseNumber } from "@/lib/kernel/decimal";
import { EMPTY_PLAN, type PlanIki, type PlanRhk, type PlanTarget, type SkpPlan } from "@/lib/skp/plan";
import { nameKey } from "./cell-text";
import type { PlanLine } from "./plan-row";

/** Under which two lines are about one hasil kerja. */
export function rhkKey({ jenis, text }: Pick<PlanRhk, "jenis" | "text">): string {
  return `${jenis} ${nameKey(text)}`;
}

/**
 * The target of a line as it is understood: "12,5", "12.5" and "12,5 %" are twelve and a half; what is no number stays
 * the text that it is. It is not reckoned with here, because whoever made the plan reckons with it.
 */
export function targetOfText(text: string, unit: string | null): PlanTarget {
  const number = parseNumber(text);
  const rest = { high: null, date: null, form: "none", accumulation: "last" } as const;
  if (number === null) return { kind: "text", text, low: null, unit: unit ?? "", ...rest };
  const own = unit ?? (text.trim().endsWith("%") ? "%" : "");
  return { kind: "number", text: numberText(number), low: number.toFixed(), unit: own, ...rest };
}

function ikiOf(line: PlanLine, earlier: PlanIki | undefined, newId: () => string): PlanIki {
  return {
    id: earlier?.id ?? newId(),
    text: line.iki,
    aspek: line.aspek,
    perspektif: null,
    target: targetOfText(line.target, line.unit),
    manual: null,
    ikuId: null,
  };
}

/**
 * One plan from the lines of a person, in their order. What was there by the same words keeps its id, so that feedback
 * on it stays with it and the same file again makes the same plan.
 */
export function planFromLines(
  lines: readonly PlanLine[],
  earlier: SkpPlan | null,
  newId: () => string,
): SkpPlan {
  const before = new Map((earlier ?? EMPTY_PLAN).rhks.map((rhk) => [rhkKey(rhk), rhk]));
  const groups = Map.groupBy(lines, (line) => rhkKey({ jenis: line.jenis, text: line.rhk }));
  const rhks = [...groups].flatMap(([key, own]): PlanRhk[] => {
    const [first] = own;
    if (first === undefined) return [];
    const old = before.get(key);
    const oldIkis = new Map(old?.ikis.map((iki) => [nameKey(iki.text), iki]));
    return [
      {
        id: old?.id ?? newId(),
        jenis: first.jenis,
        text: first.rhk,
        parentId: null,
        parentText: first.intervened,
        assigner: first.assigner,
        teamId: null,
        ikis: own.map((line) => ikiOf(line, oldIkis.get(nameKey(line.iki)), newId)),
      },
    ];
  });
  return { ...EMPTY_PLAN, rhks };
}
