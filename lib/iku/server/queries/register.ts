import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { unitReach } from "@/lib/agency/server/reach";
import { subtreeUnitIds } from "@/lib/agency/server/queries/subtree";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok } from "@/lib/kernel/result";
import { periodName, RHYTHMS } from "@/lib/period/period";
import { CAPAIAN_FORMS } from "../../measure";
import { figureShown, keptCapaian } from "../../shown";
import { withUnit } from "../../target";
import type { IkuRow, RegisterPage } from "../../view";

const PAGE = 25;

export interface RegisterAsked {
  readonly q: string;
  readonly unitId: string | null;
  readonly year: number;
  /** The code after which, or before which, the list goes on. */
  readonly after: string | null;
  readonly before: string | null;
}

const rows = z.array(
  z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    unit_name: z.string(),
    form: z.enum(CAPAIAN_FORMS),
    owner: z.string().nullable(),
    target: z.string().nullable(),
    rhythm: z.enum(RHYTHMS).nullable(),
    ordinal: z.number().int().nullable(),
    number: z.string().nullable(),
    text: z.string().nullable(),
    capaian: z.string().nullable(),
    because: z.string().nullable(),
    is_of_year: z.boolean().nullable(),
  }),
);

const none = sql``;

async function found(tx: Tx, actor: Actor, asked: RegisterAsked, most: number): Promise<IkuRow[]> {
  const { q, year, after, before } = asked;
  const units = asked.unitId === null ? null : await subtreeUnitIds(tx, [asked.unitId], actor.today);
  const isBackwards = after === null && before !== null;
  const words = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const order = isBackwards ? sql`i.code DESC` : sql`i.code`;
  // The indicators of the page first, and then what is shown of them: else it would be looked up of all of the agency.
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH i AS MATERIALIZED (
        SELECT i.id, i.code, v.id AS version_id, v.name, v.unit_name, v.form, v.rhythm, o.unit_id
        FROM iku i
        CROSS JOIN LATERAL (SELECT v.* FROM iku_version v WHERE v.iku_id = i.id
          AND v.valid_from <= make_date(${year}, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
        LEFT JOIN LATERAL (SELECT o.unit_id FROM iku_owner o WHERE o.iku_id = i.id
          AND daterange(o.valid_from, o.valid_to, '[]') @> ${actor.today}::date LIMIT 1) o ON true
        WHERE (i.retired_on IS NULL OR i.retired_on > make_date(${year}, 1, 1))
          ${q === "" ? none : sql`AND (v.name ILIKE ${words} OR i.code ILIKE ${words})`}
          ${units === null ? none : sql`AND o.unit_id = ANY (${[...units]}::uuid[])`}
          ${after === null ? none : sql`AND i.code > ${after}`}
          ${isBackwards ? sql`AND i.code < ${before}` : none}
        ORDER BY ${order} LIMIT ${most}::int
      )
      SELECT i.id, i.code, i.name, i.unit_name, i.form, u.name AS owner, t.text AS target,
        r.rhythm, r.ordinal, r.number, r.text, r.capaian, r.because, r.is_of_year
      FROM i
      LEFT JOIN iku_target t ON t.version_id = i.version_id AND t.year = ${year} AND t.ordinal = 0
      LEFT JOIN LATERAL (SELECT u.name FROM unit_version u WHERE u.unit_id = i.unit_id
        AND daterange(u.valid_from, u.valid_to, '[]') @> ${actor.today}::date LIMIT 1) u ON true
      LEFT JOIN LATERAL (SELECT r.rhythm, r.ordinal, coalesce(r.year_number, r.value_number)::text AS number,
          coalesce(r.year_text, r.value_text) AS text, coalesce(r.capaian, r.year_capaian)::text AS capaian,
          coalesce(r.because, r.year_because) AS because,
          r.capaian IS NULL AND r.year_capaian IS NOT NULL AS is_of_year
        FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${year} AND r.rhythm = i.rhythm
        ORDER BY r.ordinal DESC LIMIT 1) r ON true
      ORDER BY ${order}`),
  );
  return found.map((row) => {
    const period =
      row.rhythm === null || row.ordinal === null
        ? null
        : periodName({ year, rhythm: row.rhythm, ordinal: row.ordinal });
    return {
      ...{ id: row.id, code: row.code, name: row.name, unitName: row.owner, period },
      target: row.target === null ? "" : withUnit(row.target, { form: row.form, unitName: row.unit_name }),
      realisasi: figureShown(row.number, row.text, row.unit_name),
      capaian: keptCapaian(row.capaian, row.because),
      capaianOf: row.is_of_year === true ? `tahun ${String(year)}` : period,
    };
  });
}

const spans = z.array(z.object({ starts: z.number().int(), ends: z.number().int() }));

/** The years that planning documents of the agency speak of; this one in any case. */
async function plannedYears(tx: Tx, thisYear: number): Promise<readonly number[]> {
  const found = spans.parse(
    await tx.$queryRaw(
      sql`SELECT DISTINCT starts_year AS starts, ends_year AS ends FROM planning_document WHERE kind = 'rpjmd'`,
    ),
  );
  const years = found.flatMap(({ starts, ends }) =>
    Array.from({ length: ends - starts + 1 }, (_, index) => starts + index),
  );
  return [...new Set([...years, thisYear])].toSorted((a, b) => a - b);
}

/** One page of the register, by code. */
export async function registerPage(actor: Actor, asked: RegisterAsked): Promise<RegisterPage> {
  return read(actor, async (tx) => {
    const { year, after, before } = asked;
    const isBackwards = after === null && before !== null;
    const list = await found(tx, actor, asked, PAGE + 1);
    const isMore = list.length > PAGE;
    const shown = list.slice(0, PAGE);
    const rows = isBackwards ? shown.toReversed() : shown;
    const hasPrevious = isBackwards ? isMore : after !== null;
    const hasNext = isBackwards || isMore;
    return {
      ...{ year, rows, years: await plannedYears(tx, Number(actor.today.slice(0, 4))) },
      previous: hasPrevious ? (rows[0]?.code ?? null) : null,
      next: hasNext ? (rows.at(-1)?.code ?? null) : null,
      canPlan: (await unitReach(tx, actor, "iku.plan")).kind !== "none",
    };
  });
}

/** The most lines of one file. */
const MOST_EXPORTED = 10_000;

/** The whole register of a year for a file; that it leaves is an event. */
export async function exportRegister(actor: Actor, year: number, format: string): Promise<readonly IkuRow[]> {
  const asked = { q: "", unitId: null, year, after: null, before: null };
  const list = await read(actor, (tx) => found(tx, actor, asked, MOST_EXPORTED));
  await transact(actor, (_tx, record) => {
    record(auditEvent("list.exported", null, { list: "iku", format, rows: list.length }));
    return Promise.resolve(ok(list.length));
  });
  return list;
}

/** Indicators by words of their name or code, for a field in which one is chosen. */
export async function ikuChoices(
  actor: Actor,
  q: string,
): Promise<readonly { readonly id: string; readonly label: string; readonly note: string }[]> {
  const asked = { q, unitId: null, year: Number(actor.today.slice(0, 4)), after: null, before: null };
  const list = await read(actor, (tx) => found(tx, actor, asked, 12));
  return list.map(({ id, code, name, unitName }) => ({
    id,
    label: name,
    note: `${code} · ${unitName ?? ""}`,
  }));
}
