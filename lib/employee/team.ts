import { isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { firstGap, isOrdered, overlappingPairs } from "@/lib/kernel/span";

/** Roles in a tim kerja (PermenPANRB 7/2022; domain §0a.14). */
export const TEAM_ROLES = ["ketua", "anggota"] as const;

export type TeamRole = (typeof TEAM_ROLES)[number];

export interface TeamMember {
  readonly employeeId: string;
  readonly role: TeamRole;
  readonly validity: DateSpan;
}

/**
 * A tim kerja: set up by an SK, from one day to another, with people of any unit. Its ketua assigns RHK, gives feedback
 * and recommends; the pejabat penilai decides.
 */
export interface Team {
  readonly decree: string;
  readonly decreeDate: CalendarDate;
  readonly validity: DateSpan;
  readonly members: readonly TeamMember[];
}

export type TeamFault =
  | { readonly code: "decree_missing" }
  | { readonly code: "validity_reversed" }
  | { readonly code: "member_validity_reversed"; readonly employeeId: string }
  | {
      readonly code: "member_outside_team";
      readonly employeeId: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: "member_twice";
      readonly employeeId: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: "two_leaders";
      readonly employeeIds: readonly [string, string];
      readonly on: CalendarDate;
    }
  | { readonly code: "no_leader"; readonly on: CalendarDate };

const spanOf = (member: TeamMember): DateSpan => member.validity;

/**
 * What is wrong with a team. A team has exactly one ketua on every day of its validity; a member is one within the
 * team's dates and in one role at a time. An SK dated after the team's first day is no fault: it happens.
 */
export function teamFaults(team: Team): readonly TeamFault[] {
  const faults: TeamFault[] = [];
  if (team.decree.trim() === "") faults.push({ code: "decree_missing" });
  if (!isOrdered(team.validity)) return [...faults, { code: "validity_reversed" }];

  const sound: TeamMember[] = [];
  for (const member of team.members) {
    const { employeeId, validity } = member;
    if (!isOrdered(validity)) {
      faults.push({ code: "member_validity_reversed", employeeId });
      continue;
    }
    sound.push(member);
    const on = firstGap(validity, [team.validity]);
    if (on !== null) faults.push({ code: "member_outside_team", employeeId, on });
  }
  for (const [employeeId, own] of Map.groupBy(sound, (member) => member.employeeId)) {
    for (const [, later] of overlappingPairs(own, spanOf)) {
      faults.push({
        code: "member_twice",
        employeeId,
        on: later.validity.from,
      });
    }
  }
  const leaders = sound.filter((member) => member.role === "ketua");
  for (const [first, second] of overlappingPairs(leaders, spanOf)) {
    if (first.employeeId === second.employeeId) continue;
    faults.push({
      code: "two_leaders",
      employeeIds: [first.employeeId, second.employeeId],
      on: second.validity.from,
    });
  }
  const on = firstGap(team.validity, leaders.map(spanOf));
  if (on !== null) faults.push({ code: "no_leader", on });
  return faults;
}

/** The ketua on a day; null outside the team's dates or where there is none. */
export function leaderOn(team: Team, day: CalendarDate): string | null {
  if (!isWithin(day, team.validity)) return null;
  const leader = team.members.find((member) => member.role === "ketua" && isWithin(day, member.validity));
  return leader?.employeeId ?? null;
}

/** The people of the team on a day, ketua included; empty outside the team's dates. */
export function membersOn(team: Team, day: CalendarDate): readonly TeamMember[] {
  if (!isWithin(day, team.validity)) return [];
  return team.members.filter((member) => isWithin(day, member.validity));
}
