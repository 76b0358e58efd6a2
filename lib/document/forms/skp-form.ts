import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import type { Parties, Party } from "@/lib/skp/parties";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import { PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ASPEK_LABELS, type SkpApproach, type SkpKind } from "@/lib/skp/skp";
import {
  cell,
  dateline,
  expectationCell,
  FOOTNOTE_EXPECTATION,
  FOOTNOTE_INTERVENTION,
  formLines,
  NOTHING,
  perilakuCell,
  qualitativeCell,
  shared,
  sidesBlock,
  single,
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

const SKP_COLUMNS: Readonly<Record<SkpKind, Readonly<Record<SkpApproach, readonly FormColumn[]>>>> = {
  jpt_mandiri: {
    kuantitatif: [
      shared("no", "NO", 5, true),
      shared("rhk", "RENCANA HASIL KERJA", 31),
      single("iki", "INDIKATOR KINERJA INDIVIDU", 31),
      single("target", "TARGET", 16),
      single("perspektif", "PERSPEKTIF", 17),
    ],
    kualitatif: [shared("no", "NO", 5, true), shared("hasil", "RENCANA HASIL KERJA", 95)],
  },
  administrasi_fungsional: {
    kuantitatif: [
      shared("no", "NO", 5, true),
      shared("intervened", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*", 24),
      shared("rhk", "RENCANA HASIL KERJA", 24),
      single("aspek", "ASPEK", 10),
      single("iki", "INDIKATOR KINERJA INDIVIDU", 23),
      single("target", "TARGET", 14),
    ],
    kualitatif: [shared("no", "NO", 5, true), shared("hasil", "RENCANA HASIL KERJA", 95)],
  },
};

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
  const columns = [...SKP_COLUMNS[kind][approach]];
  return {
    block: "table",
    title: "HASIL KERJA",
    columns,
    sections: workSections(plan, (rhk, number) => onlyColumns(plannedCells(rhk, number), columns)),
  };
}

function perilakuTable(plan: SkpPlan): TableBlock {
  return {
    block: "table",
    title: "PERILAKU KERJA**",
    columns: [
      shared("no", "NO", 5, true),
      shared("perilaku", "PERILAKU KERJA", 50),
      shared("expectation", "EKSPEKTASI KHUSUS PIMPINAN", 45),
    ],
    sections: [
      {
        heading: null,
        groups: PERILAKU.map(({ key }, index) => ({
          shared: {
            no: cell(String(index + 1)),
            perilaku: perilakuCell(index),
            expectation: expectationCell(plan, key),
          },
          lines: [],
        })),
      },
    ],
  };
}

function signer(party: Party, title: string, dated: string): SignaturesBlock["signers"][number] {
  return {
    dateline: dated,
    title,
    name: party.name,
    number: party.number === null ? "" : `NIP/NI PPPK ${party.number}`,
  };
}

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
  const hasIntervention = SKP_COLUMNS[kind][approach].some((column) => column.key === "intervened");
  return {
    kind: "skp",
    titles: ["SASARAN KINERJA PEGAWAI", ...formLines(kind, approach)],
    agency: parties.agency,
    period: spanText(skp.span),
    holder: parties.employee.name,
    blocks: [
      sidesBlock(parties.employee, parties.appraiser),
      workTable(skp),
      perilakuTable(plan),
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
