import type { PerjanjianContent } from "@/lib/iku/perjanjian";
import { budgetTotal, targetWithUnit } from "@/lib/iku/perjanjian-check";
import { rupiah } from "@/lib/iku/perjanjian-difference";
import type { PerjanjianParties } from "@/lib/iku/perjanjian-parties";
import type { Party } from "@/lib/employee/party";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { cell, dateline, NOTHING, paragraph, shared, signer, single } from "./cells";
import type { Cell, FormContent, FormGroup, SignaturesBlock, StatementBlock, TableBlock } from "./content";

/** An agreed version of a perjanjian kinerja. */
export interface FrozenPerjanjian {
  readonly year: number;
  readonly parties: PerjanjianParties;
  readonly signedOn: CalendarDate;
  readonly content: PerjanjianContent;
}

const OPENING =
  "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada " +
  "hasil, ";
const PROMISE =
  "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai " +
  "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan " +
  "pencapaian target kinerja tersebut menjadi tanggung jawab kami.";
const SUPERVISION =
  "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari " +
  "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.";

function statement(text: string, who: Party | null = null, startsPage = false): StatementBlock {
  return {
    block: "statement",
    text: text === "" ? [] : [paragraph(text)],
    fields:
      who === null
        ? []
        : [
            { label: "Nama", value: who.name },
            { label: "Jabatan", value: who.jabatan },
          ],
    startsPage,
  };
}

/** The pernyataan of PermenPANRB 53/2014, lampiran I; the head of the agency promises alone. */
function pernyataan({ parties }: FrozenPerjanjian): StatementBlock[] {
  const { first, second } = parties;
  if (second === null) {
    return [statement(`${OPENING}yang bertanda tangan di bawah ini:`, first), statement(PROMISE)];
  }
  return [
    statement(`${OPENING}kami yang bertanda tangan di bawah ini:`, first),
    statement("selanjutnya disebut pihak pertama,", second),
    statement("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
    statement(`Pihak pertama ${PROMISE}`),
    statement(SUPERVISION),
  ];
}

/** Sasaran with their indicators and targets, in the order of the tree. */
function targets({ lines }: PerjanjianContent): TableBlock {
  const bySasaran = [...Map.groupBy(lines, ({ sasaran }) => sasaran)];
  const groups = bySasaran.map(([sasaran, own], index): FormGroup => ({
    shared: { no: cell(String(index + 1)), sasaran: cell(sasaran) },
    lines: own.map((line): Record<string, Cell> => ({
      indicator: cell(line.indicator),
      target: cell(targetWithUnit(line)),
    })),
  }));
  return {
    block: "table",
    title: null,
    columns: [
      shared("no", "NO", 6, true),
      shared("sasaran", "SASARAN STRATEGIS", 38),
      single("indicator", "INDIKATOR KINERJA", 36),
      single("target", "TARGET", 20),
    ],
    sections: [{ heading: null, groups }],
  };
}

function programmes({ budgets }: PerjanjianContent): TableBlock {
  const row = (cells: readonly [string, string, string, string]): FormGroup => {
    const [no, name, amount, note] = cells;
    return { shared: { no: cell(no), name: cell(name), amount: cell(amount), note: cell(note) }, lines: [] };
  };
  const rows = budgets.map(({ code, name, amount, note }, index) =>
    row([String(index + 1), `${code} ${name}`.trim(), rupiah(amount), note]),
  );
  const all =
    budgets.length === 0
      ? [row(["", NOTHING, NOTHING, ""])]
      : [...rows, row(["", "JUMLAH", rupiah(budgetTotal(budgets)), ""])];
  return {
    block: "table",
    title: null,
    columns: [
      shared("no", "NO", 6, true),
      shared("name", "PROGRAM", 52),
      shared("amount", "ANGGARAN", 24),
      shared("note", "KETERANGAN", 18),
    ],
    sections: [{ heading: null, groups: all }],
  };
}

function signatures({ parties, signedOn }: FrozenPerjanjian): SignaturesBlock {
  const dated = dateline(parties.agency, longDate(signedOn));
  if (parties.second === null) {
    return {
      block: "signatures",
      signers: [null, null, signer(parties.first, parties.first.jabatan, dated)],
    };
  }
  return {
    block: "signatures",
    signers: [signer(parties.second, "Pihak Kedua", ""), null, signer(parties.first, "Pihak Pertama", dated)],
  };
}

/** Perjanjian Kinerja: the pernyataan, and on a page of its own its lampiran with targets and budgets. */
export function perjanjianForm(frozen: FrozenPerjanjian): FormContent {
  const { parties, year, content } = frozen;
  return {
    kind: "perjanjian_kinerja",
    titles: [`PERJANJIAN KINERJA TAHUN ${String(year)}`, parties.unit.toUpperCase()],
    agency: parties.agency,
    period: `TAHUN ${String(year)}`,
    holder: parties.first.name,
    blocks: [
      ...pernyataan(frozen),
      signatures(frozen),
      statement(`LAMPIRAN PERJANJIAN KINERJA TAHUN ${String(year)}: ${parties.unit}`, null, true),
      targets(content),
      programmes(content),
      signatures(frozen),
    ],
    footnotes: [],
  };
}
