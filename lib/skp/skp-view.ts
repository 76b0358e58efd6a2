import type { Sight } from "@/lib/iku/sight";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { ClosedWindow, WindowDecision } from "@/lib/period/extension";
import type { PerilakuKey } from "@/lib/perilaku/perilaku";
import type { PlanAdvice } from "./advice";
import type { PlanGap, SkpForm } from "./completeness";
import type { SkpSpan } from "./opening";
import type { Parties } from "./parties";
import type { PlanList, SkpPlan } from "./plan";
import type { PlanDifference } from "./plan-difference";
import type { SkpCloseReason, SkpSource, SkpStatus } from "./skp";
import type { SkpMove } from "./workflow";

/** As whom the actor looks at an SKP. */
export type SkpReader = "own" | "appraiser" | "superior" | "past" | "role";

/** A choice of a list, by id. */
export interface LineChoice {
  readonly id: string;
  readonly text: string;
}

export interface CommentView {
  readonly id: string;
  /** Id of an RHK or IKI, key of a perilaku or list; null: about the whole. */
  readonly line: string | null;
  readonly author: string;
  readonly isOwn: boolean;
  readonly text: string;
  readonly proposal: string | null;
  readonly at: Date;
  readonly isResolved: boolean;
}

/** The marks of all that is saved by itself: what a form sends back, so that a later change is seen. */
export interface PlanMarks {
  /** By id of the RHK or IKI. */
  readonly lines: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<PlanList, string>>;
  readonly expectations: Readonly<Record<PerilakuKey, string>>;
}

/** An SKP as its page shows it. */
export interface SkpView {
  readonly id: string;
  readonly employeeId: string;
  /** Of the person, with gelar. */
  readonly name: string;
  readonly year: number;
  readonly form: SkpForm;
  readonly span: SkpSpan;
  readonly status: SkpStatus;
  readonly closeReason: SkpCloseReason | null;
  readonly isExternal: boolean;
  readonly source: SkpSource | null;
  /** Number of the version that is shown, and of the one in force (0: none). */
  readonly number: number;
  readonly agreedVersion: number;
  readonly version: number;
  readonly reader: SkpReader;
  /** Both sides: as they were when the version shown was set, else as they are today. Null where nobody appraises. */
  readonly parties: Parties | null;
  /** The official who appraises and is no user of the application; null where it is a civil servant. */
  readonly officialTitle: string | null;
  readonly plan: SkpPlan;
  readonly marks: PlanMarks;
  readonly moves: readonly SkpMove[];
  readonly planning: WindowDecision;
  readonly gaps: readonly PlanGap[];
  readonly advice: readonly PlanAdvice[];
  /** Of a change that is not in force yet, against what is; null where no change is shown. */
  readonly differences: readonly PlanDifference[] | null;
  readonly comments: readonly CommentView[];
  /** By id of the RHK: the way from it up to the visi. */
  readonly sights: Readonly<Record<string, Sight>>;
  readonly parentChoices: readonly LineChoice[];
  readonly teamChoices: readonly LineChoice[];
  /** Names of the teams that lines were given by. */
  readonly teamNames: Readonly<Record<string, string>>;
  readonly hasLastYear: boolean;
  /** The person leads a unit whose perjanjian kinerja of the year is in force. */
  readonly hasPerjanjian: boolean;
  readonly reason: string | null;
  readonly returnNote: string | null;
  readonly submittedAt: Date | null;
  readonly openedAt: Date | null;
  /** The account that opened it then. */
  readonly openedBy: string | null;
  readonly approvedAt: Date | null;
  /** The signed paper by which the version shown was set; null where it was set here. */
  readonly paper: {
    readonly signedOn: CalendarDate;
    readonly sha256: string;
    readonly recordedBy: string;
  } | null;
}

/** A version of an SKP with what it changed. */
export interface VersionView {
  readonly number: number;
  readonly status: SkpStatus;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly approver: string | null;
  /** Set on paper; `approver` is who entered it. */
  readonly isOnPaper: boolean;
  readonly isInForce: boolean;
  /** Against the version before; null for the first. */
  readonly differences: readonly PlanDifference[] | null;
}

/** Something that happened to an SKP, from the trail. */
export interface SkpEventView {
  readonly key: string;
  readonly label: string;
  readonly actor: string;
  readonly at: Date;
  readonly note: string | null;
}

export interface SkpHistory {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly isAppraiser: boolean;
  readonly year: number;
  readonly versions: readonly VersionView[];
  readonly events: readonly SkpEventView[];
}

/** One's own SKP in a list. */
export interface OwnSkpRow {
  readonly id: string;
  readonly year: number;
  readonly span: SkpSpan;
  readonly status: SkpStatus;
  readonly isAgreed: boolean;
  readonly isExternal: boolean;
  readonly form: SkpForm;
  readonly lines: number;
  readonly unitName: string;
  readonly appraiserName: string | null;
}

/** A year for which an SKP can be begun now. */
export interface YearToPlan {
  readonly year: number;
  readonly from: CalendarDate;
  readonly planning: WindowDecision;
}

export interface OwnSkps {
  readonly skps: readonly OwnSkpRow[];
  readonly toPlan: readonly YearToPlan[];
  /** Why none can be begun, where the person's own standing is the reason. */
  readonly obstacle: "no-post" | "standing" | "group-external" | null;
  readonly appraises: number;
}

/** Somebody whom the actor appraises, with the newest SKP of a year. */
export interface AppraisedRow {
  readonly employeeId: string;
  readonly name: string;
  readonly positionName: string | null;
  readonly unitName: string | null;
  readonly isExternal: boolean;
  readonly makesSkp: boolean;
  readonly skp: {
    readonly id: string;
    readonly status: SkpStatus;
    readonly isAgreed: boolean;
    readonly version: number;
    readonly lines: number;
    readonly submittedAt: Date | null;
    readonly isOpened: boolean;
    /** Lines that read otherwise than the appraiser has put them in. */
    readonly differing: number;
    /** Proposals of the appraiser that were not answered. */
    readonly proposals: number;
    /** Why it cannot be set yet, where it waits outside its planning window. */
    readonly closed: ClosedWindow | null;
  } | null;
}

/** Where in the planning the people whom one appraises stand. */
export const APPRAISED_STAGES = ["semua", "menunggu", "konsep", "ditetapkan", "belum"] as const;
export type AppraisedStage = (typeof APPRAISED_STAGES)[number];

export interface AppraisedPage {
  readonly rows: readonly AppraisedRow[];
  readonly counts: Readonly<Record<AppraisedStage, number>>;
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null;
}

/** An example of the library. */
export interface ExampleView {
  readonly id: string;
  readonly positionName: string | null;
  readonly text: string;
  readonly ikis: readonly string[];
  readonly version: number;
}
