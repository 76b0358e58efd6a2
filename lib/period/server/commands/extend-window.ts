import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { mayEditUnit, type UnitReach } from "@/lib/agency/policy";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { addMonths, calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ExtensionRefusal } from "../../extension-refusal";
import type { EndExtensionInput, ExtendWindowInput } from "../../extension-schema";
import { periodName } from "../../period";
import { periodFields, periodOf } from "../store";

type Outcome = Result<{ readonly periodId: string }, ExtensionRefusal>;

/** An extension is for those who were held up, not a second schedule: so many months from today at most. */
const MOST_MONTHS = 6;

interface Target {
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly groupKey: string | null;
}

/** Where the actor may extend; nowhere but in one's own units, and never for oneself. */
async function refusalOf(
  tx: Tx,
  actor: Actor,
  reach: UnitReach,
  { employeeId, unitId }: Omit<Target, "groupKey">,
): Promise<ExtensionRefusal | null> {
  if (reach.kind === "none") return { code: "out-of-reach" };
  if (employeeId !== null) {
    if (employeeId === actor.employeeId) return { code: "own-record" };
    if (reach.kind === "agency") return null;
    // A role for a unit reaches whoever has his or her own post in or under it; a Plt or Plh belongs elsewhere.
    const reached = await tx.placement.findFirst({
      where: {
        ...{ agencyId: actor.agencyId, employeeId },
        unitId: { in: [...reach.unitIds] },
        kind: { notIn: ["plt", "plh"] },
        validFrom: { lte: calendarDateToDb(actor.today) },
        OR: [{ validTo: null }, { validTo: { gte: calendarDateToDb(actor.today) } }],
      },
      select: { id: true },
    });
    return reached === null ? { code: "out-of-reach" } : null;
  }
  if (unitId !== null) return mayEditUnit(reach, unitId).allowed ? null : { code: "out-of-reach" };
  return reach.kind === "agency" ? null : { code: "out-of-reach" };
}

async function isKnown(tx: Tx, agencyId: string, year: number, target: Target): Promise<boolean> {
  const { employeeId, unitId, groupKey } = target;
  if (employeeId !== null) return (await tx.employee.count({ where: { agencyId, id: employeeId } })) > 0;
  if (unitId !== null) return (await tx.unit.count({ where: { agencyId, id: unitId } })) > 0;
  if (groupKey === null) return true;
  return (await kebijakanOf(tx, agencyId, year)).groups.some(({ key }) => key === groupKey);
}

const FIELDS = { person: "employeeId", unit: "unitId", group: "groupKey", agency: "unitId" } as const;

function targetOf({ target, employeeId, unitId, groupKey }: ExtendWindowInput): Target {
  return {
    employeeId: target === "person" ? (employeeId ?? null) : null,
    unitId: target === "unit" ? (unitId ?? null) : null,
    groupKey: target === "group" ? (groupKey ?? null) : null,
  };
}

function faultOf(
  today: CalendarDate,
  closesOn: CalendarDate,
  windowCloses: CalendarDate,
): ExtensionRefusal | null {
  if (closesOn < today) return { code: "in-the-past" };
  if (closesOn <= windowCloses) return { code: "not-longer", closesOn: windowCloses };
  const last = addMonths(today > windowCloses ? today : windowCloses, MOST_MONTHS);
  return closesOn > last ? { code: "too-long", last } : null;
}

/** Holds a window of a period open longer for some, from today on, with a reason. */
export async function extendWindow(actor: Actor, input: ExtendWindowInput): Promise<Outcome> {
  const { agencyId, accountId, today } = actor;
  const { periodId, kind, closesOn, reason } = input;
  const target = targetOf(input);
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const row = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: periodFields,
      });
      if (row === null || accountId === null) return refuse({ code: "not-found" });
      const period = periodOf(row);
      const known = await isKnown(tx, agencyId, period.year, target);
      if (!known) return refuse({ code: "target-unknown", field: FIELDS[input.target] });
      const barred = await refusalOf(tx, actor, await unitReach(tx, actor, "period.extend"), target);
      if (barred !== null) return refuse(barred);
      const window = period.windows.find((each) => each.kind === kind);
      if (window === undefined) return refuse({ code: "window-missing" });
      const fault = faultOf(today, closesOn, window.closesOn);
      if (fault !== null) return refuse(fault);

      const id = randomUUID();
      const opensOn = today < window.opensOn ? window.opensOn : today;
      await tx.windowExtension.create({
        data: {
          ...{ agencyId, id, periodId, kind, ...target, reason, createdBy: accountId },
          opensOn: calendarDateToDb(opensOn),
          closesOn: calendarDateToDb(closesOn),
        },
        select: { id: true },
      });
      record(
        auditEvent("period.window-extended", periodId, {
          ...{ name: periodName(period), window: kind, ...target, opensOn, closesOn, reason },
        }),
      );
      return ok({ periodId });
    },
    { attempt: attempted("period.window-extended", periodId) },
  );
}

/** Takes an extension back; whoever could make it can. */
export async function endExtension(actor: Actor, { extensionId }: EndExtensionInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const row = await tx.windowExtension.findUnique({
        where: { agencyId_id: { agencyId, id: extensionId } },
        select: {
          ...{ periodId: true, kind: true, employeeId: true, unitId: true, groupKey: true },
          ...{ opensOn: true, closesOn: true, reason: true },
          period: { select: { year: true, rhythm: true, ordinal: true } },
        },
      });
      if (row === null) return refuse({ code: "not-found" });
      const barred = await refusalOf(tx, actor, await unitReach(tx, actor, "period.extend"), row);
      if (barred !== null) return refuse(barred);
      const { count } = await tx.windowExtension.deleteMany({ where: { agencyId, id: extensionId } });
      if (count === 0) return refuse({ code: "not-found" });
      const { period, periodId, kind, opensOn, closesOn, ...kept } = row;
      record(
        auditEvent("period.extension-ended", periodId, {
          ...{ name: periodName(period), window: kind, ...kept },
          opensOn: calendarDateFromDb(opensOn),
          closesOn: calendarDateFromDb(closesOn),
        }),
      );
      return ok({ periodId });
    },
    { attempt: attempted("period.extension-ended", extensionId) },
  );
}
