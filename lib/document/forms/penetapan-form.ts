import type { OrganisasiSuggestion } from "@/lib/evaluation/organisasi-suggestion";
import {
  PREDIKAT_ORGANISASI_LABELS,
  RATING_LABELS,
  type PredikatOrganisasi,
  type Rating,
} from "@/lib/evaluation/rating";
import { numberText } from "@/lib/kernel/decimal";
import { cell, dateline, NOTHING, shared } from "./cells";
import type { FormContent, TableBlock } from "./content";

/** A predikat kinerja organisasi as it was set. */
export interface FrozenPenetapan {
  readonly agency: string;
  readonly unit: string;
  /** "Triwulan III 2026". */
  readonly period: string;
  readonly predikat: PredikatOrganisasi;
  readonly expectation: Rating | null;
  readonly reason: string;
  readonly setBy: string;
  /** "15 Oktober 2026". */
  readonly setOn: string;
  readonly lines: OrganisasiSuggestion["lines"];
}

function working({ lines }: FrozenPenetapan): TableBlock {
  return {
    block: "table",
    title: "CAPAIAN YANG MENJADI DASAR",
    columns: [
      shared("no", "NO", 6, true),
      shared("label", "INDIKATOR / RENCANA AKSI", 46),
      shared("target", "TARGET", 18),
      shared("realisasi", "REALISASI", 18),
      shared("capaian", "CAPAIAN", 12),
    ],
    sections: [
      {
        heading: null,
        groups: lines.map(({ label, target, realisasi, capaian }, index) => ({
          shared: {
            no: cell(String(index + 1)),
            label: cell(label),
            target: cell(target),
            realisasi: cell(realisasi ?? NOTHING),
            capaian: cell(capaian === null ? NOTHING : `${numberText(capaian, 2)} %`),
          },
          lines: [],
        })),
      },
    ],
  };
}

/** Format Penetapan Predikat Kinerja (SE MenPANRB 3/2023), with the curve of distribution that goes with it. */
export function penetapanForm(frozen: FrozenPenetapan): FormContent {
  const { agency, unit, period, predikat, expectation, reason, setBy, setOn, lines } = frozen;
  const value = PREDIKAT_ORGANISASI_LABELS[predikat].toUpperCase();
  return {
    kind: "penetapan_predikat",
    titles: ["FORMAT PENETAPAN PREDIKAT KINERJA", unit.toUpperCase()],
    agency,
    period: period.toUpperCase(),
    holder: unit,
    blocks: [
      ...(lines.length === 0 ? [] : [working(frozen)]),
      ...(expectation === null
        ? []
        : [
            {
              block: "verdict" as const,
              label: "EKSPEKTASI PIMPINAN",
              value: RATING_LABELS[expectation].toUpperCase(),
            },
          ]),
      { block: "distribution", label: "PREDIKAT KINERJA ORGANISASI", predikat, value },
      { block: "list", title: "DASAR PENETAPAN", items: [reason] },
      {
        block: "signatures",
        signers: [
          null,
          null,
          { dateline: dateline(agency, setOn), title: "Pimpinan yang menetapkan", name: setBy, number: "" },
        ],
      },
    ],
    footnotes: [],
  };
}
