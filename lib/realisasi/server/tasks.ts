import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import { windowFor } from "@/lib/period/server/open-window";
import type { RoomTask } from "@/lib/period/task";

/** So many days before a period ends its realisasi begins to be asked for; before that it may be written all the same. */
const DAYS_AHEAD = 14;

const missingRows = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    unit_id: z.uuid().nullable(),
    group_key: z.string().nullable(),
    indicators: z.number().int(),
    missing: z.number().int(),
  }),
);

/** The latest periods of the person's own rhythm that have ended, or soon will, with indicators not reported. */
async function missingOf(tx: Tx, { employeeId, today }: Actor) {
  return missingRows.parse(
    await tx.$queryRaw(sql`
      SELECT p.id, p.year, p.rhythm::text, p.ordinal, r.unit_id, r.group_key,
        count(*)::int AS indicators, count(*) FILTER (WHERE x.id IS NULL)::int AS missing
      FROM appraisal_relation r
      JOIN period p ON p.agency_id = r.agency_id AND p.rhythm = r.rhythm
        AND p.ends_on BETWEEN ${today}::date - 366 AND ${today}::date + ${DAYS_AHEAD}::int
      JOIN skp s ON s.agency_id = r.agency_id AND s.employee_id = r.employee_id AND s.year = p.year
        AND s.agreed_version > 0 AND NOT s.is_external AND s.starts_on <= p.ends_on AND s.ends_on >= p.starts_on
      JOIN iki i ON i.agency_id = s.agency_id AND i.skp_id = s.id AND i.removed_in IS NULL
      LEFT JOIN realisasi x ON x.agency_id = i.agency_id AND x.iki_id = i.id AND x.period_id = p.id
        AND num_nonnulls(x.value_number, x.value_text, x.value_date) > 0
      WHERE r.employee_id = ${employeeId}::uuid AND NOT r.is_external
        AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.agency_id = s.agency_id AND e.skp_id = s.id
          AND e.period_id = p.id AND e.status NOT IN ('open', 'self_assessed'))
      GROUP BY p.id, p.year, p.rhythm, p.ordinal, p.ends_on, r.unit_id, r.group_key
      HAVING count(*) FILTER (WHERE x.id IS NULL) > 0
      ORDER BY p.ends_on DESC LIMIT 2`),
  );
}

/** What waits of one's own realisasi: periods over or nearly so, while their window is open to the person. */
export async function realisasiTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { employeeId, timeZone } = actor;
  if (employeeId === null) return [];
  return read(actor, async (tx) => {
    const tasks = (await missingOf(tx, actor)).map(async (row): Promise<readonly RoomTask[]> => {
      const subject = { employeeId, unitId: row.unit_id, groupKey: row.group_key };
      const decision = await windowFor(tx, actor, { periodId: row.id, kind: "realisasi", ...subject });
      if (!decision.allowed) return [];
      const part =
        row.missing === row.indicators
          ? ""
          : ` (${String(row.missing)} indikator belum, dari ${String(row.indicators)})`;
      return [
        {
          href: `/realisasi?periode=${row.id}`,
          label: `Isi realisasi ${periodName(row)}${part}`,
          dueOn: calendarDateIn(timeZone, decision.window.closesAt),
        },
      ];
    });
    return (await Promise.all(tasks)).flat();
  });
}
