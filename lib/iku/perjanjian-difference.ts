import { numberText } from "@/lib/kernel/decimal";
import { targetWithUnit } from "./perjanjian-check";
import type { PerjanjianBudget, PerjanjianContent } from "./perjanjian";

/** One thing that a version says otherwise than the one before. */
export interface PerjanjianDifference {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** "Rp1.250.000.000", as papers write it. */
export function rupiah(amount: string): string {
  return `Rp${numberText(amount, 0)}`;
}

function budgetKey({ code, name }: PerjanjianBudget): string {
  return `${code} ${name}`.trim().toLowerCase();
}

function budgetSays({ amount, note }: PerjanjianBudget): string {
  return [rupiah(amount), note].filter((part) => part !== "").join(", ");
}

/** What changed from one version to the next: indicators by their id, programmes by code and name. */
export function perjanjianDifference(
  before: PerjanjianContent,
  after: PerjanjianContent,
): readonly PerjanjianDifference[] {
  const found: PerjanjianDifference[] = [];
  const note = (key: string, label: string, earlier: string | null, later: string | null) => {
    if (earlier !== later) found.push({ key, label, before: earlier, after: later });
  };
  const ikuIds = [...new Set([...before.lines, ...after.lines].map(({ ikuId }) => ikuId))];
  for (const ikuId of ikuIds) {
    const [was, is] = [before, after].map(({ lines }) => lines.find((line) => line.ikuId === ikuId));
    const label = (is ?? was)?.indicator ?? "";
    note(
      `${ikuId} target`,
      `Target: ${label}`,
      was === undefined ? null : targetWithUnit(was),
      is === undefined ? null : targetWithUnit(is),
    );
    if (was === undefined || is === undefined) continue;
    note(`${ikuId} indicator`, "Indikator", was.indicator, is.indicator);
    note(`${ikuId} sasaran`, `Sasaran: ${label}`, was.sasaran, is.sasaran);
  }
  const budgetKeys = [...new Set([...before.budgets, ...after.budgets].map(budgetKey))];
  for (const key of budgetKeys) {
    const [was, is] = [before, after].map(({ budgets }) => budgets.find((one) => budgetKey(one) === key));
    note(
      `budget ${key}`,
      `Anggaran: ${(is ?? was)?.name ?? ""}`,
      was === undefined ? null : budgetSays(was),
      is === undefined ? null : budgetSays(is),
    );
  }
  return found;
}
