import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { LkjipGroup, LkjipSheet } from "@/lib/document/lkjip-sheet";
import { CAPAIAN_FORMS } from "@/lib/iku/measure";
import { PLANNING_NODE_KINDS } from "@/lib/iku/planning";
import type { TargetFigures } from "@/lib/iku/target";
import { Exact } from "@/lib/kernel/decimal";
import { longDate } from "@/lib/kernel/indonesian-date";
import { ok, type Result } from "@/lib/kernel/result";
import { RHYTHMS } from "@/lib/period/period";
import { lkjipGroups, REPORTING_BASES, type KeptYear, type LkjipRow } from "../lkjip";
import { courseRoots } from "./course";
import { unitPath } from "./unit-path";

const PAGE = 50;
/** The most lines of one paper; a laporan kinerja of an agency has some dozens. */
export const MOST_PRINTED = 400;
const MOST_EXPORTED = 10_000;

const target = z
  .object({ low: z.string().nullable(), high: z.string().nullable(), text: z.string() })
  .nullable();
const kept = z
  .object({
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    number: z.string().nullable(),
    text: z.string().nullable(),
    capaian: z.string().nullable(),
  })
  .nullable();

const rowSchema = z.array(
  z.object({
    ...{ id: z.uuid(), code: z.string(), name: z.string(), owner: z.string().nullable() },
    ...{
      node_id: z.uuid(),
      node_kind: z.enum(PLANNING_NODE_KINDS),
      node_code: z.string(),
      node_text: z.string(),
    },
    ...{
      ends_year: z.number().int(),
      form: z.enum(CAPAIAN_FORMS),
      unit_name: z.string(),
      scale: z.array(z.string()),
    },
    ...{ standard_text: z.string(), standard_source: z.string() },
    ...{ target, end_target: target, is_now: kept, was: kept },
  }),
);

function figures(found: z.output<typeof target>): TargetFigures | null {
  if (found === null) return null;
  const exact = (text: string | null) => (text === null ? null : new Exact(text));
  return { low: exact(found.low), high: exact(found.high), text: found.text };
}

const yearOf = (found: z.output<typeof kept>): KeptYear | null => found;

interface RowsAsked {
  readonly year: number;
  readonly unitId: string;
  readonly isTop: boolean;
  /** An indicator after which, or before which, the list goes on. */
  readonly after: string | null;
  readonly before: string | null;
  readonly most: number;
}

/**
 * The lines by sasaran: of the agency those of its own document, of a unit those that it and all under it answer for; of
 * each the year at its last figure, and the year before by what was then in force.
 */
async function rowsOf(tx: Tx, actor: Actor, asked: RowsAsked): Promise<readonly LkjipRow[]> {
  const { year, unitId, isTop, after, before, most } = asked;
  const lastOf = (of: number) => sql`(SELECT jsonb_build_object('rhythm', r.rhythm, 'ordinal', r.ordinal,
      'number', r.year_number::text, 'text', r.year_text, 'capaian', r.year_capaian::text)
    FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${of}::int
    ORDER BY r.rhythm = v.rhythm DESC, r.ordinal DESC LIMIT 1)`;
  const targetOf = (of: ReturnType<typeof sql>) => sql`(SELECT jsonb_build_object('low', t.low::text, 'high',
      t.high::text, 'text', t.text) FROM iku_target t WHERE t.version_id = v.id AND t.year = ${of} AND t.ordinal = 0)`;
  const key = (id: string | null) =>
    sql`(SELECT k.code, k.id, j.code FROM iku j JOIN planning_node k ON k.id = j.node_id WHERE j.id = ${id}::uuid)`;
  const isBackwards = after === null && before !== null;
  const order = isBackwards ? sql`n.code DESC, n.id DESC, i.code DESC` : sql`n.code, n.id, i.code`;
  const found = rowSchema.parse(
    await tx.$queryRaw(sql`
      SELECT i.id, i.code, v.name, u.name AS owner, n.id AS node_id, n.kind AS node_kind, n.code AS node_code,
        n.text AS node_text, d.ends_year, v.form, v.unit_name, v.scale, v.standard_text, v.standard_source,
        ${targetOf(sql`${year}::int`)} AS target, ${targetOf(sql`d.ends_year`)} AS end_target,
        ${lastOf(year)} AS is_now, ${lastOf(year - 1)} AS was
      FROM iku i
      JOIN planning_node n ON n.id = i.node_id JOIN planning_document d ON d.id = n.document_id
      CROSS JOIN LATERAL (SELECT v.* FROM iku_version v WHERE v.iku_id = i.id
        AND v.valid_from <= make_date(${year}::int, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      LEFT JOIN iku_owner o ON o.iku_id = i.id AND o.valid_from <= ${actor.today}::date
        AND (o.valid_to IS NULL OR o.valid_to >= ${actor.today}::date)
      LEFT JOIN unit_version u ON u.unit_id = o.unit_id AND u.valid_from <= ${actor.today}::date
        AND (u.valid_to IS NULL OR u.valid_to >= ${actor.today}::date)
      WHERE i.is_utama AND d.starts_year <= ${year}::int AND d.ends_year >= ${year}::int
        AND (i.retired_on IS NULL OR i.retired_on > make_date(${year}::int, 1, 1))
        AND CASE WHEN ${isTop} THEN d.kind = 'rpjmd'
          ELSE o.unit_id IN (SELECT unit_id FROM app.unit_subtree(ARRAY[${unitId}]::uuid[], ${actor.today}::date)) END
        AND (${after}::uuid IS NULL OR (n.code, n.id, i.code) > ${key(after)})
        AND (${isBackwards ? before : null}::uuid IS NULL OR (n.code, n.id, i.code) < ${key(before)})
      ORDER BY ${order} LIMIT ${most}::int`),
  );
  const rows = found.map((row): LkjipRow => ({
    ...{ id: row.id, code: row.code, name: row.name, owner: row.owner, endYear: row.ends_year },
    ...{ nodeId: row.node_id, nodeKind: row.node_kind, nodeCode: row.node_code, nodeText: row.node_text },
    measure: { form: row.form, unitName: row.unit_name, scale: row.scale },
    ...{ target: figures(row.target), endTarget: figures(row.end_target) },
    ...{ is: yearOf(row.is_now), was: yearOf(row.was) },
    ...{ standardText: row.standard_text, standardSource: row.standard_source },
  }));
  return isBackwards ? rows.toReversed() : rows;
}

interface Place {
  readonly unit: { readonly id: string; readonly name: string };
  readonly path: readonly { readonly id: string; readonly name: string }[];
}

async function placeOf(tx: Tx, actor: Actor, unitId: string | null): Promise<Place | null> {
  const shown = unitId ?? (await courseRoots(tx, actor))[0];
  const way = shown === undefined ? [] : await unitPath(tx, shown, actor.today);
  const unit = way.at(-1);
  return unit === undefined ? null : { unit, path: way.slice(0, -1) };
}

async function basesOf(
  tx: Tx,
  actor: Actor,
  year: number,
  { unit, path }: Place,
): Promise<readonly string[]> {
  const documents = await tx.planningDocument.findMany({
    where: {
      agencyId: actor.agencyId,
      ...{ startsYear: { lte: year }, endsYear: { gte: year } },
      OR: [{ kind: "rpjmd" }, { unitId: { in: [unit.id, ...path.map(({ id }) => id)] } }],
    },
    orderBy: [{ kind: "asc" }, { title: "asc" }],
    take: 10,
    select: { title: true, legalBasis: true },
  });
  return [...REPORTING_BASES, ...documents.map(({ title, legalBasis }) => `${legalBasis} (${title})`)];
}

export interface LkjipPage extends Place {
  readonly year: number;
  readonly legalBases: readonly string[];
  readonly groups: readonly LkjipGroup[];
  readonly previous: string | null;
  readonly next: string | null;
}

export interface LkjipQuestion {
  readonly year: number;
  readonly unitId: string | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** A page of the tables; null where the agency has no such unit. */
export async function lkjipPage(actor: Actor, asked: LkjipQuestion): Promise<LkjipPage | null> {
  const { year, unitId, after, before } = asked;
  return read(actor, async (tx) => {
    const place = await placeOf(tx, actor, unitId);
    if (place === null) return null;
    const isTop = place.path.length === 0;
    const question = { year, unitId: place.unit.id, isTop, after, before, most: PAGE + 1 };
    const found = await rowsOf(tx, actor, question);
    const isBackwards = after === null && before !== null;
    const isMore = found.length > PAGE;
    const rows = isBackwards ? found.slice(-PAGE) : found.slice(0, PAGE);
    return {
      ...{ year, ...place, groups: lkjipGroups(rows, year) },
      legalBases: await basesOf(tx, actor, year, place),
      previous: (isBackwards ? isMore : after !== null) ? (rows[0]?.id ?? null) : null,
      next: isBackwards || isMore ? (rows.at(-1)?.id ?? null) : null,
    };
  });
}

/** The whole tables for a file; null where there is no such unit. That they leave is an event. */
export async function exportLkjip(
  actor: Actor,
  {
    year,
    unitId,
    format,
  }: { readonly year: number; readonly unitId: string | null; readonly format: "xlsx" | "pdf" },
): Promise<LkjipSheet | "too-long" | null> {
  const most = format === "pdf" ? MOST_PRINTED : MOST_EXPORTED;
  const found = await read(actor, async (tx) => {
    const place = await placeOf(tx, actor, unitId);
    if (place === null) return null;
    const isTop = place.path.length === 0;
    const question = { year, unitId: place.unit.id, isTop, after: null, before: null, most: most + 1 };
    const rows = await rowsOf(tx, actor, question);
    return { place, rows, legalBases: await basesOf(tx, actor, year, place) };
  });
  if (found === null) return null;
  const { place, rows, legalBases } = found;
  if (rows.length > most) return "too-long";
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    record(auditEvent("list.exported", null, { list: "lkjip", format, rows: rows.length }));
    return Promise.resolve(ok(null));
  });
  return {
    ...{
      agency: actor.agencyName,
      unit: place.unit.name,
      year,
      printedOn: longDate(actor.today),
      legalBases,
    },
    groups: lkjipGroups(rows, year),
  };
}
