import type { DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { PERILAKU, type PerilakuKey } from "@/lib/perilaku/perilaku";
import type { Party } from "@/lib/employee/party";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import { RHK_ASSIGNER_LABELS, type SkpApproach, type SkpKind } from "@/lib/skp/skp";
import type {
  Cell,
  FormColumn,
  FormGroup,
  FormSection,
  Look,
  SidesBlock,
  SignaturesBlock,
  TableBlock,
} from "./content";

/** What a form prints where there is nothing to say. */
export const NOTHING = "-";

export function paragraph(text: string, look: Look = "plain"): Cell[number] {
  return { text, look };
}

export function cell(text: string | null, look: Look = "plain"): Cell {
  return text === null || text === "" ? [] : [paragraph(text, look)];
}

/** A column with one cell for all the lines of a group. */
export function shared(key: string, heading: string, share: number, isCentred = false): FormColumn {
  return { key, heading, ordinal: null, share, isCentred, isShared: true };
}

/** A column with a cell for each line. */
export function single(key: string, heading: string, share: number, isCentred = false): FormColumn {
  return { key, heading, ordinal: null, share, isCentred, isShared: false };
}

type PlannedKey = "no" | "intervened" | "rhk" | "hasil" | "aspek" | "iki" | "target" | "perspektif";

const PLANNED: Readonly<Record<PlannedKey, readonly [heading: string, isShared: boolean]>> = {
  no: ["NO", true],
  intervened: ["RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", true],
  rhk: ["RENCANA HASIL KERJA", true],
  hasil: ["RENCANA HASIL KERJA", true],
  aspek: ["ASPEK", false],
  iki: ["INDIKATOR KINERJA INDIVIDU", false],
  target: ["TARGET", false],
  perspektif: ["PERSPEKTIF", false],
};

/** What each kind of SKP plans in which columns (domain §2.2); forms differ in their widths alone. */
const PLANNED_COLUMNS: Readonly<Record<SkpKind, Readonly<Record<SkpApproach, readonly PlannedKey[]>>>> = {
  jpt_mandiri: { kuantitatif: ["no", "rhk", "iki", "target", "perspektif"], kualitatif: ["no", "hasil"] },
  administrasi_fungsional: {
    kuantitatif: ["no", "intervened", "rhk", "aspek", "iki", "target"],
    kualitatif: ["no", "hasil"],
  },
};

/** The columns of the plan with their shares of the width, in the order of the form. */
export function plannedColumns(
  kind: SkpKind,
  approach: SkpApproach,
  shares: readonly number[],
): FormColumn[] {
  return PLANNED_COLUMNS[kind][approach].map((key, index) => {
    const [heading, isShared] = PLANNED[key];
    const share = shares[index] ?? 0;
    return isShared ? shared(key, heading, share, key === "no") : single(key, heading, share);
  });
}

/** The columns with their numbers below the headings, as the form for evaluation prints them. */
export function numbered(columns: readonly FormColumn[]): FormColumn[] {
  return columns.map((column, index) => ({ ...column, ordinal: `(${index + 1})` }));
}

const KIND_LINES: Readonly<Record<SkpKind, string>> = {
  jpt_mandiri: "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
  administrasi_fungsional: "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
};

/** The lines below the name of a form: its approach and whom it is for (domain §2.6). */
export function formLines(kind: SkpKind, approach: SkpApproach): string[] {
  return [`PENDEKATAN HASIL KERJA ${approach.toUpperCase()}`, KIND_LINES[kind]];
}

/** "1 JANUARI 2026 SD 31 DESEMBER 2026". */
export function spanText({ from, to }: DateSpan): string {
  const end = to === null ? "" : ` SD ${longDate(to)}`;
  return `${longDate(from)}${end}`.toUpperCase();
}

/** The same as a page reads it: "1 Januari 2026 sampai 31 Desember 2026". */
export function readableSpan(printed: string): string {
  return printed
    .toLowerCase()
    .replace(" sd ", " sampai ")
    .replaceAll(/(?<=\d )[a-z](?=[a-z]+ \d{4})/g, (letter) => letter.toUpperCase());
}

/** The place of signing as the name of a city tells it; dots to fill in where the agency is no city. */
function placeOf(agency: string): string {
  return /^Pemerintah(?:an)? Kota (?:Administrasi )?(.+)$/i.exec(agency)?.[1] ?? "………………";
}

/** "Bukittinggi, 20 Januari 2026"; without a day a line to write it on. */
export function dateline(agency: string, day: string | null): string {
  return `${placeOf(agency)}, ${day ?? "………………"}`;
}

function partyCells(
  party: Party,
): Readonly<Record<"name" | "number" | "pangkat" | "jabatan" | "unit", string>> {
  return {
    name: party.name,
    number: party.number ?? NOTHING,
    pangkat: party.pangkat ?? NOTHING,
    jabatan: party.jabatan,
    unit: party.unit,
  };
}

const PARTY_LABELS = {
  name: "NAMA",
  number: "NIP/NI PPPK",
  pangkat: "PANGKAT/GOL. RUANG",
  jabatan: "JABATAN",
  unit: "UNIT KERJA",
} as const;

const PARTY_KEYS = ["name", "number", "pangkat", "jabatan", "unit"] as const;

export function partyFields(party: Party): { label: string; value: string }[] {
  const cells = partyCells(party);
  return PARTY_KEYS.map((key) => ({ label: PARTY_LABELS[key], value: cells[key] }));
}

/** The head table of both sides (domain §2.6). */
export function sidesBlock(employee: Party, appraiser: Party): SidesBlock {
  const [left, right] = [partyCells(employee), partyCells(appraiser)];
  return {
    block: "sides",
    left: "PEGAWAI YANG DINILAI",
    right: "PEJABAT PENILAI KINERJA",
    rows: PARTY_KEYS.map((key) => ({ label: PARTY_LABELS[key], left: left[key], right: right[key] })),
  };
}

/** A target with its unit: "95 persen". */
export function targetText({ target }: PlanIki): string {
  return `${target.text} ${target.unit}`.trim();
}

/** Sections A and B with their hasil kerja in the order of the plan, numbered anew in each. */
export function workSections(
  plan: SkpPlan,
  groupOf: (rhk: PlanRhk, number: number) => FormGroup,
): FormSection[] {
  const of = (jenis: PlanRhk["jenis"]) =>
    plan.rhks.filter((rhk) => rhk.jenis === jenis).map((rhk, index) => groupOf(rhk, index + 1));
  return [
    { heading: "A. UTAMA", groups: of("utama") },
    { heading: "B. TAMBAHAN", groups: of("tambahan") },
  ];
}

/** The one cell of the qualitative approach: the hasil kerja, who assigned it, and its measures (domain §2.2). */
export function qualitativeCell(rhk: PlanRhk): Cell {
  return [
    paragraph(rhk.text),
    paragraph(`(Penugasan dari: ${RHK_ASSIGNER_LABELS[rhk.assigner]})`, "note"),
    paragraph("Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:", "strong"),
    ...rhk.ikis.map((iki) => paragraph([iki.text, targetText(iki)].filter(Boolean).join(": "), "bullet")),
  ];
}

/** A perilaku with its three panduan. */
function perilakuCell(index: number): Cell {
  const value = PERILAKU[index];
  if (value === undefined) return [];
  return [paragraph(value.name, "strong"), ...value.guides.map((guide) => paragraph(guide, "bullet"))];
}

/** "Ekspektasi Khusus Pimpinan:" with what was put down for a value. */
function expectationCell(plan: SkpPlan, key: PerilakuKey): Cell {
  const expectations = plan.expectations[key] ?? [];
  return [
    paragraph("Ekspektasi Khusus Pimpinan:", "note"),
    ...expectations.map((text) => paragraph(text, expectations.length > 1 ? "bullet" : "plain")),
  ];
}

/** The seven values, each with what was expected; `more`: cells of further columns. */
export function perilakuTable(
  title: string,
  plan: SkpPlan,
  columns: readonly FormColumn[],
  more: (key: PerilakuKey) => Readonly<Record<string, Cell>> = () => ({}),
): TableBlock {
  const groups = PERILAKU.map(({ key }, index) => ({
    shared: {
      no: cell(String(index + 1)),
      perilaku: perilakuCell(index),
      expectation: expectationCell(plan, key),
      ...more(key),
    },
    lines: [],
  }));
  return { block: "table", title, columns: [...columns], sections: [{ heading: null, groups }] };
}

export function signer(party: Party, title: string, dated: string): SignaturesBlock["signers"][number] {
  return {
    dateline: dated,
    title,
    name: party.name,
    number: party.number === null ? "" : `NIP/NI PPPK ${party.number}`,
  };
}

export const FOOTNOTE_INTERVENTION =
  "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan " +
  "unit kerja mandiri/organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan " +
  "tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi";

export const FOOTNOTE_EXPECTATION =
  "** Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai";
