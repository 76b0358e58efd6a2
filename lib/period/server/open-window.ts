import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";
import { extendedWindowState, type OpenDays, type WindowDecision } from "../extension";
import { periodName } from "../period";
import type { WindowKind } from "../window";
import { contactsFor } from "./extension-contacts";

/** Whose window: the person, the unit of his or her own post, and the group of the policy (null: none of them). */
export interface WindowSubject {
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly groupKey: string | null;
}

interface WindowAsked {
  readonly periodId: string;
  readonly kind: WindowKind;
}

const pairs = z.array(z.object({ unit_id: z.uuid(), root: z.uuid() }));

/** For each unit, the roots that it is or hangs under today. */
async function rootsAbove(
  tx: Tx,
  actor: Actor,
  units: readonly string[],
  roots: readonly string[],
): Promise<ReadonlySet<string>> {
  if (units.length === 0 || roots.length === 0) return new Set();
  const found = await tx.$queryRaw`
    SELECT s.unit_id, r.root FROM unnest(${[...roots]}::uuid[]) r(root)
    CROSS JOIN LATERAL app.unit_subtree(ARRAY[r.root], ${actor.today}::date) s
    WHERE s.unit_id = ANY (${[...units]}::uuid[])`;
  return new Set(pairs.parse(found).map(({ unit_id, root }) => `${unit_id} ${root}`));
}

/** The period whose window is meant. An SKP is planned for the year, so that planning is scheduled with the annual one. */
async function scheduledPeriod(tx: Tx, { agencyId }: Actor, { periodId, kind }: WindowAsked) {
  const select = { id: true, year: true, rhythm: true, ordinal: true } as const;
  const asked = await tx.period.findUnique({
    where: { agencyId_id: { agencyId, id: periodId } },
    select,
  });
  if (asked === null || kind !== "planning" || asked.rhythm === "annual") return asked;
  return tx.period.findFirst({ where: { agencyId, year: asked.year, rhythm: "annual" }, select });
}

async function daysOf(tx: Tx, { agencyId }: Actor, periodId: string, kind: WindowKind) {
  const window = await tx.periodWindow.findUnique({
    where: { agencyId_periodId_kind: { agencyId, periodId, kind } },
    select: { opensOn: true, closesOn: true },
  });
  const extensions = await tx.windowExtension.findMany({
    where: { agencyId, periodId, kind },
    select: { employeeId: true, unitId: true, groupKey: true, opensOn: true, closesOn: true },
  });
  return { window: window === null ? null : openDays(window), extensions };
}

function openDays(row: { readonly opensOn: Date; readonly closesOn: Date }): OpenDays {
  return { opensOn: calendarDateFromDb(row.opensOn), closesOn: calendarDateFromDb(row.closesOn) };
}

/**
 * Whether a window of a period is open on the actor's day (or at `now`: a window opens and closes with a day) to each of these people, extensions counted in: those for the person,
 * for a unit at or above his or her own, for the group, for everybody. By `employeeId`.
 */
export async function windowsFor(
  tx: Tx,
  actor: Actor,
  asked: WindowAsked,
  people: readonly WindowSubject[],
  now: Date = startOfDayIn(actor.timeZone, actor.today),
): Promise<ReadonlyMap<string, WindowDecision>> {
  const { kind } = asked;
  const { timeZone } = actor;
  const period = await scheduledPeriod(tx, actor, asked);
  const name = period === null ? "" : periodName(period);
  const { window, extensions } =
    period === null ? { window: null, extensions: [] } : await daysOf(tx, actor, period.id, kind);
  const held = await rootsAbove(
    tx,
    actor,
    people.flatMap(({ unitId }) => unitId ?? []),
    extensions.flatMap(({ unitId }) => unitId ?? []),
  );
  const stands = people.map((person) => {
    const own = extensions.filter(({ employeeId, unitId, groupKey }) => {
      if (employeeId !== null) return employeeId === person.employeeId;
      if (unitId !== null) return person.unitId !== null && held.has(`${person.unitId} ${unitId}`);
      return groupKey === null || groupKey === person.groupKey;
    });
    return { person, state: extendedWindowState(window, own.map(openDays), now, timeZone) };
  });
  const barred = stands.filter(({ state }) => state.state !== "open").map(({ person }) => person);
  const contacts = await contactsFor(tx, actor, barred);
  return new Map(
    stands.map(({ person, state }): [string, WindowDecision] => {
      if (state.state === "open") {
        const { closesAt, isExtended } = state;
        const open = { kind, periodName: name, closesAt, isExtended, timeZone };
        return [person.employeeId, { allowed: true, window: open }];
      }
      const reason = {
        ...{ kind, periodName: name, state: state.state, at: state.at, timeZone },
        contacts: contacts.get(person.employeeId) ?? [],
      };
      return [person.employeeId, { allowed: false, reason }];
    }),
  );
}

/** As `windowsFor`, for one person. */
export async function windowFor(
  tx: Tx,
  actor: Actor,
  { periodId, kind, ...person }: WindowAsked & WindowSubject,
  now?: Date,
): Promise<WindowDecision> {
  const found = await windowsFor(tx, actor, { periodId, kind }, [person], now);
  const decision = found.get(person.employeeId);
  if (decision === undefined) throw new Error("a window was asked for and not decided");
  return decision;
}
