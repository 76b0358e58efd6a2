import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateFromDb, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import { improvementState, mayImprove, type ImprovementPerson } from "../improvement";
import type { ImprovementList, ImprovementView } from "../improvement-view";
import { readsUnit, rootsOf } from "./organisasi-reach";
import { unitHeads } from "./unit-setter";

const PAGE = 25;

/** Whether the actor leads the unit today. */
export async function leadsUnit(tx: Tx, { employeeId, today }: Actor, unitId: string): Promise<boolean> {
  if (employeeId === null) return false;
  return (await unitHeads(tx, [unitId], today)).get(unitId)?.employeeId === employeeId;
}

/** The plan after a predikat, and whether the actor may begin one where there is none. */
export async function improvementOf(tx: Tx, actor: Actor, unitId: string, periodId: string) {
  const { agencyId } = actor;
  const plan = await tx.improvementPlan.findUnique({
    where: { agencyId_unitId_periodId: { agencyId, unitId, periodId } },
    select: { id: true },
  });
  if (plan !== null) return { id: plan.id, mayBegin: false };
  const set = await tx.unitPredikat.findUnique({
    where: { agencyId_unitId_periodId: { agencyId, unitId, periodId } },
    select: { id: true },
  });
  return { id: null, mayBegin: set !== null && (await leadsUnit(tx, actor, unitId)) };
}

const people = z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string() }));

/** Whom a task of a unit's plan can be given to: who works in it or under it; `ownerId` asks about one. */
export async function possibleOwners(tx: Tx, unitId: string, today: CalendarDate, ownerId: string | null) {
  const rows = people.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, e.name, coalesce(r.position_name, '') AS position
      FROM appraisal_relation r JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.employee_id
      WHERE r.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[${unitId}::uuid], ${today}::date))
        AND r.standing = 'aktif' AND (${ownerId === null} OR e.id = ${ownerId}::uuid)
      ORDER BY e.name, e.id LIMIT 300`),
  );
  return rows.map(({ id, name, position }) => ({
    id,
    name: position === "" ? name : `${name} (${position})`,
  }));
}

const named = { select: { name: true, frontTitle: true, backTitle: true } } as const;

function rowOf(tx: Tx, agencyId: string, id: string) {
  return tx.improvementPlan.findUnique({
    where: { agencyId_id: { agencyId, id } },
    select: {
      ...{ id: true, version: true, unitId: true, cause: true },
      period: { select: { id: true, year: true, rhythm: true, ordinal: true } },
      unit: { select: { versions: { select: { name: true }, orderBy: { validFrom: "desc" }, take: 1 } } },
      actions: {
        select: {
          ...{
            id: true,
            version: true,
            text: true,
            ownerId: true,
            dueOn: true,
            doneOn: true,
            progress: true,
          },
          owner: named,
          notes: {
            select: { progress: true, text: true, writtenByName: true, writtenAt: true },
            orderBy: { writtenAt: "desc" },
            take: 20,
          },
        },
        orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
        take: 100,
      },
    },
  });
}

/** As what the actor stands to a plan or one of its tasks; null where he sees none of it. */
export async function improvementPerson(
  tx: Tx,
  actor: Actor,
  unitId: string,
  ownerIds: readonly string[],
): Promise<ImprovementPerson | null> {
  if (await leadsUnit(tx, actor, unitId)) return "head";
  if (actor.employeeId !== null && ownerIds.includes(actor.employeeId)) return "owner";
  return (await readsUnit(tx, actor, unitId)) ? "reader" : null;
}

/** An improvement plan with its tasks; null where the actor sees none. */
export async function improvementPage(actor: Actor, id: string): Promise<ImprovementView | null> {
  const { agencyId, today, employeeId } = actor;
  return read(actor, async (tx) => {
    const row = await rowOf(tx, agencyId, id);
    if (row === null) return null;
    const { unitId, period, actions } = row;
    const person = await improvementPerson(
      tx,
      actor,
      unitId,
      actions.map(({ ownerId }) => ownerId),
    );
    if (person === null) return null;
    const isHead = person === "head";
    return {
      ...{ id, version: row.version, cause: row.cause, isHead, today },
      unit: { id: unitId, name: row.unit.versions[0]?.name ?? "unit kerja" },
      period: { id: period.id, name: periodName(period), rhythm: period.rhythm, year: period.year },
      tasks: actions.map(({ owner, notes, ...task }) => {
        const dueOn = calendarDateFromDb(task.dueOn);
        const doneOn = task.doneOn === null ? null : calendarDateFromDb(task.doneOn);
        const own: ImprovementPerson = isHead ? "head" : task.ownerId === employeeId ? "owner" : "reader";
        return {
          ...task,
          ...{
            dueOn,
            doneOn,
            owner: nameWithTitles(owner),
            state: improvementState({ dueOn, doneOn }, today),
          },
          notes: notes.map((note) => ({
            ...{ progress: note.progress, text: note.text, by: note.writtenByName, at: note.writtenAt },
          })),
          mayReport: mayImprove(own, "report"),
        };
      }),
      people: isHead ? await possibleOwners(tx, unitId, today, null) : [],
    };
  });
}

const lineRows = z.array(
  z.object({
    id: z.uuid(),
    plan_id: z.uuid(),
    text: z.string(),
    unit_name: z.string().nullable(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    owner_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    due_on: z.string().transform(calendarDateOf),
    done_on: z.string().transform(calendarDateOf).nullable(),
    progress: z.number().int(),
  }),
);

const countRows = z.tuple([
  z.object({ open: z.number().int(), overdue: z.number().int(), done: z.number().int() }),
]);

export type ImprovementFilter = "berjalan" | "terlambat" | "selesai";

/** The tasks of all improvement plans that concern the actor: of units that he oversees or leads, and his own. */
export async function improvementList(
  actor: Actor,
  asked: { readonly filter: ImprovementFilter; readonly after: string | null },
): Promise<ImprovementList> {
  const { today, employeeId } = actor;
  const [day = "", afterId = ""] = (asked.after ?? "").split("_");
  return read(actor, async (tx) => {
    const roots = (await rootsOf(tx, actor)).map(({ id }) => id);
    const theirs = sql`
      FROM improvement_action a JOIN improvement_plan p ON p.agency_id = a.agency_id AND p.id = a.plan_id
      WHERE (a.owner_id = ${employeeId}::uuid
        OR p.unit_id IN (SELECT unit_id FROM app.unit_subtree(${roots}::uuid[], ${today}::date)))`;
    const states: Readonly<Record<ImprovementFilter, ReturnType<typeof sql>>> = {
      berjalan: sql`a.done_on IS NULL`,
      terlambat: sql`a.done_on IS NULL AND a.due_on < ${today}::date`,
      selesai: sql`a.done_on IS NOT NULL`,
    };
    const [counts] = countRows.parse(
      await tx.$queryRaw(sql`
        SELECT count(*) FILTER (WHERE ${states.berjalan})::int AS open,
          count(*) FILTER (WHERE ${states.terlambat})::int AS overdue,
          count(*) FILTER (WHERE ${states.selesai})::int AS done ${theirs}`),
    );
    const isFirst = asked.after === null;
    const found = lineRows.parse(
      await tx.$queryRaw(sql`
        SELECT t.id, t.plan_id, t.text, u.name AS unit_name, q.year, q.rhythm::text, q.ordinal, t.owner_id, e.name,
          e.front_title, e.back_title, t.due_on::text, t.done_on::text, t.progress
        FROM (
          SELECT a.*, p.unit_id, p.period_id ${theirs} AND ${states[asked.filter]}
            AND (${isFirst} OR (a.due_on, a.id) > (${isFirst ? today : day}::date,
              ${isFirst ? "00000000-0000-0000-0000-000000000000" : afterId}::uuid))
          ORDER BY a.due_on, a.id LIMIT ${PAGE + 1}::int) t
        JOIN period q ON q.agency_id = t.agency_id AND q.id = t.period_id
        JOIN employee e ON e.agency_id = t.agency_id AND e.id = t.owner_id
        LEFT JOIN LATERAL (SELECT name FROM unit_version n WHERE n.agency_id = t.agency_id AND n.unit_id = t.unit_id
          ORDER BY n.valid_from DESC LIMIT 1) u ON true
        ORDER BY t.due_on, t.id`),
    );
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      counts,
      next: found.length > PAGE && last !== undefined ? `${last.due_on}_${last.id}` : null,
      rows: shown.map((row) => ({
        ...{ id: row.id, planId: row.plan_id, text: row.text, progress: row.progress, dueOn: row.due_on },
        unitName: row.unit_name ?? "unit kerja",
        periodName: periodName(row),
        owner: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
        isOwn: row.owner_id === employeeId,
        state: improvementState({ dueOn: row.due_on, doneOn: row.done_on }, today),
      })),
    };
  });
}
