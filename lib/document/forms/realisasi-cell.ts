import { NOTHING, paragraph } from "./cells";
import type { Cell } from "./content";

/** What was done for an IKI in the period of an evaluation, in words. */
export interface Done {
  /** "92,5 persen"; of a year all of it as one. Null where nothing was put down. */
  readonly value: string | null;
  /** The periods that make it, where there are several. */
  readonly periods: readonly { readonly name: string; readonly value: string }[];
  readonly note: string | null;
  /** What the bukti dukung are called. */
  readonly evidence: readonly string[];
}

/** The most bukti dukung that a cell lists by name. */
const MOST_NAMED = 5;

function evidenceOf(titles: readonly string[]): Cell {
  if (titles.length === 0) return [];
  if (titles.length > MOST_NAMED) {
    return [paragraph(`Bukti dukung: ${titles.length} berkas dan tautan yang tersimpan di aplikasi`, "note")];
  }
  return [paragraph("Bukti dukung:", "note"), ...titles.map((title) => paragraph(title, "bullet"))];
}

/** "Realisasi berdasarkan bukti dukung" of one IKI. */
export function realisasiCell(done: Done | undefined): Cell {
  if (done === undefined) return [paragraph(NOTHING)];
  const { value, periods, note, evidence } = done;
  return [
    paragraph(value ?? NOTHING),
    ...(periods.length > 1
      ? [paragraph(periods.map((period) => `${period.name}: ${period.value}`).join("; "), "note")]
      : []),
    ...(note === null || note === "" ? [] : [paragraph(note, "note")]),
    ...evidenceOf(evidence),
  ];
}
