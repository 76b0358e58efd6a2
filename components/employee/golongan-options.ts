import type { EmployeeKind } from "@/lib/employee/employee";
import { PNS_RANKS, PPPK_GOLONGAN } from "@/lib/employee/rank";

export interface GolonganOption {
  readonly value: string;
  readonly label: string;
}

const PNS: readonly GolonganOption[] = PNS_RANKS.map(({ golongan, pangkat }) => ({
  value: golongan,
  label: `${golongan} – ${pangkat}`,
}));

const PPPK: readonly GolonganOption[] = PPPK_GOLONGAN.map((golongan) => ({
  value: golongan,
  label: golongan,
}));

/** The golongan of a kind of employee, the highest first. */
export function golonganOptions(kind: EmployeeKind): readonly GolonganOption[] {
  return (kind === "pns" || kind === "cpns" ? PNS : PPPK).toReversed();
}
