import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { sql } from "@/lib/db/server/gate";
import type { Figures } from "../figures";

/** Who has opened the result, or for whom it counts so. */
export const HAS_RECEIVED = sql`is_expected AND predikat IS NOT NULL
    AND evaluation IN ('received', 'acknowledged', 'objected', 'final')`;

/** The figures of a group of `population`, as columns. `is_late` in the list uses the same conditions. */
export const FIGURE_COLUMNS = sql`
  count(*)::int AS people,
  count(*) FILTER (WHERE is_external)::int AS external,
  count(*) FILTER (WHERE is_imported)::int AS imported,
  count(*) FILTER (WHERE is_agreed AND NOT is_external)::int AS agreed,
  count(*) FILTER (WHERE skp_status = 'submitted' AND NOT is_agreed AND NOT is_external)::int AS submitted,
  count(*) FILTER (WHERE skp_status = 'draft' AND NOT is_agreed AND NOT is_external)::int AS drafted,
  count(*) FILTER (WHERE is_planned)::int AS planned,
  count(*) FILTER (WHERE is_planned AND has_talked)::int AS talked,
  count(*) FILTER (WHERE is_expected)::int AS expected,
  count(*) FILTER (WHERE is_expected AND ikis > 0 AND reported = ikis)::int AS reported,
  count(*) FILTER (WHERE is_expected AND reported > 0 AND reported < ikis)::int AS partly_reported,
  count(*) FILTER (WHERE is_expected AND predikat IS NOT NULL)::int AS evaluated,
  count(*) FILTER (WHERE is_expected AND is_excused)::int AS excused,
  count(*) FILTER (WHERE ${HAS_RECEIVED})::int AS received,
  count(*) FILTER (WHERE evaluation = 'objected')::int AS objecting,
  count(*) FILTER (WHERE predikat = 'sangat_baik')::int AS sangat_baik,
  count(*) FILTER (WHERE predikat = 'baik')::int AS baik,
  count(*) FILTER (WHERE predikat = 'butuh_perbaikan')::int AS butuh_perbaikan,
  count(*) FILTER (WHERE predikat = 'kurang')::int AS kurang,
  count(*) FILTER (WHERE predikat = 'sangat_kurang')::int AS sangat_kurang`;

const NAMES = [
  ...[
    "people",
    "external",
    "imported",
    "agreed",
    "submitted",
    "drafted",
    "planned",
    "talked",
    "expected",
    "reported",
    "partly_reported",
  ],
  ...["evaluated", "excused", "received", "objecting"],
  ...["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"],
] as const;

/** The columns by their names, of a table's alias. */
export function figuresIn(alias: "" | "s." | "excluded." = ""): Prisma.Sql {
  return Prisma.raw(NAMES.map((name) => `${alias}${name}`).join(", "));
}

/** Several kept rows `s` together. */
export const FIGURE_SUMS = Prisma.raw(NAMES.map((name) => `sum(s.${name})::int AS ${name}`).join(", "));

const count = z.number().int();

export const figureRow = z.object({
  people: count,
  external: count,
  imported: count,
  agreed: count,
  submitted: count,
  drafted: count,
  planned: count,
  talked: count,
  expected: count,
  reported: count,
  partly_reported: count,
  evaluated: count,
  excused: count,
  received: count,
  objecting: count,
  sangat_baik: count,
  baik: count,
  butuh_perbaikan: count,
  kurang: count,
  sangat_kurang: count,
});

export function figuresOf(row: z.output<typeof figureRow>): Figures {
  const { sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang, partly_reported, ...counts } = row;
  return {
    people: counts.people,
    external: counts.external,
    imported: counts.imported,
    agreed: counts.agreed,
    submitted: counts.submitted,
    drafted: counts.drafted,
    planned: counts.planned,
    talked: counts.talked,
    expected: counts.expected,
    reported: counts.reported,
    partlyReported: partly_reported,
    evaluated: counts.evaluated,
    excused: counts.excused,
    received: counts.received,
    objecting: counts.objecting,
    predikats: { sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang },
  };
}
