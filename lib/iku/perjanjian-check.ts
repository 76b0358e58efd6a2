import { Exact } from "@/lib/kernel/decimal";
import type { CapaianForm } from "./measure";
import type { PerjanjianContent, PerjanjianLine } from "./perjanjian";

/** An indicator for which the unit answers, as the register has it on a day. */
export interface RegisterLine extends PerjanjianLine {
  readonly form: CapaianForm;
  /** False where the register has no target of the year. */
  readonly hasTarget: boolean;
}

/** What stands in the way of agreeing, or ought to be looked at. */
export type PerjanjianFinding =
  | { readonly code: "no-indicator" }
  /** Not in the register any more, or another unit answers for it today: one indicator has one owner. */
  | { readonly code: "not-owned"; readonly indicator: string }
  | { readonly code: "no-target"; readonly indicator: string }
  /** Its capaian cannot be worked out, or only where nothing happened (domain §0a.10). */
  | { readonly code: "zero-target"; readonly indicator: string; readonly isLessBetter: boolean }
  /** The register says another thing now than the draft. */
  | {
      readonly code: "outdated";
      readonly indicator: string;
      readonly draft: string;
      readonly register: string;
    }
  /** An indicator of the unit that the draft leaves out. */
  | { readonly code: "left-out"; readonly indicator: string }
  | { readonly code: "no-budget" };

const BLOCKING: readonly PerjanjianFinding["code"][] = ["no-indicator", "not-owned", "no-target"];

export function isBlocking({ code }: PerjanjianFinding): boolean {
  return BLOCKING.includes(code);
}

function isZero(text: string | null): boolean {
  return text !== null && new Exact(text).isZero();
}

const LESS_IS_BETTER: readonly CapaianForm[] = ["minimise_linear", "minimise_ratio"];

/** The same thing aimed at, in the same words. */
function says({ sasaran, indicator, unitName, targetText, low, high }: PerjanjianLine): string {
  const exact = [low, high].map((text) => (text === null ? "" : new Exact(text).toFixed()));
  return JSON.stringify([sasaran, indicator, unitName, targetText, ...exact]);
}

export function targetWithUnit({
  targetText,
  unitName,
}: Pick<PerjanjianLine, "targetText" | "unitName">): string {
  return `${targetText} ${unitName}`.trim();
}

/** What is found in a draft, held against what the register says today. */
export function perjanjianFindings(
  { lines, budgets }: PerjanjianContent,
  register: readonly RegisterLine[],
): readonly PerjanjianFinding[] {
  const findings: PerjanjianFinding[] = [];
  if (lines.length === 0) findings.push({ code: "no-indicator" });
  for (const line of lines) {
    const { indicator } = line;
    const known = register.find(({ ikuId }) => ikuId === line.ikuId);
    if (known === undefined) findings.push({ code: "not-owned", indicator });
    else if (says(known) !== says(line)) {
      const [draft, registered] = [targetWithUnit(line), targetWithUnit(known)];
      findings.push({ code: "outdated", indicator, draft, register: registered });
    }
    if (line.targetText === "") findings.push({ code: "no-target", indicator });
    else if (isZero(line.low) && (line.high === null || isZero(line.high))) {
      const isLessBetter = known !== undefined && LESS_IS_BETTER.includes(known.form);
      findings.push({ code: "zero-target", indicator, isLessBetter });
    }
  }
  for (const known of register) {
    if (!lines.some(({ ikuId }) => ikuId === known.ikuId)) {
      findings.push({ code: "left-out", indicator: known.indicator });
    }
  }
  if (budgets.length === 0) findings.push({ code: "no-budget" });
  return findings;
}

/** The sum of the budgets in whole rupiah, exact. */
export function budgetTotal(budgets: PerjanjianContent["budgets"]): string {
  return budgets.reduce((sum, { amount }) => sum.plus(amount), new Exact(0)).toFixed();
}
