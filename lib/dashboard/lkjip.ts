import { capaianOf, percentText } from "@/lib/iku/capaian";
import { capaianText, uncountableMessage } from "@/lib/iku/capaian-messages";
import { PLANNING_NODE_LABELS } from "@/lib/iku/labels";
import type { PlanningNodeKind } from "@/lib/iku/planning";
import { capaianTarget, type Measure, type TargetFigures, withUnit } from "@/lib/iku/target";
import type { RealisasiValue } from "@/lib/iku/value";
import { Exact, numberText } from "@/lib/kernel/decimal";
import { periodName, type Rhythm } from "@/lib/period/period";
import type { LkjipGroup, LkjipLine } from "@/lib/document/lkjip-sheet";

/**
 * The duty to report: Perpres 29/2014 (SAKIP) and PermenPANRB 53/2014 (lampiran II, laporan kinerja). From memory, not
 * checked against their text (decision 091).
 */
export const REPORTING_BASES = [
  "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
  "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja, dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
] as const;

/** The year of an indicator as it is kept at its last period. */
export interface KeptYear {
  readonly rhythm: Rhythm;
  readonly ordinal: number;
  readonly number: string | null;
  readonly text: string | null;
  readonly capaian: string | null;
}

export interface LkjipRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly owner: string | null;
  readonly nodeId: string;
  readonly nodeKind: PlanningNodeKind;
  readonly nodeCode: string;
  readonly nodeText: string;
  readonly endYear: number;
  readonly measure: Measure;
  readonly target: TargetFigures | null;
  readonly endTarget: TargetFigures | null;
  readonly is: KeptYear | null;
  readonly was: KeptYear | null;
  readonly standardText: string;
  readonly standardSource: string;
}

const NOTHING = "–";
const PLACES = 2;

function valueOf({ number, text }: KeptYear): RealisasiValue | null {
  if (number !== null) return { kind: "number", number: new Exact(number) };
  return text === null ? null : { kind: "text", text };
}

function realisasiText(year: KeptYear | null, measure: Measure): string {
  if (year === null) return NOTHING;
  if (year.number !== null) return withUnit(numberText(year.number, PLACES), measure);
  return year.text ?? NOTHING;
}

const LAST: Readonly<Record<Rhythm, number>> = { monthly: 12, quarterly: 4, annual: 1 };

/** What has to be said beside the capaian: that the year is not over, or why there is no percentage. */
function noteOf({ is, measure, target }: LkjipRow, year: number): string {
  if (is === null) return "belum ada realisasi";
  const value = valueOf(is);
  const found = target === null ? null : capaianOf(capaianTarget(measure, target), value);
  return [
    is.ordinal < LAST[is.rhythm] ? `sementara, s.d. ${periodName({ year, ...is })}` : "",
    target === null ? "tanpa target" : "",
    found?.status === "uncountable"
      ? uncountableMessage(found.because).replaceAll("Pejabat penilai", "Pimpinan")
      : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function endCapaian({ is, measure, endTarget }: LkjipRow): string {
  const value = is === null ? null : valueOf(is);
  if (value === null || endTarget === null) return NOTHING;
  return capaianText(capaianOf(capaianTarget(measure, endTarget), value));
}

const percent = (year: KeptYear | null): string =>
  year?.capaian == null ? NOTHING : percentText(new Exact(year.capaian));

function lineOf(row: LkjipRow, year: number): LkjipLine {
  const { measure, target, endTarget, is, was, standardText, standardSource } = row;
  const written = (figures: TargetFigures | null): string =>
    figures === null ? NOTHING : withUnit(figures.text, measure);
  return {
    ...{
      id: row.id,
      code: row.code,
      indicator: row.name,
      owner: row.owner ?? "",
      unitName: measure.unitName,
    },
    ...{ target: written(target), realisasi: realisasiText(is, measure), capaian: percent(is) },
    note: noteOf(row, year),
    ...{ realisasiBefore: realisasiText(was, measure), capaianBefore: percent(was) },
    ...{ endTarget: written(endTarget), endCapaian: endCapaian(row) },
    standard:
      standardText === ""
        ? NOTHING
        : `${withUnit(standardText, measure)}${standardSource === "" ? "" : ` (${standardSource})`}`,
  };
}

/** Rows in the order of their sasaran as groups of lines. */
export function lkjipGroups(rows: readonly LkjipRow[], year: number): readonly LkjipGroup[] {
  return [...Map.groupBy(rows, ({ nodeId }) => nodeId)].flatMap(([id, of]): LkjipGroup[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { nodeKind, nodeCode, nodeText, endYear } = first;
    const text = [PLANNING_NODE_LABELS[nodeKind], nodeCode, nodeText].filter((part) => part !== "").join(" ");
    return [{ id, text, endYear, lines: of.map((row) => lineOf(row, year)) }];
  });
}
