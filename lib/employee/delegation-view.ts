import type { DateSpan } from "@/lib/kernel/calendar";

/** A delegation of appraisal in the list. */
export interface DelegationRow {
  readonly id: string;
  readonly version: number;
  readonly unitName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly decree: string;
  readonly validity: DateSpan;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** It does not touch the actor's own record and has not ended. */
  readonly mayEnd: boolean;
}

export interface DelegationPage {
  readonly delegations: readonly DelegationRow[];
  readonly next: string | null;
}

/** A person whom the head of a unit appraises today, to be put on the list of a delegation. */
export interface DelegableRow {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}
