import { NOT_EVALUATED_LABELS } from "@/lib/evaluation/labels";
import {
  PREDIKAT_LABELS,
  PREDIKAT_ORGANISASI_LABELS,
  RATING_LABELS,
  type NotEvaluatedReason,
  type Predikat,
  type PredikatOrganisasi,
  type Rating,
} from "@/lib/evaluation/rating";
import { FEEDBACK_CAPACITY_LABELS, type FeedbackCapacity } from "@/lib/feedback/feedback";
import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { periodName, type Period } from "@/lib/period/period";
import type { Parties } from "@/lib/skp/parties";
import type { PlanRhk, SkpPlan } from "@/lib/skp/plan";
import type { SkpApproach, SkpKind } from "@/lib/skp/skp";
import {
  dateline,
  formLines,
  numbered,
  paragraph,
  perilakuTable,
  plannedColumns,
  shared,
  sidesBlock,
  signer,
  single,
  spanText,
  workSections,
} from "./cells";
import type { Cell, FormColumn, FormContent, FormGroup, TableBlock } from "./content";
import { realisasiCell, type Done } from "./realisasi-cell";
import { onlyColumns, plannedCells } from "./skp-form";

export interface GivenFeedback {
  readonly rhkId: string | null;
  readonly perilaku: string | null;
  readonly capacity: FeedbackCapacity;
  readonly text: string;
}

export type Outcome =
  | { readonly kind: "rated"; readonly hasil: Rating; readonly perilaku: Rating; readonly predikat: Predikat }
  | {
      readonly kind: "not-evaluated";
      readonly reason: NotEvaluatedReason;
      readonly note: string | null;
    };

/** An evaluation as it was set: both sides of that day, the plan then in force, what was done and said. */
export interface FrozenEvaluation {
  readonly kind: SkpKind;
  readonly approach: SkpApproach;
  readonly plan: SkpPlan;
  readonly period: Pick<Period, "year" | "rhythm" | "ordinal">;
  /** The days of the period on which the SKP ran. */
  readonly span: DateSpan;
  readonly parties: Parties;
  readonly organisation: PredikatOrganisasi | null;
  readonly outcome: Outcome;
  /** By id of the IKI. */
  readonly done: ReadonlyMap<string, Done>;
  readonly feedback: readonly GivenFeedback[];
}

const REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG";
const FEEDBACK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";

/** Shares of the width: of the columns of the plan, then of what was done and what was said. */
const SHARES: Readonly<
  Record<SkpKind, Readonly<Record<SkpApproach, readonly [readonly number[], number, number]>>>
> = {
  jpt_mandiri: { kuantitatif: [[4, 20, 19, 10, 11], 17, 19], kualitatif: [[4, 44], 26, 26] },
  administrasi_fungsional: {
    kuantitatif: [[4, 15, 15, 8, 15, 9], 16, 18],
    kualitatif: [[4, 44], 26, 26],
  },
};

/** Domain §2.6 and §0a.13: the columns of the plan, realisasi, umpan balik. */
function evaluationColumns(kind: SkpKind, approach: SkpApproach): FormColumn[] {
  const [planned, done, said] = SHARES[kind][approach];
  const realisasi =
    approach === "kuantitatif"
      ? single("realisasi", REALISASI, done)
      : shared("all-realisasi", REALISASI, done);
  return numbered([
    ...plannedColumns(kind, approach, planned),
    realisasi,
    shared("feedback", FEEDBACK, said),
  ]);
}

/** Feedback begins with its source: "Pimpinan: …" (domain §0a.13). */
function feedbackCell(feedback: readonly GivenFeedback[]): Cell {
  return feedback.map(({ capacity, text }) => paragraph(`${FEEDBACK_CAPACITY_LABELS[capacity]}: ${text}`));
}

/** Of several IKI in one cell, each with its words before what was done. */
function allRealisasi(rhk: PlanRhk, done: FrozenEvaluation["done"]): Cell {
  return rhk.ikis.flatMap((iki) => {
    const said = realisasiCell(done.get(iki.id));
    return rhk.ikis.length === 1 ? said : [paragraph(iki.text, "strong"), ...said];
  });
}

function evaluatedGroup(evaluation: FrozenEvaluation, rhk: PlanRhk, number: number): FormGroup {
  const planned = plannedCells(rhk, number);
  return {
    shared: {
      ...planned.shared,
      "all-realisasi": allRealisasi(rhk, evaluation.done),
      feedback: feedbackCell(evaluation.feedback.filter(({ rhkId }) => rhkId === rhk.id)),
    },
    lines: rhk.ikis.map((iki, index) => ({
      ...planned.lines[index],
      realisasi: realisasiCell(evaluation.done.get(iki.id)),
    })),
  };
}

function workTable(evaluation: FrozenEvaluation): TableBlock {
  const columns = evaluationColumns(evaluation.kind, evaluation.approach);
  return {
    block: "table",
    title: "HASIL KERJA",
    columns,
    sections: workSections(evaluation.plan, (rhk, number) =>
      onlyColumns(evaluatedGroup(evaluation, rhk, number), columns),
    ),
  };
}

const PERILAKU_COLUMNS = [
  shared("no", "NO", 4, true),
  shared("perilaku", "PERILAKU KERJA", 40),
  shared("expectation", "EKSPEKTASI KHUSUS PIMPINAN", 26),
  shared("feedback", FEEDBACK, 30),
];

/** "Tidak dievaluasi (cuti): …" (domain §0a.7). */
function notEvaluatedText({ reason, note }: Extract<Outcome, { kind: "not-evaluated" }>): string {
  const label = NOT_EVALUATED_LABELS[reason];
  const why = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return `Tidak dievaluasi (${why})${note === null || note === "" ? "" : `: ${note}`}`;
}

export function ratingText(outcome: Outcome, which: "hasil" | "perilaku"): string {
  return outcome.kind === "rated" ? RATING_LABELS[outcome[which]] : notEvaluatedText(outcome);
}

export function predikatText(outcome: Outcome): string {
  return outcome.kind === "rated" ? PREDIKAT_LABELS[outcome.predikat] : notEvaluatedText(outcome);
}

export function organisationText(organisation: PredikatOrganisasi | null): string {
  return organisation === null ? "Belum ditetapkan" : PREDIKAT_ORGANISASI_LABELS[organisation];
}

/** "PERIODE: TRIWULAN II 2026"; the annual one is the final one. */
export function periodLine(period: FrozenEvaluation["period"]): string {
  const name = period.rhythm === "annual" ? `Akhir Tahun ${period.year}` : periodName(period);
  return `PERIODE: ${name.toUpperCase()}`;
}

/** Evaluasi Kinerja Pegawai, as cells of the official form; the appraiser alone signs it. */
export function evaluationForm(evaluation: FrozenEvaluation): FormContent {
  const { kind, approach, parties, outcome, organisation, plan, feedback } = evaluation;
  const { appraiser } = parties;
  return {
    kind: "evaluasi",
    titles: ["EVALUASI KINERJA PEGAWAI", ...formLines(kind, approach), periodLine(evaluation.period)],
    agency: parties.agency,
    period: spanText(evaluation.span),
    holder: parties.employee.name,
    blocks: [
      sidesBlock(parties.employee, appraiser),
      {
        block: "distribution",
        label: "CAPAIAN KINERJA ORGANISASI",
        predikat: organisation,
        value: organisationText(organisation),
      },
      workTable(evaluation),
      { block: "verdict", label: "RATING HASIL KERJA", value: ratingText(outcome, "hasil") },
      perilakuTable("PERILAKU KERJA", plan, PERILAKU_COLUMNS, (key) => ({
        feedback: feedbackCell(feedback.filter(({ perilaku }) => perilaku === key)),
      })),
      { block: "verdict", label: "RATING PERILAKU KERJA", value: ratingText(outcome, "perilaku") },
      { block: "verdict", label: "PREDIKAT KINERJA PEGAWAI", value: predikatText(outcome) },
      {
        block: "signatures",
        signers: [
          null,
          null,
          signer(
            appraiser,
            "Pejabat Penilai Kinerja",
            dateline(parties.agency, longDate(calendarDateOf(parties.day))),
          ),
        ],
      },
    ],
    footnotes: [],
  };
}
