import type { Role } from "@/lib/access/role";
import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import type { RevokeDenial } from "./role-grant-policy";

/** Where a grant stands on a day. */
export const GRANT_STATES = ["in-force", "upcoming", "ended"] as const;

export type GrantState = (typeof GRANT_STATES)[number];

export const GRANT_STATE_LABELS: Readonly<Record<GrantState, string>> = {
  "in-force": "Berlaku",
  upcoming: "Akan berlaku",
  ended: "Berakhir",
};

export function grantState(validity: DateSpan, today: CalendarDate): GrantState {
  if (validity.from > today) return "upcoming";
  return validity.to !== null && validity.to < today ? "ended" : "in-force";
}

/** One grant with its holder, as the list shows it. */
export interface GrantRow {
  readonly id: string;
  readonly version: number;
  /** Null where the holder is no employee of the agency. */
  readonly employeeId: string | null;
  readonly name: string;
  /** The present NIP or NI PPPK. */
  readonly number: string | null;
  readonly accountStatus: "invited" | "active" | "suspended";
  readonly role: Role;
  /** Null: the whole agency. */
  readonly unitName: string | null;
  readonly validity: DateSpan;
  readonly state: GrantState;
  /** Why the reader may not end it; null where he may. */
  readonly barred: RevokeDenial | "forbidden" | null;
}

export interface GrantPage {
  readonly grants: readonly GrantRow[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** An account to choose, with what tells namesakes apart. */
export interface AccountOption {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly unitName: string | null;
}
