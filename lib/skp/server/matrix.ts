import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { MOST_ROWS, type MatrixRow, type MatrixView } from "../matrix";
import { numberedRhks, rhkName } from "../rhk-number";
import { RHK_JENIS, SKP_STATUSES } from "../skp";
import { statusAfter } from "../workflow";

const columns = z.array(
  z.object({ skp_id: z.uuid(), id: z.uuid(), jenis: z.enum(RHK_JENIS), text: z.string() }),
);

const rows = z.array(
  z.object({
    employee_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    position_name: z.string().nullable(),
    skp_id: z.uuid().nullable(),
    status: z.enum(SKP_STATUSES).nullable(),
    agreed_version: z.int().nullable(),
    lines: z.array(z.object({ parent: z.string(), text: z.string() })),
  }),
);

type Row = z.output<typeof rows>[number];

function rowOf(row: Row, columnIds: ReadonlySet<string>): MatrixRow {
  const isAgreed = (row.agreed_version ?? 0) > 0;
  const cells: Record<string, string[]> = {};
  for (const { parent, text } of row.lines) {
    if (columnIds.has(parent)) (cells[parent] ??= []).push(text);
  }
  return {
    employeeId: row.employee_id,
    name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    positionName: row.position_name ?? "",
    skpId: row.skp_id,
    status: row.status,
    isAgreed,
    isOpen:
      row.status === null ||
      statusAfter(row.status, "place") !== null ||
      statusAfter(row.status, "revise") !== null,
    cells,
  };
}

/**
 * Who of those whom the actor appraises has which part in his own RHK of a year, by name; null for nobody's superior.
 * `after`: `MatrixView.next` of the people before.
 */
export async function matrixView(
  actor: Actor,
  year: number,
  after: string | null = null,
): Promise<MatrixView | null> {
  const { employeeId } = actor;
  if (employeeId === null) return null;
  const [afterId, afterName] = after === null ? [null, null] : [after.slice(0, 36), after.slice(36)];
  return read(actor, async (tx) => {
    const own = columns.parse(
      await tx.$queryRaw(sql`
        SELECT s.id AS skp_id, r.id, r.jenis, r.text FROM skp s
        JOIN rhk r ON r.agency_id = s.agency_id AND r.skp_id = s.id AND r.removed_in IS NULL
        WHERE s.employee_id = ${employeeId}::uuid AND s.year = ${year} AND s.close_reason IS NULL
        ORDER BY r.jenis, r.sort_order, r.id`),
    );
    const people = rows.parse(
      await tx.$queryRaw(sql`
        SELECT e.id AS employee_id, e.name, e.front_title, e.back_title, r.position_name,
          s.id AS skp_id, s.status, s.agreed_version, coalesce(l.lines, '[]') AS lines
        FROM appraisal_relation r JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.employee_id
        LEFT JOIN LATERAL (
          SELECT id, status, agreed_version FROM skp
          WHERE employee_id = e.id AND year = ${year} AND close_reason IS NULL ORDER BY starts_on DESC LIMIT 1) s ON true
        LEFT JOIN LATERAL (
          SELECT plan FROM skp_version WHERE skp_id = s.id ORDER BY number DESC LIMIT 1) v ON true
        LEFT JOIN LATERAL (
          SELECT jsonb_agg(jsonb_build_object('parent', coalesce(k.parent_id::text, x->>'parentId'), 'text', x->>'text')) AS lines
          FROM jsonb_array_elements(v.plan->'rhks') x LEFT JOIN rhk k ON k.id = (x->>'id')::uuid
          WHERE coalesce(k.parent_id::text, x->>'parentId') IS NOT NULL) l ON true
        WHERE r.appraiser_id = ${employeeId}::uuid AND r.makes_skp AND NOT r.is_external
          AND (${afterName}::text IS NULL OR (e.name, e.id) > (${afterName}::text, ${afterId}::uuid))
        ORDER BY e.name, e.id LIMIT ${MOST_ROWS + 1}::int`),
    );
    if (people.length === 0) return null;
    const columnIds = new Set(own.map(({ id }) => id));
    const page = people.slice(0, MOST_ROWS);
    const last = people.length > MOST_ROWS ? page.at(-1) : undefined;
    const shown = page.map((row) => rowOf(row, columnIds));
    return {
      year,
      ownSkpId: own[0]?.skp_id ?? null,
      columns: numberedRhks(own).map(([{ id, text }, place]) => ({
        ...{ id, name: rhkName(place), text },
        people: shown.filter(({ cells }) => cells[id] !== undefined).length,
      })),
      rows: shown,
      emptyRows: shown.filter(({ cells }) => Object.keys(cells).length === 0).length,
      next: last === undefined ? null : `${last.employee_id}${last.name}`,
      isLater: after !== null,
    };
  });
}
