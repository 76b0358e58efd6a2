import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import type { TeamRole } from "./team";

/** A tim kerja in a list. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly validity: DateSpan;
  /** The ketua today (or on the team's first or last day where today is outside it). */
  readonly leader: string | null;
  readonly memberCount: number;
  /** The actor's part in it today. */
  readonly ownRole: TeamRole | null;
}

export interface TeamPage {
  readonly teams: readonly TeamRow[];
  readonly next: string | null;
}

export interface TeamMemberView {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly role: TeamRole;
  /** Jabatan and unit of today; null for a person without a place. */
  readonly post: string | null;
  readonly validity: DateSpan;
  readonly isCurrent: boolean;
}

export interface TeamDetail {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly purpose: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly decree: string;
  readonly decreeDate: CalendarDate;
  readonly validity: DateSpan;
  /** Ketua first, then by name; who has left at the end. */
  readonly members: readonly TeamMemberView[];
  /** The first day of the team without a ketua, from today on; null where there is always one. */
  readonly leaderlessOn: CalendarDate | null;
  readonly mayEdit: boolean;
}
