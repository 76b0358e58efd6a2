import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Grant } from "./role";

declare const actorBrand: unique symbol;

/** Who acts, as the session, a job or a setup script has proved it. */
export interface ActorFacts {
  readonly agencyId: string;
  readonly agencyName: string;
  /** Null where the system itself acts (a nightly job). */
  readonly accountId: string | null;
  /** Null for someone who works in the system without being an employee of the agency. */
  readonly employeeId: string | null;
  readonly sessionId: string | null;
  readonly name: string;
  /** IANA zone of the agency. */
  readonly timeZone: string;
  /** The present day in that zone; rules take it from here and never from a clock. */
  readonly today: CalendarDate;
  readonly isDemo: boolean;
  readonly grants: readonly Grant[];
}

/** The first argument of every command and query. Only the session, the job runner and tests make one. */
export type Actor = ActorFacts & { readonly [actorBrand]: true };
