import type { UnitKind } from "@/lib/agency/unit";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { FindingKind } from "./finding";
import type { ReorganisationMove, ReorganisationStatus } from "./workflow";

export const STATUS_LABELS: Readonly<Record<ReorganisationStatus, string>> = {
  draft: "Rancangan",
  submitted: "Menunggu penetapan",
  approved: "Ditetapkan",
  applied: "Berlaku",
  refused: "Tidak dapat diberlakukan",
  cancelled: "Dibatalkan",
};

/** What each part of a simulation is called, in the order in which it is read. */
export const FINDING_LABELS: Readonly<Record<FindingKind, string>> = {
  fault: "Halangan",
  appraiser: "Penilai berganti",
  nobody: "Tanpa penilai",
  overloaded: "Beban menilai",
  skp: "SKP",
  iku: "Indikator",
  perjanjian: "Perjanjian kinerja",
  rencana_aksi: "Rencana aksi",
  team: "Tim kerja",
  delegation: "Pendelegasian",
  role: "Peran",
};

/** What a number of findings counts. */
export const FINDING_UNITS: Readonly<Record<FindingKind, string>> = {
  fault: "halangan",
  appraiser: "pegawai",
  nobody: "pegawai",
  overloaded: "pejabat penilai",
  skp: "SKP",
  iku: "indikator",
  perjanjian: "perjanjian kinerja",
  rencana_aksi: "rencana aksi",
  team: "tim kerja",
  delegation: "pendelegasian",
  role: "peran",
};

export interface PlanRowView {
  readonly id: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly effectiveOn: CalendarDate;
  readonly status: ReorganisationStatus;
  readonly createdByName: string;
}

export interface PlanListView {
  readonly rows: readonly PlanRowView[];
  readonly next: string | null;
  readonly mayDraft: boolean;
}

export interface PlanView extends PlanRowView {
  readonly version: number;
  readonly createdAt: Date;
  readonly submittedByName: string | null;
  readonly submittedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly appliedAt: Date | null;
  readonly note: string;
  readonly isSimulating: boolean;
  readonly simulatedAt: Date | null;
  /** What is written now has been simulated. */
  readonly isSimulated: boolean;
  readonly lines: Readonly<Record<"unit" | "post" | "iku", number>>;
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>;
  readonly moves: ReadonlySet<ReorganisationMove>;
  /** Why it is not the actor's to set, where it waits for somebody who does. */
  readonly notToDecide: "own-draft" | "own-post" | null;
}

export interface UnitLineView {
  readonly id: string;
  readonly unitId: string;
  readonly mode: "open" | "keep" | "end";
  readonly name: string;
  readonly kind: UnitKind;
  /** What it is called until then, and where it hangs; null for a new one. */
  readonly earlierName: string | null;
  readonly earlierParent: string | null;
  readonly parent: string | null;
  readonly into: string | null;
  readonly heir: string | null;
}

export interface PostLineView {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly earlier: string | null;
  readonly position: string;
  readonly unit: string;
  readonly isHead: boolean;
}

export interface IkuLineView {
  /** Null: nothing is written of it, the unit that goes on takes it. */
  readonly lineId: string | null;
  readonly ikuId: string;
  readonly name: string;
  readonly from: string;
  /** Null: nobody takes it yet. */
  readonly to: string | null;
}

export interface FindingView {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly because: string;
  readonly employeeId: string | null;
}

/** A page of a list and where the next begins. */
export interface PlanPage<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}
