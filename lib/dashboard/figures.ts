import { PREDIKATS, type Predikat } from "@/lib/evaluation/rating";

/** How far the people of a unit, with all under it, have come in a period; each person counts once in each line. */
export interface Figures {
  /** Of whom an SKP is expected and counts. */
  readonly people: number;
  /** Of them, those planned in another system ("dikelola di luar"); never late. */
  readonly external: number;
  /** Whose result of the period was set elsewhere and imported: judged, and neither expected nor late here. */
  readonly imported: number;
  /** Whose SKP has been agreed. */
  readonly agreed: number;
  readonly submitted: number;
  readonly drafted: number;
  /** Who have an SKP here, whatever its state, and of them, who have had a dialog kinerja confirmed by both. */
  readonly planned: number;
  readonly talked: number;
  /** Who report and are evaluated here in a period of this rhythm: without those outside, and whose result came from there. */
  readonly expected: number;
  /** Of them, who have reported each indicator. */
  readonly reported: number;
  readonly partlyReported: number;
  /** Of them, whose evaluation has been set, and who were not evaluated for a reason. */
  readonly evaluated: number;
  readonly excused: number;
  /** Who have opened the document, and who object to it. */
  readonly received: number;
  readonly objecting: number;
  readonly predikats: Readonly<Record<Predikat, number>>;
}

/** The steps of the cycle in which somebody can be late, by the word in the address of the list. */
export const LATE_STEPS = ["belum-skp", "belum-dialog", "belum-realisasi", "belum-dievaluasi"] as const;
export type LateStep = (typeof LATE_STEPS)[number];

export const LATE_STEP_LABELS: Readonly<Record<LateStep, string>> = {
  "belum-skp": "SKP belum ditetapkan",
  "belum-dialog": "Belum ada dialog kinerja terkonfirmasi",
  "belum-realisasi": "Realisasi belum lengkap",
  "belum-dievaluasi": "Belum dievaluasi",
};

/** What else of a result is counted and listed. */
export const RESULT_STATES = ["diterima", "keberatan"] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export const RESULT_STATE_LABELS: Readonly<Record<ResultState, string>> = {
  diterima: "Hasil sudah diterima",
  keberatan: "Keberatan berjalan",
};

/** The steps that are due: a period that still runs is not evaluated yet. */
export function stepsDue(isEvaluated: boolean): readonly LateStep[] {
  return isEvaluated ? LATE_STEPS : LATE_STEPS.filter((step) => step !== "belum-dievaluasi");
}

/** How many are late with a step. */
export function lateWith(figures: Figures, step: LateStep): number {
  switch (step) {
    case "belum-skp":
      return figures.people - figures.external - figures.agreed;
    case "belum-dialog":
      return figures.planned - figures.talked;
    case "belum-realisasi":
      return figures.expected - figures.reported;
    case "belum-dievaluasi":
      return figures.expected - figures.evaluated - figures.excused;
  }
}

/** Of how many it is expected. */
export function expectedIn(figures: Figures, step: LateStep): number {
  switch (step) {
    case "belum-skp":
      return figures.people - figures.external;
    case "belum-dialog":
      return figures.planned;
    case "belum-realisasi":
    case "belum-dievaluasi":
      return figures.expected;
  }
}

/** Those of PNS by their number, of PPPK together. */
export const GOLONGAN_GROUPS = ["I", "II", "III", "IV", "PPPK"] as const;
export type GolonganGroup = (typeof GOLONGAN_GROUPS)[number];

/** A share in whole percent, rounded down so that 100 % means all; null of none. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 100) / whole);
}

/** How many have been given a predikat. */
export function judged(figures: Figures): number {
  return PREDIKATS.reduce((sum, predikat) => sum + figures.predikats[predikat], 0);
}

const COUNTS = [
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
  "partlyReported",
  "evaluated",
  "excused",
  "received",
  "objecting",
] as const satisfies readonly (keyof Figures)[];

/** All together. */
export function sumOf(all: readonly Figures[]): Figures {
  const add = (pick: (figures: Figures) => number): number =>
    all.reduce((sum, figures) => sum + pick(figures), 0);
  const counts = Object.fromEntries(COUNTS.map((name) => [name, add((figures) => figures[name])]));
  const predikats = Object.fromEntries(
    PREDIKATS.map((predikat) => [predikat, add((figures) => figures.predikats[predikat])]),
  );
  return { ...counts, predikats } as unknown as Figures;
}
