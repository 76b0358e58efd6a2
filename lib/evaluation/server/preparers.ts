import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { stillOpenOn, validityOf } from "@/lib/employee/server/store";
import type { PreparerView } from "../view";

const named = { select: { name: true, frontTitle: true, backTitle: true } } as const;

const people = z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string() }));

/**
 * Who may prepare drafts for an appraiser: active people of the units that he leads, and those whom he appraises
 * himself. Whoever prepares reads what the appraiser reads, so nobody from elsewhere. Alias `r`; `appraiser`: his id.
 */
function mayPrepareFor(appraiser: ReturnType<typeof sql>, today: CalendarDate) {
  return sql`(
    r.employee_id <> ${appraiser} AND r.standing = 'aktif' AND (
      r.appraiser_id = ${appraiser}
      OR r.unit_id IN (
        SELECT u.unit_id FROM app.unit_subtree(ARRAY(
          SELECT p.unit_id FROM placement p WHERE p.employee_id = ${appraiser} AND p.is_head
            AND daterange(p.valid_from, p.valid_to, '[]') @> ${today}::date), ${today}::date) u)))`;
}

async function candidatesOf(tx: Tx, employeeId: string, today: CalendarDate) {
  return people.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, e.name, coalesce(r.position_name, '') AS position
      FROM appraisal_relation r JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.employee_id
      WHERE ${mayPrepareFor(sql`${employeeId}::uuid`, today)}
      ORDER BY e.name, e.id LIMIT 300`),
  );
}

const appraisers = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
  }),
);

/** For whom somebody is named today, and may still prepare. */
async function appraisersOf(tx: Tx, preparerId: string, today: CalendarDate) {
  return appraisers.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, e.name, e.front_title, e.back_title
      FROM evaluation_preparer n
      JOIN employee e ON e.agency_id = n.agency_id AND e.id = n.appraiser_id
      JOIN appraisal_relation r ON r.agency_id = n.agency_id AND r.employee_id = n.preparer_id
      WHERE n.preparer_id = ${preparerId}::uuid AND daterange(n.valid_from, n.valid_to, '[]') @> ${today}::date
        AND ${mayPrepareFor(sql`n.appraiser_id`, today)}
      ORDER BY n.valid_from, n.id LIMIT 20`),
  );
}

/** Whether somebody is among those who may prepare drafts for an appraiser today. */
export async function isCandidateOf(
  tx: Tx,
  appraiserId: string,
  preparerId: string,
  today: CalendarDate,
): Promise<boolean> {
  const rows = z.array(z.unknown()).parse(
    await tx.$queryRaw(sql`
        SELECT 1 FROM appraisal_relation r
        WHERE r.employee_id = ${preparerId}::uuid AND ${mayPrepareFor(sql`${appraiserId}::uuid`, today)}`),
  );
  return rows.length > 0;
}

/** Whom the actor has named as penyiap konsep, and for whom the actor is one today. */
export async function preparersOf(actor: Actor): Promise<{
  readonly named: readonly PreparerView[];
  readonly preparesFor: readonly { readonly appraiserId: string; readonly name: string }[];
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly position: string }[];
}> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return { named: [], preparesFor: [], candidates: [] };
  return read(actor, async (tx) => {
    const own = await tx.evaluationPreparer.findMany({
      where: { agencyId, appraiserId: employeeId, ...stillOpenOn(today) },
      select: { id: true, validFrom: true, validTo: true, preparer: named },
      orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      take: 20,
    });
    const others = await appraisersOf(tx, employeeId, today);
    return {
      named: own.map(({ id, preparer, ...row }) => ({
        id,
        name: nameWithTitles(preparer),
        ...validityOf(row),
      })),
      preparesFor: others.map((row) => ({
        appraiserId: row.id,
        name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
      })),
      candidates: await candidatesOf(tx, employeeId, today),
    };
  });
}
