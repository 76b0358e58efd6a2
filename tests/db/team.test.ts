import { beforeEach, describe, expect, it } from "vitest";
import { changeTeam, createTeam } from "@/lib/employee/server/commands/change-team";
import {
  addTeamMember,
  changeTeamLeader,
  endTeamMember,
} from "@/lib/employee/server/commands/change-team-members";
import { teamDetail, teamPage } from "@/lib/employee/server/teams";
import { changeTeamSchema, createTeamSchema, type ChangeTeamInput } from "@/lib/employee/schema-team";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anActor, anAccount } from "../builders/account";
import { insert } from "../builders/db";
import { aStanding } from "../builders/employee";
import { aTeam } from "../builders/placement";
import { anOffice, anOutsider, eventsOf, owner, type Office } from "./setup/office";

const day = calendarDateOf;
let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

const sk = {
  name: "Tim Penataan Arsip",
  decree: "000.5/1/2026",
  decreeDate: "2026-01-05",
  from: "2026-01-10",
};

async function aNewTeam(given: Record<string, string> = {}): Promise<string> {
  const input = createTeamSchema.parse({
    ...sk,
    unitId: office.district.id,
    leaderId: office.clerk.id,
    ...given,
  });
  const made = await createTeam(office.keeper, input);
  return made.ok ? made.value.teamId : made.refusal.code;
}

function aChange(teamId: string, version: number, given: Record<string, string> = {}): ChangeTeamInput {
  return changeTeamSchema.parse({ ...sk, unitId: office.district.id, teamId, version, ...given });
}

describe("a team", () => {
  it("begins with its ketua, for those who are in it and those whose role reaches its unit", async () => {
    const teamId = await aNewTeam({ to: "2026-12-31" });
    const seen = await teamDetail(office.clerkActor, teamId);
    expect(seen).toMatchObject({
      name: "Tim Penataan Arsip",
      unitName: "Kecamatan Gayungan",
      mayEdit: false,
      leaderlessOn: null,
      members: [
        {
          name: "Siti Aminah",
          role: "ketua",
          isCurrent: true,
          validity: { from: "2026-01-10", to: "2026-12-31" },
        },
      ],
    });
    expect(await teamDetail(office.keeper, teamId)).toMatchObject({ mayEdit: true });
    expect(await teamDetail(anOutsider(office, "inspektorat"), teamId)).toMatchObject({ mayEdit: false });
    const stranger = anActor({
      agency: office.agency,
      account: anAccount(office.agency, { employee: office.stranger }),
    });
    expect(await teamDetail(stranger, teamId)).toBeNull();
    expect((await eventsOf(office)).map((event) => event.key)).toEqual(["team.created", "team.member-added"]);
  });

  it("is set up where the role reaches, by a unit that exists, with a ketua in service", async () => {
    expect(await aNewTeam({ unitId: office.bureau.id })).toBe("unit-out-of-reach");
    expect(await aNewTeam({ leaderId: crypto.randomUUID() })).toBe("person-unknown");
    await insert(owner, aStanding(office.stranger, { kind: "pensiun", validFrom: day("2026-06-01") }));
    expect(await aNewTeam({ leaderId: office.stranger.id })).toBe("has-left");
    expect(await aNewTeam({ from: "2019-01-01" })).toBe("unit-not-valid");
  });

  it("takes people of any unit, once at a time and within its dates", async () => {
    const teamId = await aNewTeam({ to: "2026-12-31" });
    const add = (version: number, from: string) =>
      addTeamMember(office.keeper, {
        teamId,
        version,
        employeeId: office.stranger.id,
        from: day(from),
        to: null,
      });
    expect(await add(1, "2025-12-01")).toMatchObject({
      refusal: { code: "fault", fault: { code: "member_outside_team" } },
    });
    expect(await add(1, "2026-02-01")).toMatchObject({ ok: true });
    expect(await add(2, "2026-03-01")).toMatchObject({
      refusal: {
        code: "fault",
        fault: { code: "member_twice" },
        names: { [office.stranger.id]: "Joko Widagdo" },
      },
    });
    expect((await teamDetail(office.keeper, teamId))?.members).toMatchObject([
      { role: "ketua" },
      { name: "Joko Widagdo", validity: { from: "2026-02-01", to: "2026-12-31" } },
    ]);
  });

  it("always has one ketua: the place of the former ends when the next begins", async () => {
    const teamId = await aNewTeam();
    await addTeamMember(office.keeper, {
      teamId,
      version: 1,
      employeeId: office.stranger.id,
      from: day("2026-02-01"),
      to: null,
    });
    const before = await teamDetail(office.keeper, teamId);
    const leaderId = before?.members.find((member) => member.role === "ketua")?.id ?? "";
    const end = { teamId, version: 2, memberId: leaderId, lastDay: day("2026-06-30") };
    expect(await endTeamMember(office.keeper, end)).toMatchObject({
      refusal: { code: "fault", fault: { code: "no_leader", on: "2026-07-01" } },
    });
    const next = { teamId, version: 2, employeeId: office.stranger.id, from: day("2026-07-01") };
    expect(await changeTeamLeader(office.keeper, next)).toMatchObject({ ok: true });
    const rows = await owner.query(
      "SELECT employee_id, role, valid_from::text, valid_to::text FROM team_member WHERE team_id = $1 ORDER BY role, valid_from",
      [teamId],
    );
    expect(rows.rows).toEqual([
      { employee_id: office.clerk.id, role: "ketua", valid_from: "2026-01-10", valid_to: "2026-06-30" },
      { employee_id: office.stranger.id, role: "ketua", valid_from: "2026-07-01", valid_to: null },
      { employee_id: office.stranger.id, role: "anggota", valid_from: "2026-02-01", valid_to: "2026-06-30" },
    ]);
    const again = { teamId, version: 3, employeeId: office.stranger.id, from: day("2026-08-01") };
    expect(await changeTeamLeader(office.keeper, again)).toEqual({
      ok: false,
      refusal: { code: "unchanged" },
    });
  });

  it("carries its people along when its dates change", async () => {
    const teamId = await aNewTeam({ to: "2026-12-31" });
    await addTeamMember(office.keeper, {
      teamId,
      version: 1,
      employeeId: office.stranger.id,
      from: day("2026-09-01"),
      to: null,
    });
    expect(await changeTeam(office.keeper, aChange(teamId, 2, { to: "2026-08-15" }))).toMatchObject({
      ok: true,
    });
    const team = await teamDetail(office.keeper, teamId);
    expect(team?.members).toMatchObject([{ role: "ketua", validity: { to: "2026-08-15" } }]);
    expect((await eventsOf(office)).slice(-2)).toMatchObject([
      { key: "team.changed", detail: { to: { before: "2026-12-31", after: "2026-08-15" } } },
      { key: "team.member-ended", detail: { employeeId: { before: office.stranger.id, after: null } } },
    ]);
  });

  it("is stale to the second of two who change it", async () => {
    const teamId = await aNewTeam();
    const outcomes = await Promise.all([
      changeTeam(office.keeper, aChange(teamId, 1, { purpose: "Satu" })),
      changeTeam(office.admin, aChange(teamId, 1, { purpose: "Dua" })),
    ]);
    const codes = outcomes.map((outcome) => (outcome.ok ? "saved" : outcome.refusal.code));
    expect(codes.sort()).toEqual(["saved", "stale"]);
  });
});

describe("the list", () => {
  it("shows own teams to everybody, and all within reach to roles", async () => {
    const mine = aTeam(office.bureau, office.clerk, [], { name: "Tim Lintas Dinas" });
    const theirs = aTeam(office.bureau, office.stranger, [], { name: "Tim Dinas" });
    const past = aTeam(office.district, office.clerk, [], { name: "Tim Lama", validTo: day("2026-06-30") });
    await insert(owner, mine, theirs, past);
    const names = async (...asked: Parameters<typeof teamPage>) =>
      (await teamPage(...asked)).teams.map((team) => team.name);
    const own = { whose: "own" as const, isPast: false, after: null };
    expect(await names(office.clerkActor, own)).toEqual(["Tim Lintas Dinas"]);
    expect(await names(office.clerkActor, { ...own, isPast: true })).toEqual(["Tim Lama"]);
    const all = { ...own, whose: "all" as const };
    expect((await names(office.admin, all)).sort()).toEqual(["Tim Dinas", "Tim Lintas Dinas"]);
    expect(await names(office.keeper, all)).toEqual([]);
    expect(await names(office.keeper, { ...all, isPast: true })).toEqual(["Tim Lama"]);
  });
});
