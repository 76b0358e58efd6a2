import type { OverviewSheet, SheetUnit } from "@/lib/document/overview-sheet";
import { findingText } from "@/lib/evaluation/guide-text";
import { PREDIKAT_LABELS, PREDIKAT_ORGANISASI_LABELS, PREDIKATS } from "@/lib/evaluation/rating";
import { momentText } from "@/lib/kernel/indonesian-date";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodName } from "@/lib/period/period";
import {
  expectedIn,
  LATE_STEP_LABELS,
  lateWith,
  share,
  stepsDue,
  sumOf,
  type Figures,
  type LateStep,
} from "./figures";
import type { BranchView, DashboardView } from "./view";

/** So many units have room on the page; of more the most and the least complete are shown, the others summed. */
export const MOST_UNITS = 10;

const STEP_DONE: Readonly<Record<LateStep, string>> = {
  "belum-skp": "SKP ditetapkan",
  "belum-dialog": "Dialog terkonfirmasi",
  "belum-realisasi": "Realisasi lengkap",
  "belum-dievaluasi": "Sudah dievaluasi",
};

const many = (count: number): string => count.toLocaleString("id-ID");

function shareText(done: number, expected: number): string {
  const percent = share(done, expected);
  return percent === null ? "–" : `${many(percent)} %`;
}

function stepShare(figures: Figures, step: LateStep): string {
  const expected = expectedIn(figures, step);
  return shareText(expected - lateWith(figures, step), expected);
}

function unitRow(
  { name, figures, organisasi }: Pick<BranchView, "name" | "figures" | "organisasi">,
  steps: readonly LateStep[],
): SheetUnit {
  return {
    name,
    people: figures.people,
    shares: steps.map((step) => stepShare(figures, step)),
    organisasi: organisasi === null ? "–" : PREDIKAT_ORGANISASI_LABELS[organisasi],
    predikats: PREDIKATS.map((predikat) => figures.predikats[predikat]),
  };
}

/** The least complete first, by the last step that is due; units of whom nothing is expected come last. */
function byLateness(branches: readonly BranchView[], step: LateStep): readonly BranchView[] {
  const late = ({ figures }: BranchView): number => {
    const expected = expectedIn(figures, step);
    return expected === 0 ? -1 : lateWith(figures, step) / expected;
  };
  return branches.toSorted((a, b) => late(b) - late(a) || a.name.localeCompare(b.name));
}

/** The units that have room: all, or the least and the most complete with the others in one row. */
function unitsOf(
  branches: readonly BranchView[],
  steps: readonly LateStep[],
): Pick<OverviewSheet, "units" | "unitsNote"> {
  if (branches.length <= MOST_UNITS) {
    return { units: branches.map((branch) => unitRow(branch, steps)), unitsNote: null };
  }
  const last = steps.at(-1) ?? "belum-skp";
  const ordered = byLateness(branches, last);
  const half = MOST_UNITS / 2;
  const rest = ordered.slice(half, -half);
  const summed = {
    name: `${many(rest.length)} unit lain, dijumlahkan`,
    organisasi: null,
    figures: sumOf(rest.map(({ figures }) => figures)),
  };
  return {
    units: [...ordered.slice(0, half), summed, ...ordered.slice(-half)].map((row) => unitRow(row, steps)),
    unitsNote: `Dari ${many(branches.length)} unit ditampilkan ${many(half)} yang paling banyak dan ${many(half)} yang paling sedikit terlambat (${LATE_STEP_LABELS[last].toLowerCase()}).`,
  };
}

/** What is late, the step with most people first; one sentence at least. */
function lateSentences(
  { total, branches }: DashboardView,
  steps: readonly LateStep[],
): readonly [string, ...string[]] {
  const [worst, ...others] = steps
    .map((step) => ({ step, late: lateWith(total, step), of: expectedIn(total, step) }))
    .filter(({ late }) => late > 0)
    .toSorted((a, b) => b.late - a.late)
    .map(({ step, late, of }) => {
      const [unit] = branches.toSorted((a, b) => lateWith(b.figures, step) - lateWith(a.figures, step));
      const where =
        unit === undefined || branches.length < 2
          ? ""
          : `, terbanyak di ${unit.name} (${many(lateWith(unit.figures, step))})`;
      return `${LATE_STEP_LABELS[step]}: ${many(late)} dari ${many(of)} pegawai${where}.`;
    });
  return worst === undefined
    ? ["Semua langkah yang sudah jatuh tempo lengkap bagi semua pegawai."]
    : [worst, ...others];
}

function guideLines({ distribution, organisasi }: DashboardView): readonly string[] {
  const named = organisasi === null ? "" : PREDIKAT_ORGANISASI_LABELS[organisasi];
  switch (distribution.kind) {
    case "hidden":
      return ["Panduan distribusi tidak dipakai menurut kebijakan instansi."];
    case "no-organisasi":
      return [
        "Predikat kinerja organisasi unit ini belum ditetapkan, sehingga panduan distribusi belum dapat dibandingkan.",
      ];
    case "too-small":
      return [
        `Panduan distribusi tidak diterapkan pada kelompok di bawah ${many(distribution.least)} pegawai (sekarang ${many(distribution.size)}).`,
      ];
    case "checked":
      return distribution.findings.length === 0
        ? [`Sebaran sesuai panduan untuk predikat organisasi ${named}.`]
        : distribution.findings.map(findingText);
  }
}

function guideSentence(view: DashboardView): string {
  const [first = ""] = guideLines(view);
  const { distribution } = view;
  return distribution.kind === "checked" && distribution.findings.length > 0
    ? `Sebaran predikat berbeda dari panduan: ${first.charAt(0).toLowerCase()}${first.slice(1)}`
    : first;
}

function careSentence({ total }: DashboardView): string {
  const low = total.predikats.kurang + total.predikats.sangat_kurang;
  const objections =
    total.objecting === 0
      ? "Tidak ada keberatan yang berjalan"
      : `${many(total.objecting)} keberatan berjalan`;
  return low === 0
    ? `${objections}, dan tidak ada pegawai berpredikat Kurang/Misconduct atau Sangat Kurang.`
    : `${objections}, dan ${many(low)} pegawai berpredikat Kurang/Misconduct atau Sangat Kurang perlu pembinaan.`;
}

const RUNNING = "Periode masih berjalan: predikat baru ada setelah periode berakhir.";

/** Before there can be a predikat, nothing is said of how they are spread. */
function attentionOf(
  view: DashboardView,
  steps: readonly LateStep[],
  isJudged: boolean,
): OverviewSheet["attention"] {
  const late = lateSentences(view, steps);
  return isJudged ? [late[0], guideSentence(view), careSentence(view)] : [...late, RUNNING];
}

function countedText({ counted: { at, waiting } }: DashboardView, timeZone: string): string {
  if (at === null) return "Angka belum selesai dihitung.";
  const moment = `Angka per ${momentText(at, timeZone)}`;
  return waiting === 0 ? `${moment}.` : `${moment}; ${many(waiting)} perubahan setelahnya belum dihitung.`;
}

/** The figures of the dashboard as the one page for the pimpinan. */
export function onePageOf(
  view: DashboardView,
  period: PeriodChoice,
  { agencyName, timeZone }: { readonly agencyName: string; readonly timeZone: string },
): OverviewSheet {
  const steps = stepsDue(view.isEvaluated);
  const isJudged = view.isEvaluated || PREDIKATS.some((predikat) => view.total.predikats[predikat] > 0);
  return {
    agency: agencyName,
    unit: view.unit.name,
    period: periodName(period),
    counted: countedText(view, timeZone),
    steps: steps.map((step) => {
      const late = lateWith(view.total, step);
      return {
        ...{ label: STEP_DONE[step], share: stepShare(view.total, step), late },
        done: expectedIn(view.total, step) - late,
      };
    }),
    predikats: PREDIKATS.map((predikat) => ({
      ...{ predikat, label: PREDIKAT_LABELS[predikat], count: view.total.predikats[predikat] },
    })),
    isJudged,
    guide: isJudged ? guideLines(view) : [RUNNING],
    ...unitsOf(view.branches, steps),
    trend: view.trend.map(({ ordinal, evaluated, expected, counts }) => ({
      label: periodName({ year: period.year, rhythm: period.rhythm, ordinal }).replace(/ \d{4}$/, ""),
      share: shareText(evaluated, expected),
      predikats: PREDIKATS.map((predikat) => counts[predikat]),
    })),
    attention: attentionOf(view, steps, isJudged),
  };
}
