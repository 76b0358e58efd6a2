import { periodsIn } from "@/lib/iku/reckon";
import { readTarget } from "@/lib/iku/target";
import type { FaultReason } from "./faults";
import type { IkuField } from "./iku-columns";
import type { TargetCell } from "./iku-row";
import type { IkuSays } from "./iku-says";
import type { IkuFault } from "./performance-faults";

export interface KeptTarget {
  readonly year: number;
  readonly ordinal: number;
  readonly low: string | null;
  readonly high: string | null;
  readonly text: string;
}

const key = ({ year, ordinal }: Pick<KeptTarget, "year" | "ordinal">): string =>
  `${String(year)}.${String(ordinal)}`;

/** Says what is wrong with which cell. */
export type Blame = (field: IkuField, value: string, reason: FaultReason) => void;

/** The targets of one cell: of a year, or of its periods. */
export function readCell(cell: TargetCell, says: IkuSays, blame: Blame): readonly KeptTarget[] {
  const { field, year, texts, isOfPeriods } = cell;
  const about = (what: IkuFault): void => {
    blame(field, texts.join("; "), { code: "performance", fault: what });
  };
  if (isOfPeriods && texts.length !== periodsIn(says.rhythm)) {
    about({ code: "target_periods", expected: periodsIn(says.rhythm), given: texts.length });
    return [];
  }
  return texts.flatMap((text, index): KeptTarget[] => {
    const read = readTarget(says, text);
    if (!read.ok) {
      about({ code: "target_unreadable", fault: read.fault });
      return [];
    }
    const { low, high, text: written } = read.figures;
    const ordinal = isOfPeriods ? index + 1 : 0;
    return [{ year, ordinal, low: low?.toFixed() ?? null, high: high?.toFixed() ?? null, text: written }];
  });
}

/** Targets as a preview tells them. */
export const targetWords = (targets: readonly KeptTarget[]): string =>
  targets
    .toSorted((a, b) => a.year - b.year || a.ordinal - b.ordinal)
    .map(({ year, ordinal, text }) => `${String(year)}${ordinal === 0 ? "" : `.${String(ordinal)}`}: ${text}`)
    .join("; ");

/** What is kept, with what the list says in its place. */
export function withTargets(
  kept: readonly KeptTarget[],
  given: readonly KeptTarget[],
): readonly KeptTarget[] {
  const said = new Map(kept.map((target) => [key(target), target] as const));
  for (const target of given) said.set(key(target), target);
  return [...said.values()];
}
