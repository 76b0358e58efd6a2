import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";
import type { ClosedWindow, WindowDecision } from "@/lib/period/extension";

/** What a decision about writing down what was done looks at. */
export interface RecordingStanding {
  readonly isOwn: boolean;
  /** Planned in another system; results are imported (domain §0a.15). */
  readonly isExternal: boolean;
  /** The line is no longer part of the plan in force. */
  readonly isRemoved: boolean;
  /** The period shares a day with the SKP. */
  readonly isWithin: boolean;
  /** The evaluation of this period has been set: what it rests on stays as it was. */
  readonly isAppraised: boolean;
  readonly window: WindowDecision;
}

export type RecordingDenial =
  | { readonly code: "not-found" }
  | { readonly code: "external" }
  | { readonly code: "removed" }
  | { readonly code: "appraised" }
  | { readonly code: "window"; readonly window: ClosedWindow };

/** Whether realisasi and evidence of a line may be written for a period now. */
export function mayRecord(standing: RecordingStanding): Decision<RecordingDenial> {
  const { isOwn, isExternal, isRemoved, isWithin, isAppraised, window } = standing;
  return allOf<RecordingDenial>(
    isOwn && isWithin ? allow : deny({ code: "not-found" }),
    isExternal ? deny({ code: "external" }) : allow,
    isRemoved ? deny({ code: "removed" }) : allow,
    isAppraised ? deny({ code: "appraised" }) : allow,
    window.allowed ? allow : deny({ code: "window", window: window.reason }),
  );
}
