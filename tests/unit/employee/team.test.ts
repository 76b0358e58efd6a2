import { describe, expect, test } from "vitest";
import { teamFaultMessage } from "@/lib/employee/org-messages";
import {
  leaderOn,
  membersOn,
  teamFaults,
  type Team,
  type TeamMember,
  type TeamRole,
} from "@/lib/employee/team";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { NAMES } from "./names";

const day = calendarDateOf;

const member = (
  employeeId: string,
  role: TeamRole = "anggota",
  from = "2026-01-01",
  to: string | null = "2026-12-31",
): TeamMember => ({ employeeId, role, validity: { from: day(from), to: to === null ? null : day(to) } });

const team = (members: readonly TeamMember[], given: Partial<Team> = {}): Team => ({
  decree: "000.8/12/TIM/2026",
  decreeDate: day("2025-12-20"),
  validity: { from: day("2026-01-01"), to: day("2026-12-31") },
  members,
  ...given,
});

const ketua = member("ani", "ketua");

const CASES: readonly (readonly [string, Team, readonly string[]])[] = [
  ["a ketua and two members", team([ketua, member("budi"), member("siti")]), []],
  ["without an SK", team([ketua], { decree: " " }), ["decree_missing"]],
  ["an SK signed after the first day happens", team([ketua], { decreeDate: day("2026-02-01") }), []],
  [
    "ends before it begins",
    team([ketua], { validity: { from: day("2026-01-02"), to: day("2026-01-01") } }),
    ["validity_reversed"],
  ],
  ["nobody leads", team([member("budi")]), ["no_leader 2026-01-01"]],
  [
    "a ketua who leaves is followed the next day",
    team([member("ani", "ketua", "2026-01-01", "2026-06-30"), member("budi", "ketua", "2026-07-01")]),
    [],
  ],
  [
    "a day between two ketua",
    team([member("ani", "ketua", "2026-01-01", "2026-06-29"), member("budi", "ketua", "2026-07-01")]),
    ["no_leader 2026-06-30"],
  ],
  [
    "two ketua on a day",
    team([member("ani", "ketua", "2026-01-01", "2026-07-01"), member("budi", "ketua", "2026-07-01")]),
    ["two_leaders 2026-07-01"],
  ],
  [
    "a member from the day before the team",
    team([ketua, member("budi", "anggota", "2025-12-31")]),
    ["member_outside_team 2025-12-31"],
  ],
  [
    "a member until the day after",
    team([ketua, member("budi", "anggota", "2026-01-01", "2027-01-01")]),
    ["member_outside_team 2027-01-01"],
  ],
  [
    "a member without end in a team with one",
    team([ketua, member("budi", "anggota", "2026-01-01", null)]),
    ["member_outside_team 2027-01-01"],
  ],
  [
    "a member whose dates are reversed",
    team([ketua, member("budi", "anggota", "2026-05-01", "2026-04-30")]),
    ["member_validity_reversed"],
  ],
  [
    "the same person twice at once",
    team([ketua, member("budi"), member("budi", "anggota", "2026-06-01")]),
    ["member_twice 2026-06-01"],
  ],
  [
    "the same person again later",
    team([
      ketua,
      member("budi", "anggota", "2026-01-01", "2026-03-31"),
      member("budi", "anggota", "2026-05-01"),
    ]),
    [],
  ],
  ["a member who leads at the same time", team([ketua, member("ani")]), ["member_twice 2026-01-01"]],
];

describe("a tim kerja", () => {
  test.each(CASES)("%s", (_title, given, expected) => {
    const faults = teamFaults(given);
    expect(faults.map((fault) => ("on" in fault ? `${fault.code} ${fault.on}` : fault.code))).toEqual(
      expected,
    );
    for (const fault of faults) expect(teamFaultMessage(fault, NAMES)).toMatch(/^[A-Z].*\.$/);
  });

  const changing = team([
    member("ani", "ketua", "2026-01-01", "2026-06-30"),
    member("budi", "ketua", "2026-07-01"),
    member("siti", "anggota", "2026-03-01", "2026-03-31"),
  ]);

  test.each([
    ["2025-12-31", null, []],
    ["2026-01-01", "ani", ["ani"]],
    ["2026-03-31", "ani", ["ani", "siti"]],
    ["2026-04-01", "ani", ["ani"]],
    ["2026-06-30", "ani", ["ani"]],
    ["2026-07-01", "budi", ["budi"]],
    ["2027-01-01", null, []],
  ])("on %s is led by %s", (date, leader, members) => {
    expect(leaderOn(changing, day(date))).toBe(leader);
    expect(membersOn(changing, day(date)).map(({ employeeId }) => employeeId)).toEqual(members);
  });
});
