import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { EVALUATION_STATUSES, PREDIKATS } from "@/lib/evaluation/rating";
import { ok } from "@/lib/kernel/result";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { SKP_STATUSES } from "@/lib/skp/skp";
import type { LateStep, ResultState } from "../figures";
import type { RosterFilter } from "../filter";
import type { RosterRow } from "../view";
import { HAS_RECEIVED } from "./figure-rows";
import { askedOf, population, type Asked } from "./population";
import { overseenRoots } from "./reach";

const PAGE = 25;
const PIECE = 1_000;

const rosterRows = z.array(
  z.object({
    employee_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    number: z.string().nullable(),
    position_name: z.string().nullable(),
    unit_name: z.string().nullable(),
    appraiser_name: z.string().nullable(),
    is_external: z.boolean(),
    skp_id: z.uuid().nullable(),
    skp_status: z.enum(SKP_STATUSES).nullable(),
    is_agreed: z.boolean(),
    is_planned: z.boolean(),
    has_talked: z.boolean(),
    ikis: z.number().int(),
    reported: z.number().int(),
    is_expected: z.boolean(),
    evaluation_id: z.uuid().nullable(),
    evaluation: z.enum(EVALUATION_STATUSES).nullable(),
    is_excused: z.boolean(),
    is_imported: z.boolean(),
    predikat: z.enum(PREDIKATS).nullable(),
  }),
);

/** Who is late in an agency of 100,000 is asked of every indicator; that takes seconds, of few people none. */
const LIST_MS = 30_000;

/** Who is late with a step, or whose result stands so; the counterparts of the figures over the same columns. */
function standingIn(state: LateStep | ResultState) {
  switch (state) {
    case "diterima":
      return HAS_RECEIVED;
    case "keberatan":
      return sql`evaluation = 'objected'`;
    case "belum-skp":
      return sql`NOT is_external AND NOT is_agreed`;
    case "belum-dialog":
      return sql`is_planned AND NOT has_talked`;
    case "belum-realisasi":
      return sql`is_expected AND NOT (ikis > 0 AND reported = ikis)`;
    case "belum-dievaluasi":
      return sql`is_expected AND predikat IS NULL AND NOT is_excused`;
  }
}

function narrowed({ keadaan, predikat, golongan, penilai }: RosterFilter) {
  return sql`
    ${keadaan === undefined ? sql`true` : standingIn(keadaan)}
    AND ${predikat === undefined ? sql`true` : sql`predikat::text = ${predikat}`}
    AND ${golongan === undefined ? sql`true` : sql`golongan_group = ${golongan}`}
    AND ${penilai === undefined ? sql`true` : sql`appraiser_id = ${penilai}::uuid`}`;
}

async function rowsAfter(
  tx: Tx,
  asked: Asked,
  filter: RosterFilter,
  most: number,
): Promise<readonly RosterRow[]> {
  const { setelah } = filter;
  const rows = rosterRows.parse(
    await tx.$queryRaw(sql`
      ${population(asked)}, chosen AS (
        SELECT population.*, e.name, e.front_title, e.back_title
        FROM population JOIN employee e ON e.id = population.employee_id
        WHERE ${narrowed(filter)} AND ${
          setelah === undefined
            ? sql`true`
            : sql`(e.name, e.id) > (SELECT name, id FROM employee WHERE id = ${setelah}::uuid)`
        }
        ORDER BY e.name, e.id LIMIT ${most}
      )
      SELECT c.employee_id, c.name, c.front_title, c.back_title, n.number, c.position_name, v.name AS unit_name,
        coalesce(a.name, c.appraiser_title) AS appraiser_name, c.is_external, c.skp_id, c.skp_status, c.is_agreed,
        c.is_planned, c.has_talked, c.ikis, c.reported, c.is_expected, c.evaluation_id, c.evaluation, c.is_excused, c.is_imported, c.predikat
      FROM chosen c
      LEFT JOIN LATERAL (SELECT number FROM employee_number n WHERE n.employee_id = c.employee_id
        ORDER BY n.valid_from DESC LIMIT 1) n ON true
      LEFT JOIN LATERAL (SELECT name FROM unit_version v WHERE v.unit_id = c.unit_id
        AND v.valid_from <= ${asked.day}::date ORDER BY v.valid_from DESC LIMIT 1) v ON true
      LEFT JOIN employee a ON a.id = c.appraiser_id
      ORDER BY c.name, c.employee_id`),
  );
  return rows.map((row) => ({
    employeeId: row.employee_id,
    name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    number: row.number,
    positionName: row.position_name,
    unitName: row.unit_name ?? "",
    appraiser: row.appraiser_name,
    isExternal: row.is_external,
    skpId: row.skp_id,
    skpStatus: row.skp_status,
    isAgreed: row.is_agreed,
    isPlanned: row.is_planned,
    hasTalked: row.has_talked,
    ikis: row.ikis,
    reported: row.reported,
    isExpected: row.is_expected,
    evaluationId: row.evaluation_id,
    evaluation: row.evaluation,
    isExcused: row.is_excused,
    isImported: row.is_imported,
    predikat: row.predikat,
  }));
}

export interface RosterPage {
  readonly unit: { readonly id: string; readonly name: string };
  /** Of the appraiser to whose people the list is narrowed. */
  readonly appraiserName: string | null;
  readonly rows: readonly RosterRow[];
  readonly total: number;
  readonly next: string | null;
}

/** The unit that the filter names, where the actor's reach holds it; left out: the highest one. */
async function unitWithin(tx: Tx, actor: Actor, unit: string | undefined): Promise<string | null> {
  const roots = await overseenRoots(tx, actor);
  if (unit === undefined) return roots[0] ?? null;
  const found = z.array(z.object({ is_within: z.boolean() })).parse(
    await tx.$queryRaw(sql`
      SELECT EXISTS (SELECT 1 FROM app.unit_subtree(${[...roots]}::uuid[], ${actor.today}::date) s
        WHERE s.unit_id = ${unit}::uuid) AS is_within`),
  );
  return found[0]?.is_within === true ? unit : null;
}

const totals = z.array(
  z.object({ total: z.number().int(), name: z.string().nullable(), appraiser: z.string().nullable() }),
);

/** The people beneath the figures, 25 at a time by name; null where the unit is not within reach. */
export async function roster(
  actor: Actor,
  period: PeriodChoice,
  filter: RosterFilter,
): Promise<RosterPage | null> {
  const ask = async (tx: Tx): Promise<RosterPage | null> => {
    const unitId = await unitWithin(tx, actor, filter.unit);
    if (unitId === null) return null;
    const asked = askedOf(unitId, period, actor.today);
    const rows = await rowsAfter(tx, asked, filter, PAGE + 1);
    const [counted] = totals.parse(
      await tx.$queryRaw(sql`
        ${population(asked)}
        SELECT count(*)::int AS total, (SELECT name FROM unit_version WHERE unit_id = ${unitId}::uuid
          AND valid_from <= ${asked.day}::date ORDER BY valid_from DESC LIMIT 1) AS name,
          (SELECT name FROM employee WHERE id = ${filter.penilai ?? null}::uuid) AS appraiser
        FROM population WHERE ${narrowed(filter)}`),
    );
    const shown = rows.slice(0, PAGE);
    return {
      unit: { id: unitId, name: counted?.name ?? "" },
      appraiserName: (counted?.total ?? 0) > 0 ? (counted?.appraiser ?? null) : null,
      rows: shown,
      total: counted?.total ?? 0,
      next: rows.length > PAGE ? (shown.at(-1)?.employeeId ?? null) : null,
    };
  };
  return read(actor, ask, { timeout: LIST_MS });
}

async function* pieces(
  actor: Actor,
  asked: Asked,
  filter: RosterFilter,
): AsyncGenerator<readonly RosterRow[]> {
  let after = filter.setelah;
  for (;;) {
    const rows = await read(actor, (tx) => rowsAfter(tx, asked, { ...filter, setelah: after }, PIECE), {
      timeout: LIST_MS,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < PIECE) return;
    after = rows.at(-1)?.employeeId;
  }
}

/** All of the list, in pieces, for a file; that it was exported is in the trail before the first row leaves. */
export async function exportRoster(
  actor: Actor,
  period: PeriodChoice,
  filter: RosterFilter,
  format: string,
): Promise<AsyncGenerator<readonly RosterRow[]> | null> {
  const page = await roster(actor, period, { ...filter, setelah: undefined });
  if (page === null) return null;
  await transact<null, never>(actor, (_tx, record) => {
    record(auditEvent("list.exported", null, { list: "monitoring-kinerja", format, rows: page.total }));
    return Promise.resolve(ok(null));
  });
  const asked = askedOf(page.unit.id, period, actor.today);
  return pieces(actor, asked, { ...filter, setelah: undefined });
}
