import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { CAPAIAN_FORMS } from "../measure";
import type { RegisterLine } from "../perjanjian-check";

const rows = z.array(
  z.object({
    iku_id: z.uuid(),
    version_id: z.uuid(),
    code: z.string(),
    sasaran: z.string(),
    name: z.string(),
    unit_name: z.string(),
    form: z.enum(CAPAIAN_FORMS),
    low: z.string().nullable(),
    high: z.string().nullable(),
    target_text: z.string().nullable(),
  }),
);

/** The day on which a year's perjanjian is held against the register: today, or the nearest day of that year. */
export function dayIn(year: number, today: CalendarDate): CalendarDate {
  const [first, last] = [calendarDateOf(`${String(year)}-01-01`), calendarDateOf(`${String(year)}-12-31`)];
  if (today < first) return first;
  return today > last ? last : today;
}

/** The indicators for which a unit answers on a day, with their targets of a year, in the order of the tree. */
export async function registerOf(
  tx: Tx,
  unitId: string,
  year: number,
  day: CalendarDate,
): Promise<readonly RegisterLine[]> {
  const found = rows.parse(
    await tx.$queryRaw(sql`
      SELECT i.id AS iku_id, v.id AS version_id, i.code, n.text AS sasaran, v.name, v.unit_name, v.form::text AS form,
        trim_scale(t.low)::text AS low, trim_scale(t.high)::text AS high, t.text AS target_text
      FROM iku_owner o
      JOIN iku i ON i.agency_id = o.agency_id AND i.id = o.iku_id
      JOIN planning_node n ON n.agency_id = i.agency_id AND n.id = i.node_id
      JOIN LATERAL (
        SELECT w.* FROM iku_version w WHERE w.agency_id = i.agency_id AND w.iku_id = i.id
          AND w.valid_from <= ${day}::date
        ORDER BY w.valid_from DESC, w.number DESC LIMIT 1) v ON true
      LEFT JOIN iku_target t ON t.agency_id = v.agency_id AND t.version_id = v.id AND t.year = ${year} AND t.ordinal = 0
      WHERE o.unit_id = ${unitId}::uuid AND daterange(o.valid_from, o.valid_to, '[]') @> ${day}::date
        AND (i.retired_on IS NULL OR i.retired_on > ${day}::date)
      ORDER BY n.sort_order, n.code, n.text, i.code LIMIT 200`),
  );
  return found.map((row) => ({
    ikuId: row.iku_id,
    ikuVersionId: row.version_id,
    code: row.code,
    sasaran: row.sasaran,
    indicator: row.name,
    unitName: row.unit_name,
    form: row.form,
    low: row.low,
    high: row.high,
    targetText: row.target_text ?? "",
    hasTarget: row.target_text !== null,
  }));
}
