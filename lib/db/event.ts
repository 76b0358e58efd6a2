/** A value that survives JSON unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An audit event as the door stores it; rooms make theirs with `auditEvent` of the room `audit`, which checks the shape. */
export interface RecordedEvent {
  readonly key: string;
  readonly version: number;
  /** The noun the event is about ("unit", "employee"). */
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: Json;
}
