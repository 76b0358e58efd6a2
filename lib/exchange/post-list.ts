import type { ListCell } from "./list-file";
import { templateSheets, type TemplateSheet } from "./template";
import type { RegisteredUnit } from "./unit-lookup";

/** Somebody on the list that a plan gives out. */
export interface ListedPost {
  readonly number: string;
  readonly name: string;
  readonly nowUnit: string | null;
  readonly nowPosition: string | null;
  /** Where the plan places him, if it does. */
  readonly unit: RegisteredUnit | null;
  readonly position: string | null;
  readonly isHead: boolean;
}

/** Name, code and unit above, as the second sheet lists them. */
export function unitRow(
  byId: ReadonlyMap<string, RegisteredUnit>,
): (unit: RegisteredUnit) => readonly ListCell[] {
  return ({ code, name, parentId, headTitle }) => [
    ...[code, name, byId.get(parentId ?? "")?.name ?? null, headTitle],
  ];
}

const POST_LIST = [
  ["NIP/NI PPPK", 24],
  ["NAMA", 32],
  ["JABATAN SEKARANG", 32],
  ["UNIT SEKARANG", 32],
  ["KODE UNIT BARU", 18],
  ["UNIT BARU", 32],
  ["JABATAN BARU", 32],
  ["JENIS JABATAN BARU", 20],
  ["MEMIMPIN UNIT", 16],
] as const;

const UNIT_LIST = [
  ["Kode unit", 18],
  ["Unit", 44],
  ["Di bawah", 44],
  ["Jabatan pimpinan", 32],
] as const;

function columnsOf(list: readonly (readonly [string, number])[]) {
  return list.map(([heading, width]) => ({ heading, width }));
}

/** The list of posts with what is written so far, the units of the plan, and how each column is filled in. */
export function postSheets(
  posts: readonly ListedPost[],
  units: readonly (readonly ListCell[])[],
): readonly TemplateSheet[] {
  return [
    {
      sheet: { name: "Jabatan", columns: columnsOf(POST_LIST), isTyped: true },
      rows: posts.map(({ number, name, nowPosition, nowUnit, unit, position, isHead }) => [
        ...[number, name, nowPosition, nowUnit, unit?.code ?? null, unit?.name ?? null, position, null],
        unit === null ? null : isHead ? "Ya" : "Tidak",
      ]),
    },
    { sheet: { name: "Unit dalam rancangan", columns: columnsOf(UNIT_LIST) }, rows: units },
    ...templateSheets("posts").slice(1),
  ];
}
