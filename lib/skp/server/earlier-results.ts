import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import type { EarlierResult } from "../advice";

const rows = z.array(z.object({ text: z.string(), unit: z.string(), value: z.string() }));

/** What a person reached in a year under each indicator that was measured by a number, over its periods. */
export async function earlierResults(
  tx: Tx,
  employeeId: string,
  year: number,
): Promise<readonly EarlierResult[]> {
  return rows.parse(
    await tx.$queryRaw`
      SELECT i.text, coalesce(i.unit_name, '') AS unit, trim_scale(CASE i.accumulation
          WHEN 'sum' THEN sum(r.value_number)
          WHEN 'average' THEN round(avg(r.value_number), 6)
          ELSE (array_agg(r.value_number ORDER BY p.ends_on DESC))[1] END)::text AS value
      FROM skp s
      JOIN iki i ON i.agency_id = s.agency_id AND i.skp_id = s.id
      JOIN realisasi r ON r.agency_id = i.agency_id AND r.iki_id = i.id AND r.value_number IS NOT NULL
      JOIN period p ON p.agency_id = r.agency_id AND p.id = r.period_id
      WHERE s.employee_id = ${employeeId}::uuid AND s.year = ${year}::int
      GROUP BY i.agency_id, i.id, i.text, i.unit_name, i.accumulation
      ORDER BY i.id`,
  );
}
