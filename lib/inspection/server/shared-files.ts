import { z } from "zod";
import { sql } from "@/lib/db/server/gate";
import { LEAST_SHARERS } from "../thresholds";
import type { FileUseRow, SharedFileRow } from "../view";
import type { Asked } from "./asked";
import { periodOf, periodShape, sourceOf, type Source } from "./source";

/** Every place of the year where a file was handed in as evidence. */
const uses = ({ year, within }: Asked) => sql`
  FROM evidence v
  JOIN stored_file f ON f.id = v.file_id
  JOIN skp s ON s.id = v.skp_id
  JOIN period p ON p.id = v.period_id AND p.year = ${year}::int
  WHERE ${within(sql`s.unit_id`)}`;

/** Files whose bytes are the same, handed in for more than one person. */
export function sharedFiles(asked: Asked): Source<SharedFileRow> {
  return sourceOf(
    sql`
      SELECT count(DISTINCT s.employee_id)::bigint AS measure, f.sha256 AS key, true AS is_found, f.sha256,
        min(f.name) AS file_name, count(DISTINCT s.employee_id)::int AS people, count(*)::int AS uses
      ${uses(asked)}
      GROUP BY f.sha256 HAVING count(DISTINCT s.employee_id) >= ${LEAST_SHARERS}::int`,
    { sha256: z.string(), file_name: z.string(), people: z.number().int(), uses: z.number().int() },
    ({ sha256, file_name: fileName, people, uses: times }) => ({ sha256, fileName, people, uses: times }),
  );
}

/** Where one file was handed in, in the order in which it was. */
export function usesOfFile(asked: Asked, sha256: string): Source<FileUseRow> {
  return sourceOf(
    sql`
      SELECT (-extract(epoch FROM v.created_at) * 1000)::bigint AS measure, v.id::text AS key, true AS is_found,
        v.id AS evidence_id, v.skp_id, v.title, v.created_at, v.period_id, p.year, p.rhythm::text AS rhythm, p.ordinal,
        (SELECT name FROM employee WHERE id = s.employee_id) AS employee,
        (SELECT name FROM unit_version u WHERE u.unit_id = s.unit_id AND u.valid_from <= v.created_at::date
          ORDER BY u.valid_from DESC LIMIT 1) AS unit,
        (SELECT text FROM iki WHERE id = v.iki_id) AS indicator
      ${uses(asked)} AND f.sha256 = ${sha256}`,
    {
      ...periodShape,
      ...{ evidence_id: z.uuid(), skp_id: z.uuid(), title: z.string(), created_at: z.date() },
      ...{ employee: z.string(), unit: z.string().nullable(), indicator: z.string() },
    },
    (row) => ({
      ...periodOf(row),
      ...{ evidenceId: row.evidence_id, skpId: row.skp_id, employee: row.employee, unit: row.unit ?? "" },
      ...{ indicator: row.indicator, title: row.title, handedInAt: row.created_at },
    }),
  );
}
