import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import { hasPermission } from "@/lib/access/permissions";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import { firstGap } from "@/lib/kernel/span";
import { nameWithTitles } from "../employee";
import { mayReadTeam } from "../policy";
import type { Team } from "../team";
import type { TeamDetail, TeamMemberView, TeamPage, TeamRow } from "../team-view";
import { unitsOf } from "./reach";
import { inForceOn, stillOpenOn, validityOf } from "./store";

const PAGE = 25;

/** Which teams a list shows. */
export interface TeamFilter {
  /** The actor's own, or all that a role reaches. */
  readonly whose: "own" | "all";
  readonly isPast: boolean;
  readonly after: string | null;
}

const person = { select: { name: true, frontTitle: true, backTitle: true } } as const;

/** All that a unit has been called, the latest first. */
const unitNames = {
  select: {
    versions: { select: { name: true, validFrom: true, validTo: true }, orderBy: { validFrom: "desc" } },
  },
} as const;

interface NamedUnit {
  readonly versions: readonly {
    readonly name: string;
    readonly validFrom: Date;
    readonly validTo: Date | null;
  }[];
}

/** What the unit is called on a day; on a day on which it does not exist, its latest name. */
function nameOn(unit: NamedUnit, day: CalendarDate): string {
  const named = unit.versions.find((version) => isWithin(day, validityOf(version))) ?? unit.versions[0];
  return named?.name ?? "";
}

/** The day on which a team is looked at: today, or the nearest day on which it exists. */
function dayWithin(validity: Team["validity"], today: CalendarDate): CalendarDate {
  if (today < validity.from) return validity.from;
  return validity.to !== null && validity.to < today ? validity.to : today;
}

/** The teams that the actor may see, those that last longest first. */
export async function teamPage(actor: Actor, filter: TeamFilter): Promise<TeamPage> {
  const { agencyId, employeeId, today } = actor;
  return read(actor, async (tx) => {
    const own = { members: { some: { employeeId: employeeId ?? agencyId } } };
    const rows = await tx.team.findMany({
      where: {
        agencyId,
        ...(filter.isPast ? { NOT: stillOpenOn(today) } : stillOpenOn(today)),
        AND: filter.whose === "own" ? own : await teamsToRead(tx, actor, own),
      },
      select: {
        id: true,
        name: true,
        validFrom: true,
        validTo: true,
        unit: unitNames,
        members: {
          select: { employeeId: true, role: true, validFrom: true, validTo: true, employee: person },
        },
      },
      orderBy: [{ validFrom: "desc" }, { id: "desc" }],
      ...(filter.after === null ? {} : { cursor: { agencyId_id: { agencyId, id: filter.after } }, skip: 1 }),
      take: PAGE + 1,
    });
    const teams = rows.slice(0, PAGE).map(({ unit, members, ...row }): TeamRow => {
      const validity = validityOf(row);
      const day = dayWithin(validity, today);
      const current = members.filter((member) => isWithin(day, validityOf(member)));
      const leader = current.find((member) => member.role === "ketua");
      return {
        id: row.id,
        name: row.name,
        unitName: nameOn(unit, day),
        validity,
        leader: leader === undefined ? null : nameWithTitles(leader.employee),
        memberCount: current.length,
        ownRole: current.find((member) => member.employeeId === employeeId)?.role ?? null,
      };
    });
    return { teams, next: rows.length > PAGE ? (teams.at(-1)?.id ?? null) : null };
  });
}

/** The teams that a role reaches, and the actor's own. An empty condition within OR would hold for nothing. */
async function teamsToRead<W>(tx: Tx, actor: Actor, own: W) {
  const units = unitsOf(await unitReach(tx, actor, "employee.read-teams"));
  return units === null ? {} : { OR: [own, { unitId: { in: [...units] } }] };
}

function sortMembers(members: readonly TeamMemberView[]): TeamMemberView[] {
  return members.toSorted(
    (a, b) =>
      Number(b.isCurrent) - Number(a.isCurrent) ||
      Number(b.role === "ketua") - Number(a.role === "ketua") ||
      a.name.localeCompare(b.name, "id") ||
      (a.id < b.id ? -1 : 1),
  );
}

/** A team with its people; null where the actor may not see it. */
export async function teamDetail(actor: Actor, teamId: string): Promise<TeamDetail | null> {
  const { agencyId, employeeId, today } = actor;
  return read(actor, async (tx) => {
    const row = await tx.team.findUnique({
      where: { agencyId_id: { agencyId, id: teamId } },
      select: {
        id: true,
        version: true,
        name: true,
        purpose: true,
        unitId: true,
        decree: true,
        decreeDate: true,
        validFrom: true,
        validTo: true,
        unit: unitNames,
        members: {
          select: {
            id: true,
            employeeId: true,
            role: true,
            validFrom: true,
            validTo: true,
            employee: {
              select: {
                ...person.select,
                placements: {
                  where: { ...inForceOn(today), kind: { notIn: ["plt", "plh"] } },
                  select: { position: { select: { name: true } }, unit: unitNames },
                  orderBy: { kind: "asc" },
                  take: 1,
                },
              },
            },
          },
        },
      },
    });
    if (row === null) return null;
    const reads = await unitReach(tx, actor, "employee.read-teams");
    const isMember = row.members.some((member) => member.employeeId === employeeId);
    if (!mayReadTeam({ isReached: mayEditUnit(reads, row.unitId).allowed, isMember }).allowed) return null;

    const validity = validityOf(row);
    const day = dayWithin(validity, today);
    const members = row.members.map((member): TeamMemberView => {
      const [post] = member.employee.placements;
      const served = validityOf(member);
      return {
        id: member.id,
        employeeId: member.employeeId,
        name: nameWithTitles(member.employee),
        role: member.role,
        post: post === undefined ? null : `${post.position.name}, ${nameOn(post.unit, today)}`,
        validity: served,
        isCurrent: isWithin(day, served),
      };
    });
    const leaders = members.filter((member) => member.role === "ketua").map((member) => member.validity);
    const rest = { from: day, to: validity.to };
    const edits = await unitReach(tx, actor, "employee.edit-teams");
    const { validFrom: _from, validTo: _to, unit, decreeDate, members: _members, ...said } = row;
    return {
      ...said,
      unitName: nameOn(unit, day),
      decreeDate: calendarDateFromDb(decreeDate),
      validity,
      members: sortMembers(members),
      leaderlessOn: validity.to !== null && validity.to < today ? null : firstGap(rest, leaders),
      mayEdit: hasPermission(actor, "employee.edit-teams") && mayEditUnit(edits, row.unitId).allowed,
    };
  });
}
