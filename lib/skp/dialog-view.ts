import type { CalendarDate } from "@/lib/kernel/calendar";
import type { DialogMove, DialogSide, DialogState } from "./dialog";
import type { DialogFields } from "./dialog-prefill";

/** A recorded dialog as its page shows it. */
export interface DialogView extends DialogFields {
  readonly id: string;
  readonly version: number;
  /** "Perencanaan", "Triwulan II 2026". */
  readonly stage: string;
  readonly state: DialogState;
  readonly employeeConfirmedAt: Date | null;
  readonly appraiserConfirmedAt: Date | null;
  readonly recordedBy: string;
  /** What the reader may do with it. */
  readonly moves: readonly DialogMove[];
}

/** The two whom a dialog is about, and the SKP. */
export interface DialogSkpView {
  readonly skpId: string;
  readonly year: number;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly appraiserName: string | null;
  readonly unitName: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The reader's side; null: reads by a role. */
  readonly side: DialogSide | null;
  /** Read by virtue of a role alone, which the trail keeps. */
  readonly isByRole: boolean;
  readonly mayRecord: boolean;
}

export interface DialogsView {
  readonly skp: DialogSkpView;
  /** The newest first. */
  readonly dialogs: readonly DialogView[];
}

export interface DialogStage {
  /** "": planning. */
  readonly periodId: string;
  readonly name: string;
}

/** What the form of a new dialog begins with. */
export interface NewDialogView {
  readonly skp: DialogSkpView;
  readonly stages: readonly DialogStage[];
  readonly stage: string;
  readonly fields: DialogFields;
  readonly days: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/** A person in the list of those who have or have not had a dialog. */
export interface DialogPersonView {
  readonly employeeId: string;
  readonly name: string;
  readonly positionName: string;
  readonly unitName: string;
  readonly skpId: string | null;
  readonly lastOn: CalendarDate | null;
  readonly nextOn: CalendarDate | null;
  readonly waits: DialogState | null;
}

/** How many have had a dialog; of those who make an SKP here and are counted. */
export interface DialogFigures {
  readonly people: number;
  /** Without any record. */
  readonly never: number;
  /** With a record that one side has yet to confirm, and none that both have confirmed. */
  readonly unconfirmed: number;
  readonly confirmed: number;
}

/** One of one's own SKP with its last dialog. */
export interface OwnDialogsView {
  readonly skpId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly count: number;
  readonly last: {
    readonly heldOn: CalendarDate;
    readonly nextOn: CalendarDate | null;
    readonly state: DialogState;
  } | null;
  readonly mayRecord: boolean;
}
