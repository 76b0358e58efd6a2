import type { CalendarDate } from "@/lib/kernel/calendar";
import type { PerjanjianContent, PerjanjianStatus } from "./perjanjian";
import type { PerjanjianFinding, RegisterLine } from "./perjanjian-check";
import type { PerjanjianDifference } from "./perjanjian-difference";
import type { PerjanjianParties } from "./perjanjian-parties";
import type { PerjanjianMove } from "./perjanjian-workflow";

/** A unit that answers for a perjanjian kinerja, with how its own of the year stands. */
export interface PerjanjianRow {
  readonly unitId: string;
  readonly unitName: string;
  /** Null: none has been begun (or none that this reader may see). */
  readonly id: string | null;
  readonly status: PerjanjianStatus | null;
  readonly agreedVersion: number;
  readonly agreedOn: CalendarDate | null;
  readonly mayBegin: boolean;
}

export interface PerjanjianList {
  readonly year: number;
  readonly years: readonly number[];
  readonly rows: readonly PerjanjianRow[];
  /** Of the page after this; null on the last. */
  readonly next: string | null;
}

export interface PerjanjianVersionView {
  readonly number: number;
  readonly status: PerjanjianStatus;
  readonly reason: string;
  readonly signedOn: CalendarDate | null;
  readonly hasPaper: boolean;
}

export interface PerjanjianView {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly version: number;
  readonly agreedVersion: number;
  /** The version shown. */
  readonly shown: PerjanjianVersionView & {
    readonly content: PerjanjianContent;
    readonly parties: PerjanjianParties | null;
  };
  readonly isNewest: boolean;
  readonly returnNote: string | null;
  /** Who would sign today, in words. */
  readonly holder: string;
  readonly superior: string;
  readonly bothSignIn: boolean;
  readonly moves: readonly PerjanjianMove[];
  readonly register: readonly RegisterLine[];
  readonly findings: readonly PerjanjianFinding[];
  readonly versions: readonly PerjanjianVersionView[];
  /** Against the version agreed before; null where there is none. */
  readonly difference: readonly PerjanjianDifference[] | null;
}
