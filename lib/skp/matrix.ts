import { z } from "zod";
import type { NewId } from "./carry-over";
import { emptyIki, LONGEST_LINE, type PlanRhk } from "./plan";
import { RHK_JENIS, type RhkJenis, type SkpStatus } from "./skp";
import { textField } from "./schema-text";

/** An RHK of the superior in force: a column of the matriks peran hasil (domain §2.7). */
export interface MatrixColumn {
  readonly id: string;
  /** "RHK 2", "RHK tambahan 1". */
  readonly name: string;
  readonly text: string;
  /** How many people have a line under it. */
  readonly people: number;
}

/** Somebody whom the superior appraises: a row. */
export interface MatrixRow {
  readonly employeeId: string;
  readonly name: string;
  readonly positionName: string;
  readonly skpId: string | null;
  readonly status: SkpStatus | null;
  readonly isAgreed: boolean;
  /** Whether a line can be put in now: nothing waits to be set. */
  readonly isOpen: boolean;
  /** The person's lines under each RHK of the superior, by the id of that RHK. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

export interface MatrixView {
  readonly year: number;
  /** The superior's own SKP; null where there is none yet. */
  readonly ownSkpId: string | null;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** People shown without any line under one of the columns. */
  readonly emptyRows: number;
  /** Where the next people begin, and whether these are not the first; a part alone is counted then. */
  readonly next: string | null;
  readonly isLater: boolean;
}

/** People of one superior that a matrix shows at once; the guide of design.md thinks of 5 to 60. */
export const MOST_ROWS = 100;
const MOST_CELLS = 300;

const cell = z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/);

/** Cells that were ticked, as "person:RHK". */
export const placeSchema = z.object({
  year: z.coerce.number().int().min(2022).max(2100),
  cells: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => (typeof value === "string" ? [value] : value))
    .pipe(
      z
        .array(cell)
        .min(1, "Centang sekurang-kurangnya satu sel: siapa berperan dalam RHK yang mana.")
        .max(MOST_CELLS, `Paling banyak ${String(MOST_CELLS)} sel sekaligus.`),
    ),
  jenis: z.enum(RHK_JENIS, { error: "Pilih jenisnya." }),
  text: textField(LONGEST_LINE, "Rumusan RHK"),
  reason: textField(300, "Alasan"),
});

export type PlaceInput = z.output<typeof placeSchema>;

/** The cells by person: which RHK of the superior become lines in whose SKP, each once. */
export function placesByPerson(cells: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const one of new Set(cells)) {
    const [employeeId = "", rhkId = ""] = one.split(":");
    places.set(employeeId, [...(places.get(employeeId) ?? []), rhkId]);
  }
  return places;
}

/** The line that a cell becomes: given by the pimpinan, under his RHK, in his words until the person refines them. */
export function lineOf(
  parent: { readonly id: string; readonly text: string; readonly printed: string },
  { jenis, text }: { readonly jenis: RhkJenis; readonly text: string },
  newId: NewId,
): PlanRhk {
  return {
    id: newId(),
    jenis,
    text: text === "" ? parent.text : text,
    parentId: parent.id,
    parentText: parent.printed,
    assigner: "pimpinan",
    teamId: null,
    ikis: [emptyIki(newId())],
  };
}
