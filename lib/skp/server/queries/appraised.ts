import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { WindowDecision } from "@/lib/period/extension";
import { skpPlan } from "../../plan";
import { placedOtherwise } from "../../plan-change";
import { SKP_STATUSES } from "../../skp";
import { APPRAISED_STAGES, type AppraisedPage, type AppraisedRow, type AppraisedStage } from "../../skp-view";
import { planningWindows } from "../planning-window";

/** As many as are set at once. */
const PAGE = 50;

export interface AppraisedFilter {
  readonly stage?: AppraisedStage;
  /** `AppraisedPage.next` of the page before. */
  readonly after?: string | null;
}

const rows = z.array(
  z.object({
    employee_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    position_name: z.string().nullable(),
    unit_name: z.string().nullable(),
    is_external: z.boolean(),
    makes_skp: z.boolean(),
    skp_id: z.uuid().nullable(),
    skp_unit_id: z.uuid().nullable(),
    starts_on: z.string().nullable(),
    ends_on: z.string().nullable(),
    status: z.enum(SKP_STATUSES).nullable(),
    agreed_version: z.number().int().nullable(),
    version: z.number().int().nullable(),
    plan: skpPlan.nullable(),
    submitted_at: z.string().nullable(),
    opened: z.boolean().nullable(),
    proposals: z.number().int(),
  }),
);

type Row = z.infer<typeof rows>[number];

const countRows = z.tuple([z.record(z.enum(APPRAISED_STAGES), z.number().int())]);

/** Everybody whom the actor appraises today, with the last SKP of the year. */
const appraised = (employeeId: string, year: number) => sql`
  appraised AS (
    SELECT r.agency_id, r.employee_id, r.position_name, r.unit_id, r.is_external, r.makes_skp,
      s.id AS skp_id, s.status, s.agreed_version, s.version, s.unit_id AS skp_unit_id, s.starts_on, s.ends_on,
      CASE WHEN s.id IS NULL THEN 'belum'
        WHEN s.status = 'submitted' THEN 'menunggu'
        WHEN s.status = 'draft' THEN 'konsep' ELSE 'ditetapkan' END AS stage
    FROM appraisal_relation r LEFT JOIN LATERAL (
      SELECT k.id, k.status, k.agreed_version, k.version, k.unit_id, k.starts_on, k.ends_on FROM skp k
      WHERE k.agency_id = r.agency_id AND k.employee_id = r.employee_id AND k.year = ${year}::int
      ORDER BY k.starts_on DESC LIMIT 1) s ON true
    WHERE r.appraiser_id = ${employeeId}::uuid AND (r.makes_skp OR s.id IS NOT NULL))`;

/** Windows of those whose first plan waits; a change of what is in force may be set at any time. */
function windowsOfWaiting(tx: Tx, actor: Actor, year: number, page: readonly Row[]) {
  const waiting = page.flatMap((row) => {
    const { employee_id: employeeId, skp_unit_id: unitId, starts_on: from, ends_on: to } = row;
    if (row.status !== "submitted" || row.agreed_version !== 0) return [];
    if (unitId === null || from === null || to === null) return [];
    return [{ employeeId, unitId, span: { from: calendarDateOf(from), to: calendarDateOf(to) } }];
  });
  return waiting.length === 0 ? null : planningWindows(tx, actor, year, waiting);
}

function rowOf(row: Row, planning: WindowDecision | undefined): AppraisedRow {
  const { skp_id: id, status, plan, version } = row;
  const person = { name: row.name, frontTitle: row.front_title, backTitle: row.back_title };
  return {
    employeeId: row.employee_id,
    name: nameWithTitles(person),
    positionName: row.position_name,
    unitName: row.unit_name,
    isExternal: row.is_external,
    makesSkp: row.makes_skp,
    skp:
      id === null || status === null || plan === null || version === null
        ? null
        : {
            id,
            status,
            isAgreed: (row.agreed_version ?? 0) > 0,
            version,
            lines: plan.rhks.length,
            submittedAt: row.submitted_at === null ? null : new Date(row.submitted_at),
            isOpened: row.opened ?? false,
            differing: placedOtherwise(plan).length,
            proposals: row.proposals,
            closed: planning === undefined || planning.allowed ? null : planning.reason,
          },
  };
}

const NOBODY: AppraisedPage = {
  rows: [],
  counts: { semua: 0, menunggu: 0, konsep: 0, ditetapkan: 0, belum: 0 },
  next: null,
};

/**
 * The people whom the actor appraises, by name, each with the newest SKP of the year and what bears on setting it with
 * others; how many stand at each stage.
 */
export function skpOfAppraised(
  actor: Actor,
  year: number,
  { stage = "semua", after = null }: AppraisedFilter = {},
): Promise<AppraisedPage> {
  const { employeeId, accountId } = actor;
  if (employeeId === null) return Promise.resolve(NOBODY);
  const [afterName = null, afterId = null] = after === null ? [] : splitKey(after);
  return read(actor, async (tx) => {
    const [counts] = countRows.parse(
      await tx.$queryRaw(sql`
        WITH ${appraised(employeeId, year)}
        SELECT count(*)::int AS semua, count(*) FILTER (WHERE stage = 'menunggu')::int AS menunggu,
          count(*) FILTER (WHERE stage = 'konsep')::int AS konsep,
          count(*) FILTER (WHERE stage = 'ditetapkan')::int AS ditetapkan,
          count(*) FILTER (WHERE stage = 'belum')::int AS belum
        FROM appraised`),
    );
    const found = rows.parse(
      await tx.$queryRaw(sql`
        WITH ${appraised(employeeId, year)}
        SELECT a.employee_id, e.name, e.front_title, e.back_title, a.position_name, a.is_external, a.makes_skp,
          (SELECT u.name FROM unit_version u WHERE u.agency_id = a.agency_id AND u.unit_id = a.unit_id
            ORDER BY u.valid_from DESC LIMIT 1) AS unit_name,
          a.skp_id, a.skp_unit_id, a.starts_on::text, a.ends_on::text,
          a.status, a.agreed_version, a.version, v.plan,
          to_char(v.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS submitted_at,
          v.opened_by IS NOT DISTINCT FROM ${accountId}::uuid AS opened, (
            SELECT count(*)::int FROM skp_comment c
            WHERE c.agency_id = a.agency_id AND c.skp_id = a.skp_id AND c.proposal IS NOT NULL
              AND c.resolved_at IS NULL AND c.author_id = ${accountId}::uuid) AS proposals
        FROM appraised a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
        LEFT JOIN LATERAL (
          SELECT n.plan, n.submitted_at, n.opened_by FROM skp_version n
          WHERE n.agency_id = a.agency_id AND n.skp_id = a.skp_id ORDER BY n.number DESC LIMIT 1) v ON true
        WHERE (${stage}::text = 'semua' OR a.stage = ${stage}::text)
          AND (${afterName}::text IS NULL OR (e.name, e.id) > (${afterName}::text, ${afterId}::uuid))
        ORDER BY e.name, e.id LIMIT ${PAGE + 1}::int`),
    );
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const next = found.length > PAGE && last !== undefined ? `${last.employee_id}${last.name}` : null;
    const windows = await windowsOfWaiting(tx, actor, year, page);
    return { rows: page.map((row) => rowOf(row, windows?.get(row.employee_id))), counts, next };
  });
}

const ID_LENGTH = 36;

/** The key of a page: the id of the last row, and what it is sorted by. */
function splitKey(key: string): readonly [string, string] {
  return [key.slice(ID_LENGTH), key.slice(0, ID_LENGTH)];
}
