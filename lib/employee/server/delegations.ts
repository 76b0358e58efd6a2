import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { isWithin } from "@/lib/kernel/calendar";
import type { DelegableRow, DelegationPage } from "../delegation-view";
import { nameWithTitles } from "../employee";
import { inForceOn, stillOpenOn, validityOf } from "./store";

const PAGE = 25;

/** The most people of a unit that are offered for the list; a unit with more is divided. */
const MOST_DELEGABLE = 300;

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;

/** Delegations that hold or will hold (or have ended), the newest first. */
export async function delegationPage(
  actor: Actor,
  isPast: boolean,
  after: string | null,
): Promise<DelegationPage> {
  const { agencyId, employeeId, today } = actor;
  return read(actor, async (tx) => {
    const rows = await tx.appraisalDelegation.findMany({
      where: { agencyId, ...(isPast ? { NOT: stillOpenOn(today) } : stillOpenOn(today)) },
      select: {
        id: true,
        version: true,
        decree: true,
        delegateId: true,
        validFrom: true,
        validTo: true,
        delegate: person,
        unit: {
          select: {
            versions: {
              select: { name: true, validFrom: true, validTo: true },
              orderBy: { validFrom: "desc" },
            },
          },
        },
        members: { select: { employee: person }, orderBy: { employee: { name: "asc" } } },
      },
      orderBy: [{ validFrom: "desc" }, { id: "desc" }],
      ...(after === null ? {} : { cursor: { agencyId_id: { agencyId, id: after } }, skip: 1 }),
      take: PAGE + 1,
    });
    const delegations = rows.slice(0, PAGE).map(({ delegate, unit, members, ...row }) => {
      const names = unit.versions;
      const named = names.find((version) => isWithin(today, validityOf(version))) ?? names[0];
      const people = members.map((member) => ({
        id: member.employee.id,
        name: nameWithTitles(member.employee),
      }));
      const touched = [row.delegateId, ...people.map(({ id }) => id)];
      return {
        id: row.id,
        version: row.version,
        decree: row.decree,
        delegateId: row.delegateId,
        delegateName: nameWithTitles(delegate),
        unitName: named?.name ?? "",
        validity: validityOf(row),
        people,
        mayEnd: !isPast && (employeeId === null || !touched.includes(employeeId)),
      };
    });
    return { delegations, next: rows.length > PAGE ? (delegations.at(-1)?.id ?? null) : null };
  });
}

/**
 * Who may stand on the list of a delegation by the head of a unit: the people who have their post in it, but for its
 * head, and the heads of the units right below.
 */
export async function delegablePeople(actor: Actor, unitId: string): Promise<readonly DelegableRow[]> {
  const { agencyId, today } = actor;
  const inForce = inForceOn(today);
  const below = { parentId: unitId, ...inForce };
  const rows = await read(actor, (tx) =>
    tx.placement.findMany({
      where: {
        agencyId,
        kind: { notIn: ["plt", "plh"] },
        AND: [
          inForce,
          {
            OR: [
              { unitId, isHead: false },
              { isHead: true, unit: { versions: { some: below } } },
            ],
          },
        ],
      },
      select: { employee: person, position: { select: { name: true } } },
      orderBy: [{ employee: { name: "asc" } }, { id: "asc" }],
      take: MOST_DELEGABLE,
    }),
  );
  const people = new Map<string, DelegableRow>();
  for (const { employee, position } of rows) {
    if (people.has(employee.id)) continue;
    people.set(employee.id, { id: employee.id, name: nameWithTitles(employee), post: position.name });
  }
  return [...people.values()];
}
