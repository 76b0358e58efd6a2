import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Parties } from "@/lib/skp/parties";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import { PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ASPEK_LABELS, type SkpApproach, type SkpKind } from "@/lib/skp/skp";
import {
  cell,
  dateline,
  FOOTNOTE_EXPECTATION,
  FOOTNOTE_INTERVENTION,
  formLines,
  NOTHING,
  perilakuTable,
  plannedColumns,
  qualitativeCell,
  shared,
  sidesBlock,
  signer,
  spanText,
  targetText,
  workSections,
} from "./cells";
import type { Cell, FormColumn, FormContent, FormGroup, SignaturesBlock, TableBlock } from "./content";

/** An SKP in force as both have agreed on it: nothing of it changes any more. */
export interface FrozenSkp {
  readonly kind: SkpKind;
  readonly approach: SkpApproach;
  readonly span: DateSpan;
  readonly plan: SkpPlan;
  readonly parties: Parties;
}

/** Shares of the width, by column. */
const SHARES: Readonly<Record<SkpKind, Readonly<Record<SkpApproach, readonly number[]>>>> = {
  jpt_mandiri: { kuantitatif: [5, 31, 31, 16, 17], kualitatif: [5, 95] },
  administrasi_fungsional: { kuantitatif: [5, 24, 24, 10, 23, 14], kualitatif: [5, 95] },
};

/** The intervened one carries the star of its footnote. */
function skpColumns(kind: SkpKind, approach: SkpApproach): FormColumn[] {
  return plannedColumns(kind, approach, SHARES[kind][approach]).map((column) =>
    column.key === "intervened" ? { ...column, heading: `${column.heading}*` } : column,
  );
}

/** What a hasil kerja says in the columns for planning, whichever of them a form has. */
export function plannedCells(rhk: PlanRhk, number: number): FormGroup {
  const line = (iki: PlanIki): Record<string, Cell> => ({
    aspek: cell(iki.aspek === null ? NOTHING : ASPEK_LABELS[iki.aspek]),
    iki: cell(iki.text),
    target: cell(targetText(iki)),
    perspektif: cell(iki.perspektif === null ? NOTHING : PERSPEKTIF_LABELS[iki.perspektif]),
  });
  return {
    shared: {
      no: cell(String(number)),
      intervened: cell(rhk.parentText ?? NOTHING),
      rhk: cell(rhk.text),
      hasil: qualitativeCell(rhk),
    },
    lines: rhk.ikis.map(line),
  };
}

/** The cells of the columns that the form has; a hasil kerja without an indicator keeps one empty line. */
export function onlyColumns(group: FormGroup, columns: readonly FormColumn[]): FormGroup {
  const pick = (cells: Readonly<Record<string, Cell>>, isShared: boolean) =>
    Object.fromEntries(
      columns
        .filter((column) => column.isShared === isShared)
        .map((column) => [column.key, cells[column.key] ?? []]),
    );
  const hasLines = columns.some((column) => !column.isShared);
  const lines = group.lines.length === 0 ? [{}] : group.lines;
  return {
    shared: pick(group.shared, true),
    lines: hasLines ? lines.map((line) => pick(line, false)) : [],
  };
}

function workTable({ kind, approach, plan }: FrozenSkp): TableBlock {
  const columns = skpColumns(kind, approach);
  return {
    block: "table",
    title: "HASIL KERJA",
    columns,
    sections: workSections(plan, (rhk, number) => onlyColumns(plannedCells(rhk, number), columns)),
  };
}

const PERILAKU_COLUMNS = [
  shared("no", "NO", 5, true),
  shared("perilaku", "PERILAKU KERJA", 50),
  shared("expectation", "EKSPEKTASI KHUSUS PIMPINAN", 45),
];

/** Both sign: the person on the left, the appraiser with place and day on the right (domain §2.6). */
export function bothSign({ agency, day, employee, appraiser }: Parties): SignaturesBlock {
  return {
    block: "signatures",
    signers: [
      signer(employee, "Pegawai yang Dinilai", ""),
      null,
      signer(appraiser, "Pejabat Penilai Kinerja", dateline(agency, longDate(calendarDateOf(day)))),
    ],
  };
}

/** Sasaran Kinerja Pegawai, as cells of the official form. */
export function skpForm(skp: FrozenSkp): FormContent {
  const { kind, approach, parties, plan } = skp;
  const hasIntervention = skpColumns(kind, approach).some((column) => column.key === "intervened");
  return {
    kind: "skp",
    titles: ["SASARAN KINERJA PEGAWAI", ...formLines(kind, approach)],
    agency: parties.agency,
    period: spanText(skp.span),
    holder: parties.employee.name,
    blocks: [
      sidesBlock(parties.employee, parties.appraiser),
      workTable(skp),
      perilakuTable("PERILAKU KERJA**", plan, PERILAKU_COLUMNS),
      bothSign(parties),
    ],
    footnotes: [...(hasIntervention ? [FOOTNOTE_INTERVENTION] : []), FOOTNOTE_EXPECTATION],
  };
}

/** Lampiran SKP: resources, accountability, consequences (domain §2.5). */
export function attachmentForm({ kind, approach, span, parties, plan }: FrozenSkp): FormContent {
  return {
    kind: "lampiran",
    titles: ["LAMPIRAN SASARAN KINERJA PEGAWAI", ...formLines(kind, approach)],
    agency: parties.agency,
    period: spanText(span),
    holder: parties.employee.name,
    blocks: [
      sidesBlock(parties.employee, parties.appraiser),
      { block: "list", title: "DUKUNGAN SUMBER DAYA", items: [...plan.resources] },
      { block: "list", title: "SKEMA PERTANGGUNGJAWABAN", items: [...plan.accountability] },
      { block: "list", title: "KONSEKUENSI", items: [...plan.consequences] },
      bothSign(parties),
    ],
    footnotes: [],
  };
}
