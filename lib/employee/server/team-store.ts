import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { mayEditUnit } from "@/lib/agency/policy";
import { calendarDateFromDb, isWithin, spansOverlap, type DateSpan } from "@/lib/kernel/calendar";
import { firstGap } from "@/lib/kernel/span";
import type { Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { nameWithTitles } from "../employee";
import { mayEditTeam } from "../policy";
import type { TeamRefusal } from "../refusal";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "../standing";
import { teamFaults, type Team, type TeamFault } from "../team";
import type { HeldMember, MembersChange } from "../team-change";
import { validityOf, validityRow } from "./store";

const teamFields = {
  name: true,
  purpose: true,
  unitId: true,
  decree: true,
  decreeDate: true,
  validFrom: true,
  validTo: true,
  members: { select: { id: true, employeeId: true, role: true, validFrom: true, validTo: true } },
} as const;

/** The team's row and places, claimed for this transaction: as the person has seen it, and within the actor's reach. */
export async function claimTeam(
  tx: Tx,
  actor: Actor,
  { teamId, version }: { readonly teamId: string; readonly version: number },
) {
  const { agencyId } = actor;
  const found = await tx.team.findUnique({
    where: { agencyId_id: { agencyId, id: teamId } },
    select: teamFields,
  });
  if (found === null) return refuse<TeamRefusal>({ code: "not-found" });
  const { members, ...row } = found;
  const held: HeldMember[] = members.map((member) => ({ ...member, validity: validityOf(member) }));
  const isMember = held.some((member) => member.employeeId === actor.employeeId);
  const reach = await unitReach(tx, actor, "employee.edit-teams");
  const may = mayEditTeam({ isReached: mayEditUnit(reach, row.unitId).allowed, isMember });
  if (!may.allowed) return refuse<TeamRefusal>({ code: may.reason });
  const { count } = await tx.team.updateMany({
    where: { agencyId, id: teamId, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return refuse<TeamRefusal>({ code: "stale" });
  const validity = validityOf(row);
  const team: Team = {
    decree: row.decree,
    decreeDate: calendarDateFromDb(row.decreeDate),
    validity,
    members: held,
  };
  return ok({ row, members: held, team });
}

/** Whether the unit exists on every day of the team; another agency's looks like one out of reach. */
export async function teamUnit(
  tx: Tx,
  agencyId: string,
  unitId: string,
  span: DateSpan,
): Promise<Result<void, TeamRefusal>> {
  const versions = await tx.unitVersion.findMany({
    where: { agencyId, unitId },
    select: { name: true, validFrom: true, validTo: true },
  });
  const [first] = versions;
  if (first === undefined) return refuse({ code: "unit-out-of-reach" });
  // Only the first day counts: that a unit is closed later is dealt with when it is.
  const gap = firstGap({ from: span.from, to: span.from }, versions.map(validityOf));
  const named = versions.find((version) => isWithin(span.from, validityOf(version))) ?? first;
  return gap === null ? ok() : refuse({ code: "unit-not-valid", unitName: named.name, on: gap });
}

const LEAVING = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

/** Whether the person is of the agency and in service on every day of the span. */
export async function personInService(
  tx: Tx,
  agencyId: string,
  employeeId: string,
  span: DateSpan,
): Promise<Result<void, TeamRefusal>> {
  const person = await tx.employee.findUnique({
    where: { agencyId_id: { agencyId, id: employeeId } },
    select: {
      name: true,
      frontTitle: true,
      backTitle: true,
      standings: { where: { kind: { in: LEAVING } }, select: { validFrom: true, validTo: true } },
    },
  });
  if (person === null) return refuse({ code: "person-unknown" });
  const gone = person.standings.map(validityOf).find((away) => spansOverlap(away, span));
  return gone === undefined
    ? ok()
    : refuse({ code: "has-left", name: nameWithTitles(person), on: gone.from });
}

/** What a change would make wrong with a team that was not wrong before, with the names for its sentence. */
export async function teamRefusal(
  tx: Tx,
  agencyId: string,
  before: Team,
  after: Team,
): Promise<TeamRefusal | null> {
  const known = new Set(teamFaults(before).map((fault) => JSON.stringify(fault)));
  const fault = teamFaults(after).find((found) => !known.has(JSON.stringify(found)));
  if (fault === undefined) return null;
  const people = await tx.employee.findMany({
    where: { agencyId, id: { in: peopleOf(fault) } },
    select: { id: true, name: true, frontTitle: true, backTitle: true },
  });
  const names = Object.fromEntries(people.map((person) => [person.id, nameWithTitles(person)]));
  return { code: "fault", fault, names };
}

function peopleOf(fault: TeamFault): string[] {
  if ("employeeId" in fault) return [fault.employeeId];
  return "employeeIds" in fault ? [...fault.employeeIds] : [];
}

/** Writes the places of a team that are others now: ended and dropped ones before new ones, so that none meet in between. */
export async function saveMembers(
  tx: Tx,
  agencyId: string,
  teamId: string,
  { moved, dropped }: MembersChange,
  begun: HeldMember | null,
): Promise<void> {
  await tx.teamMember.deleteMany({ where: { agencyId, id: { in: dropped.map(({ id }) => id) } } });
  const bySpan = Map.groupBy(moved, ({ validity }) => `${validity.from} ${validity.to ?? ""}`);
  for (const places of bySpan.values()) {
    const [first] = places;
    if (first === undefined) continue;
    await tx.teamMember.updateMany({
      where: { agencyId, id: { in: places.map(({ id }) => id) } },
      data: validityRow(first.validity),
    });
  }
  if (begun === null) return;
  const { id, employeeId, role, validity } = begun;
  await tx.teamMember.create({
    data: { agencyId, id, teamId, employeeId, role, ...validityRow(validity) },
    select: { id: true },
  });
}
