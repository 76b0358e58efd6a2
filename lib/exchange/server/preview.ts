import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/client";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import type { ImportKind } from "../batch";
import { changeLabel, changeWords } from "../change-words";
import { faultText } from "../fault-messages";
import { severityOf, type Fault } from "../faults";
import type { FaultView, ImportLineView, ImportView, MissingView, PreviewList } from "../import-view";
import { columnLetter } from "../table";
import { missingFrom } from "./preview-summary";

const PAGE = 25;

/** Which lines: after one, or before one (nearest last, as they stand in the file). */
export interface LinePlace {
  readonly after: number;
  readonly before: number | null;
}

const text = z.string().nullish();

const shownRecord = z.looseObject({
  name: text,
  number: text,
  code: text,
  unitName: text,
  golongan: text,
  headTitle: text,
  kind: text,
  year: z.number().nullish(),
  rhk: text,
  indicator: text,
  period: text,
  hasil: text,
  perilaku: text,
  predikat: text,
  appraiser: text,
  position: z.looseObject({ name: text }).nullish(),
});

const shownChange = z.looseObject({
  fields: z.array(z.object({ field: z.string(), before: text, after: text })).default([]),
  registered: z.object({ name: z.string(), number: z.string() }).optional(),
});

type ShownRecord = z.infer<typeof shownRecord>;

function filled(texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.flatMap((one) => (one === null || one === undefined || one === "" ? [] : [one]));
}

function faultView(fault: Fault, headings: readonly string[]): FaultView {
  const { column, value, reason } = fault;
  const heading = column === null ? "" : (headings[column] ?? "");
  const place = column === null ? "seluruh baris" : `${columnLetter(column)} (${heading})`;
  return { ...faultText(reason), column: place, value, isError: severityOf(reason) === "error" };
}

function keyOf(kind: ImportKind, { number, code }: ShownRecord): string {
  return kind === "units" || kind === "ikus" ? (code ?? "") : formatEmployeeNumber(number ?? "");
}

function factsOf(kind: ImportKind, record: ShownRecord): readonly string[] {
  const word = (field: "kind" | "hasil" | "perilaku" | "predikat"): string | null => {
    const value = record[field];
    return value === null || value === undefined ? null : changeWords(kind, field, value);
  };
  switch (kind) {
    case "units":
      return filled([word("kind"), record.headTitle]);
    case "employees":
      return filled([record.position?.name, record.unitName, record.golongan]);
    case "ikus":
      return filled([record.unitName, record.indicator]);
    case "posts":
      return filled([record.position?.name, record.unitName, record.headTitle]);
    case "plans":
      return filled([String(record.year ?? ""), record.rhk, record.indicator]);
    case "results":
      return filled([
        record.period,
        `hasil kerja ${(word("hasil") ?? "").toLowerCase()}`,
        `perilaku ${(word("perilaku") ?? "").toLowerCase()}`,
        word("predikat"),
        record.appraiser,
      ]);
  }
}

/** Names of registered people or units, for lines that change nothing and so keep no record of their own. */
async function namesOf(
  tx: Tx,
  kind: ImportKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownRecord>> {
  if (ids.length === 0) return new Map();
  const known = z.array(shownRecord.extend({ id: z.uuid() }));
  const rows = known.parse(
    kind === "units"
      ? await tx.$queryRaw(sql`
          SELECT DISTINCT ON (u.id) u.id, u.code, v.name FROM unit u JOIN unit_version v ON v.unit_id = u.id
          WHERE u.id = ANY (${[...ids]}::uuid[]) ORDER BY u.id, v.valid_from DESC`)
      : await tx.$queryRaw(sql`
          SELECT DISTINCT ON (e.id) e.id, e.name, n.number FROM employee e
          LEFT JOIN employee_number n ON n.agency_id = e.agency_id AND n.employee_id = e.id
          WHERE e.id = ANY (${[...ids]}::uuid[]) ORDER BY e.id, n.valid_from DESC`),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

type LineList = Exclude<PreviewList, "tidak-ada">;

const WHERE: Readonly<Record<LineList, Prisma.ImportRowWhereInput>> = {
  salah: { outcome: "faulty" },
  perhatian: { outcome: { not: "faulty" }, faults: { not: Prisma.AnyNull } },
  konfirmasi: { outcome: "confirm" },
  baru: { outcome: "new" },
  berubah: { outcome: "changed" },
  sama: { outcome: "unchanged" },
};

/** One page of a list. */
export interface LinePage {
  readonly lines: readonly ImportLineView[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

type Asked = Pick<ImportView, "id" | "kind" | "headings">;

async function isAnyUpTo(tx: Tx, found: Prisma.ImportRowWhereInput, line: number): Promise<boolean> {
  const earlier = await tx.importRow.findFirst({
    where: { ...found, line: { lte: line } },
    select: { line: true },
  });
  return earlier !== null;
}

async function pageOf(
  actor: Actor,
  view: Asked,
  where: Prisma.ImportRowWhereInput,
  { after, before }: LinePlace,
  most: number,
): Promise<LinePage> {
  const isBackwards = before !== null;
  // A plan or result that is new is about somebody who is registered.
  const isNewRecord = view.kind === "units" || view.kind === "employees" || view.kind === "ikus";
  const found = { ...where, agencyId: actor.agencyId, batchId: view.id };
  return read(actor, async (tx) => {
    const rows = await tx.importRow.findMany({
      where: { ...found, line: isBackwards ? { lt: before } : { gt: after } },
      orderBy: { line: isBackwards ? "desc" : "asc" },
      take: most + 1,
      select: {
        line: true,
        outcome: true,
        targetId: true,
        record: true,
        change: true,
        faults: true,
        decision: true,
      },
    });
    const shown = isBackwards ? rows.slice(0, most).toReversed() : rows.slice(0, most);
    const bare = shown.flatMap(({ record, targetId }) =>
      record === null && targetId !== null ? [targetId] : [],
    );
    const names = await namesOf(tx, view.kind, bare);
    const lines = shown.map((row): ImportLineView => {
      const known = names.get(row.targetId ?? "");
      const record = row.record === null ? (known ?? {}) : shownRecord.parse(row.record);
      const { fields, registered } = shownChange.parse(row.change ?? {});
      // Staged by the check as they are.
      const faults = (row.faults ?? []) as unknown as readonly Fault[];
      const words = (field: string, value: string | null | undefined) =>
        value === null || value === undefined ? null : changeWords(view.kind, field, value);
      return {
        line: row.line,
        outcome: row.outcome,
        name: record.name ?? "",
        key: keyOf(view.kind, record),
        targetId: row.outcome === "new" && isNewRecord ? null : row.targetId,
        facts: row.outcome === "new" ? factsOf(view.kind, record) : [],
        changes: fields.map(({ field, before: was, after: becomes }) => ({
          field,
          label: changeLabel(view.kind, field),
          before: words(field, was),
          after: words(field, becomes),
        })),
        faults: faults.map((fault) => faultView(fault, view.headings)),
        decision: row.decision,
        namesake:
          registered === undefined
            ? null
            : { name: registered.name, number: formatEmployeeNumber(registered.number) },
      };
    });
    const isMore = rows.length > most;
    return {
      lines,
      hasPrevious: isBackwards ? isMore : after > 0 && (await isAnyUpTo(tx, found, after)),
      hasNext: isBackwards || isMore,
    };
  });
}

/** Lines of one list of a preview in the order of the file, 25 at a time. */
export async function previewLines(
  actor: Actor,
  view: Asked,
  list: LineList,
  place: LinePlace,
): Promise<LinePage> {
  return pageOf(actor, view, WHERE[list], place, PAGE);
}

/** Every line with a fault or a warning, in pieces, for a file. */
export async function* faultyLines(actor: Actor, view: Asked): AsyncGenerator<readonly ImportLineView[]> {
  for (let after = 0, goesOn = true; goesOn;) {
    const page = await pageOf(
      actor,
      view,
      { faults: { not: Prisma.AnyNull } },
      { after, before: null },
      1_000,
    );
    yield page.lines;
    after = page.lines.at(-1)?.line ?? after;
    goesOn = page.hasNext;
  }
}

const missing = z.array(z.object({ id: z.uuid(), name: z.string(), detail: z.string().nullable() }));

/** Who or what is registered and in service but not in the file, by name, 25 after one of them. */
export async function missingPage(
  actor: Actor,
  view: Asked,
  after: string | null,
): Promise<{ readonly rows: readonly MissingView[]; readonly next: string | null }> {
  const from = missingFrom(view.kind, view.id, actor.today);
  const found = await read(actor, (tx) =>
    view.kind !== "units"
      ? tx.$queryRaw(sql`
          SELECT e.id, e.name, n.number AS detail FROM (${from}) gone
          JOIN employee e ON e.id = gone.id
          LEFT JOIN LATERAL (SELECT number FROM employee_number h
            WHERE h.agency_id = e.agency_id AND h.employee_id = e.id ORDER BY h.valid_from DESC LIMIT 1) n ON true
          WHERE ${after}::uuid IS NULL OR (e.name, e.id) > (SELECT name, id FROM employee WHERE id = ${after}::uuid)
          ORDER BY e.name, e.id LIMIT ${PAGE + 1}::int`)
      : tx.$queryRaw(sql`
          SELECT u.id, v.name, u.code AS detail FROM (${from}) gone
          JOIN unit u ON u.id = gone.id
          JOIN LATERAL (SELECT name FROM unit_version h
            WHERE h.agency_id = u.agency_id AND h.unit_id = u.id ORDER BY h.valid_from DESC LIMIT 1) v ON true
          WHERE ${after}::uuid IS NULL OR (u.code, u.id) > (SELECT code, id FROM unit WHERE id = ${after}::uuid)
          ORDER BY u.code, u.id LIMIT ${PAGE + 1}::int`),
  );
  const rows = missing.parse(found);
  const shown = rows.slice(0, PAGE).map(({ id, name, detail }) => ({
    id,
    name,
    detail: view.kind === "units" ? (detail ?? "") : formatEmployeeNumber(detail ?? ""),
  }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
