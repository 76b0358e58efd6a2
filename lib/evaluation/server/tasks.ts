import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateIn, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import type { RoomTask } from "@/lib/period/task";
import { deemedReceivedOn, isObjectable, lastObjectionDay, readyOn } from "../receipt";
import { evaluationsOf } from "./people-of";
import { holdsOn } from "./pembahasan-hold";
import { policiesOf } from "./policies";
import { unitHeads } from "./unit-setter";

const day = z.string().transform(calendarDateOf);

const ownRows = z.array(
  z.object({
    id: z.uuid(),
    status: z.enum(["open", "appraised", "received"]),
    appraised_at: z.date().nullable(),
    received_at: z.date().nullable(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    realisasi_closes: day.nullable(),
    self_assessment: z.boolean(),
  }),
);

/** What waits for the person about his or her own evaluations. */
async function ownTasks(tx: Tx, actor: Actor): Promise<readonly RoomTask[]> {
  const { agencyId, employeeId, today, timeZone } = actor;
  const rows = ownRows.parse(
    await tx.$queryRaw(sql`
      SELECT v.id, v.status::text, v.appraised_at, v.received_at, p.year, p.rhythm::text, p.ordinal,
        (SELECT w.closes_on::text FROM period_window w
          WHERE w.agency_id = v.agency_id AND w.period_id = v.period_id AND w.kind = 'realisasi') AS realisasi_closes,
        coalesce(r.self_assessment, false) AS self_assessment
      FROM evaluation v JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
      LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
      WHERE v.employee_id = ${employeeId}::uuid AND v.status IN ('open', 'appraised', 'received')
      ORDER BY p.ends_on, v.id LIMIT 20`),
  );
  const policyOf = await policiesOf(tx, agencyId);
  const set = rows.flatMap(({ id, status }) => (status === "appraised" ? [id] : []));
  const holdOf = await holdsOn(tx, actor, set);
  const tasks: RoomTask[] = [];
  for (const row of rows) {
    const href = `/evaluasi/saya?evaluasi=${row.id}`;
    const name = periodName(row);
    const policy = policyOf(row.year);
    if (row.status === "open") {
      const closes = row.realisasi_closes;
      if (!row.self_assessment || closes === null || closes < today) continue;
      tasks.push({ href, label: `Nilai diri Anda untuk ${name}`, dueOn: closes });
    } else if (row.status === "appraised" && row.appraised_at !== null) {
      const { heldUntil, releasedOn } = holdOf(row.id);
      if (heldUntil !== null) continue;
      const dueOn = deemedReceivedOn(readyOn(calendarDateIn(timeZone, row.appraised_at), releasedOn), policy);
      tasks.push({ href, label: `Buka hasil evaluasi ${name}`, dueOn });
    } else if (row.received_at !== null && isObjectable(row.rhythm, policy)) {
      const dueOn = lastObjectionDay(calendarDateIn(timeZone, row.received_at), policy);
      tasks.push({ href, label: `Setujui hasil evaluasi ${name}, atau ajukan keberatan`, dueOn });
    }
  }
  return tasks;
}

const waitingRows = z.array(
  z.object({
    period_id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    count: z.number().int(),
    closes_on: day.nullable(),
  }),
);

/** Whom the actor has still to appraise, by period. */
async function appraisalTasks(tx: Tx, employeeId: string, today: CalendarDate): Promise<readonly RoomTask[]> {
  const rows = waitingRows.parse(
    await tx.$queryRaw(sql`
      WITH ${evaluationsOf(employeeId, null, today)}
      SELECT p.id AS period_id, p.year, p.rhythm::text, p.ordinal, count(*)::int AS count,
        (SELECT w.closes_on::text FROM period_window w
          WHERE w.agency_id = p.agency_id AND w.period_id = p.id AND w.kind = 'evaluation') AS closes_on
      FROM theirs t
      JOIN evaluation v ON v.id = t.evaluation_id
      JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
      WHERE v.status IN ('open', 'self_assessed') AND v.employee_id <> ${employeeId}::uuid
      GROUP BY p.agency_id, p.id ORDER BY p.ends_on LIMIT 20`),
  );
  return rows.map((row) => ({
    href: `/penilaian?periode=${row.period_id}&keadaan=menunggu`,
    label: `${row.count.toLocaleString("id-ID")} pegawai menunggu evaluasi ${periodName(row)}`,
    dueOn: row.closes_on,
  }));
}

const discussedRows = z.array(
  z.object({ id: z.uuid(), holds_until: day, waiting: z.number().int(), evaluation_id: z.uuid().nullable() }),
);

/** What was agreed in pembahasan about people of the actor's, and waits for him. */
async function discussionTasks(
  tx: Tx,
  employeeId: string,
  today: CalendarDate,
): Promise<readonly RoomTask[]> {
  const rows = discussedRows.parse(
    await tx.$queryRaw(sql`
      SELECT h.id, h.holds_until::text, count(*)::int AS waiting,
        CASE WHEN count(*) = 1 THEN (array_agg(q.evaluation_id))[1] END AS evaluation_id
      FROM pembahasan h
      JOIN (
        SELECT DISTINCT ON (x.agency_id, x.pembahasan_id, x.evaluation_id) x.* FROM pembahasan_point x
        ORDER BY x.agency_id, x.pembahasan_id, x.evaluation_id, x.number DESC) q
        ON q.agency_id = h.agency_id AND q.pembahasan_id = h.id AND q.agreed = 'change' AND q.answer IS NULL
      JOIN evaluation v ON v.agency_id = q.agency_id AND v.id = q.evaluation_id AND v.status = 'appraised'
        AND v.employee_id <> ${employeeId}::uuid
      LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
      WHERE h.closed_at IS NULL AND h.holds_until >= ${today}::date
        AND coalesce(v.appraiser_id, r.appraiser_id) = ${employeeId}::uuid
      GROUP BY h.agency_id, h.id ORDER BY h.holds_until LIMIT 20`),
  );
  return rows.map(({ id, waiting, holds_until: dueOn, evaluation_id: evaluationId }) => ({
    href: evaluationId === null ? `/pembahasan/${id}?tim=${employeeId}` : `/pembahasan/${id}/${evaluationId}`,
    label: `Jawab ${waiting.toLocaleString("id-ID")} kesepakatan pembahasan predikat kinerja`,
    dueOn,
  }));
}

const improvementRows = z.array(z.object({ plan_id: z.uuid(), text: z.string(), due_on: day }));

/** Tasks of improvement plans that the actor has still to do. */
async function improvementTasks(tx: Tx, employeeId: string): Promise<readonly RoomTask[]> {
  const rows = improvementRows.parse(
    await tx.$queryRaw(sql`
      SELECT plan_id, text, due_on::text FROM improvement_action
      WHERE owner_id = ${employeeId}::uuid AND done_on IS NULL ORDER BY due_on, id LIMIT 10`),
  );
  return rows.map(({ plan_id: planId, text, due_on: dueOn }) => ({
    href: `/rencana-perbaikan/${planId}`,
    label: `Rencana perbaikan unit: ${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}`,
    dueOn,
  }));
}

const lateRows = z.array(
  z.object({ unit_id: z.uuid(), unit_name: z.string(), count: z.number().int(), due_on: day }),
);

/** Tasks of others that are late in the improvement plans of units which the actor leads. */
async function lateImprovements(
  tx: Tx,
  employeeId: string,
  today: CalendarDate,
): Promise<readonly RoomTask[]> {
  const rows = lateRows.parse(
    await tx.$queryRaw(sql`
      SELECT p.unit_id, v.name AS unit_name, count(*)::int AS count, min(a.due_on)::text AS due_on
      FROM improvement_action a JOIN improvement_plan p ON p.agency_id = a.agency_id AND p.id = a.plan_id
      JOIN unit_version v ON v.agency_id = p.agency_id AND v.unit_id = p.unit_id
        AND daterange(v.valid_from, v.valid_to, '[]') @> ${today}::date
      WHERE a.done_on IS NULL AND a.due_on < ${today}::date AND a.owner_id <> ${employeeId}::uuid
        AND p.unit_id IN (
          SELECT h.unit_id FROM placement h WHERE h.employee_id = ${employeeId}::uuid AND h.is_head
            AND daterange(h.valid_from, h.valid_to, '[]') @> ${today}::date)
      GROUP BY p.unit_id, v.name ORDER BY v.name LIMIT 10`),
  );
  // Who is away for a time does not lead; his Plh does.
  const heads = await unitHeads(
    tx,
    rows.map(({ unit_id: unitId }) => unitId),
    today,
  );
  return rows.flatMap(({ unit_id: unitId, unit_name: unit, count, due_on: dueOn }) =>
    heads.get(unitId)?.employeeId === employeeId
      ? [
          {
            href: "/rencana-perbaikan?keadaan=terlambat",
            label: `${count.toLocaleString("id-ID")} tindakan perbaikan ${unit} terlambat`,
            dueOn,
          },
        ]
      : [],
  );
}

/** What waits for the actor in evaluating and being evaluated. */
export async function evaluationTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { employeeId } = actor;
  if (employeeId === null) return [];
  return read(actor, async (tx) => [
    ...(await ownTasks(tx, actor)),
    ...(await appraisalTasks(tx, employeeId, actor.today)),
    ...(await discussionTasks(tx, employeeId, actor.today)),
    ...(await improvementTasks(tx, employeeId)),
    ...(await lateImprovements(tx, employeeId, actor.today)),
  ]);
}
