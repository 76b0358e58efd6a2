import type { CalendarDate } from "@/lib/kernel/calendar";
import type { WindowKind } from "./window";

/** An extension that was made for a period. */
export interface ExtensionView {
  readonly id: string;
  readonly kind: WindowKind;
  /** "Siti Aminah", "Kelurahan Menanggal dan unit di bawahnya", "Kelompok Guru", "Seluruh instansi". */
  readonly target: string;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly isOver: boolean;
  readonly reason: string;
  readonly madeBy: string;
  readonly canEnd: boolean;
}

/** A period with what is held open longer in it, and what the actor may extend. */
export interface PeriodExtensionsView {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly windows: readonly {
    readonly kind: WindowKind;
    readonly opensOn: CalendarDate;
    readonly closesOn: CalendarDate;
  }[];
  readonly groups: readonly { readonly key: string; readonly label: string }[];
  /** Whole agency and groups can be extended, not only units and people. */
  readonly isWholeAgency: boolean;
  readonly extensions: readonly ExtensionView[];
}
