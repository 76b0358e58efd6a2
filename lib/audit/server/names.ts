import { z } from "zod";
import type { Json } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id that stands in a detail, however deep. */
export function idsIn(detail: Json): readonly string[] {
  if (typeof detail === "string") return UUID.test(detail) ? [detail] : [];
  if (detail === null || typeof detail !== "object") return [];
  return Object.values(detail).flatMap((value) => idsIn(value));
}

const rows = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** What the ids of a page of events are called today, whichever table they stand in; unknown ones are left out. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await tx.$queryRaw`
    WITH wanted AS (SELECT unnest(${wanted}::uuid[]) AS id)
    (SELECT DISTINCT ON (v.unit_id) v.unit_id AS id, v.name FROM wanted w JOIN unit_version v ON v.unit_id = w.id
      ORDER BY v.unit_id, v.valid_from DESC)
    UNION ALL SELECT e.id, e.name FROM wanted w JOIN employee e ON e.id = w.id
    UNION ALL SELECT a.id, a.name FROM wanted w JOIN account a ON a.id = w.id
    UNION ALL SELECT p.id, p.name FROM wanted w JOIN "position" p ON p.id = w.id
    UNION ALL SELECT t.id, t.name FROM wanted w JOIN team t ON t.id = w.id
    UNION ALL SELECT s.id, o.name || ' tahun ' || s.year FROM wanted w
      JOIN skp s ON s.id = w.id JOIN employee o ON o.id = s.employee_id
    UNION ALL SELECT o.id, o.title FROM wanted w JOIN reorganisation o ON o.id = w.id
    UNION ALL SELECT n.id, n.text FROM wanted w JOIN planning_node n ON n.id = w.id
    UNION ALL SELECT d.id, d.title FROM wanted w JOIN planning_document d ON d.id = w.id
    UNION ALL (SELECT DISTINCT ON (v.iku_id) v.iku_id AS id, v.name FROM wanted w JOIN iku_version v ON v.iku_id = w.id
      ORDER BY v.iku_id, v.number DESC)
    UNION ALL SELECT r.id, r.text FROM wanted w JOIN rhk r ON r.id = w.id
    UNION ALL SELECT b.id, b.file_name FROM wanted w JOIN import_batch b ON b.id = w.id
    UNION ALL SELECT ev.id, e.name FROM wanted w JOIN evaluation ev ON ev.id = w.id
      JOIN employee e ON e.id = ev.employee_id
    UNION ALL SELECT o.id, e.name FROM wanted w JOIN objection o ON o.id = w.id
      JOIN evaluation ev ON ev.id = o.evaluation_id JOIN employee e ON e.id = ev.employee_id
    UNION ALL SELECT d.id, d.content ->> 'holder' FROM wanted w JOIN issued_document d ON d.id = w.id
    UNION ALL SELECT g.id, g.name FROM wanted w JOIN agency g ON g.id = w.id`;
  return new Map(rows.parse(found).map((row) => [row.id, row.name]));
}
