import { PREDIKAT_LABELS, RATING_LABELS } from "@/lib/evaluation/rating";
import type { ListCell, ListColumn } from "@/lib/exchange/list-file";
import type { SheetContent } from "@/lib/exchange/server/write-list";
import { FINDING_WORDS, FINDINGS, LATE_WRITING_LABELS } from "@/lib/inspection/finding";
import type { WorkingPapers } from "@/lib/inspection/server/working-papers";
import { momentText } from "@/lib/kernel/indonesian-date";
import { periodName } from "@/lib/period/period";

import { actText, extensionText, nearText, windowText } from "./act-tables";

/** Who takes the papers along, and when. */
export interface TakenBy {
  readonly agencyName: string;
  readonly name: string;
  readonly at: Date;
  readonly timeZone: string;
}

type Cells = readonly ListCell[];

const column = (heading: string, width: number): ListColumn => ({ heading, width });

async function* rowsAs<Row>(
  pieces: AsyncIterable<readonly Row[]>,
  cells: (row: Row) => Cells,
): AsyncGenerator<readonly Cells[]> {
  for await (const piece of pieces) yield piece.map(cells);
}

function sheet<Row>(
  name: string,
  columns: readonly ListColumn[],
  pieces: AsyncIterable<readonly Row[]>,
  cells: (row: Row) => Cells,
): SheetContent {
  return { sheet: { name, columns }, pieces: rowsAs(pieces, cells) };
}

function summary({ year, counts, samples }: WorkingPapers, taken: TakenBy): SheetContent {
  const rows: readonly Cells[] = [
    ["Instansi", taken.agencyName, null, null, null, null],
    ["Tahun", String(year), null, null, null, null],
    ["Diunduh oleh", taken.name, null, null, null, null],
    ["Diunduh pada", momentText(taken.at, taken.timeZone), null, null, null, null],
    ["Sampel yang sudah ditarik", samples.length, null, null, null, null],
    ...FINDINGS.map((kind): Cells => {
      const { label, unit, says, provesNot, threshold, beside } = FINDING_WORDS[kind];
      const { found, beside: others } = counts[kind];
      return [
        `${label} (${unit})`,
        found,
        beside === null ? null : `${others.toLocaleString("id-ID")} ${beside}`,
        ...[says, provesNot, threshold],
      ];
    }),
  ];
  return {
    sheet: {
      name: "Ringkasan",
      columns: [
        column("Hal", 44),
        column("Isi atau jumlah", 34),
        column("Di sampingnya", 34),
        column("Yang ditemukan", 60),
        column("Yang tidak dibuktikan", 60),
        column("Batas", 60),
      ],
    },
    pieces: [rows],
  };
}

function sampleSheets({ samples }: WorkingPapers, timeZone: string): readonly SheetContent[] {
  return [
    {
      sheet: {
        name: "Sampel",
        columns: [
          ...[
            column("Untuk pemeriksaan", 44),
            column("Periode", 20),
            column("Unit", 36),
            column("Benih", 24),
          ],
          ...[column("Ditarik", 10), column("Populasi", 10), column("Sidik populasi", 68)],
          ...[column("Ditarik oleh", 30), column("Ditarik pada", 34), column("ID sampel", 38)],
        ],
      },
      pieces: [
        samples.map(({ sample }): Cells => [
          ...[sample.purpose, periodName(sample.period), sample.unit ?? "Seluruh instansi", sample.seed],
          ...[sample.size, sample.populationSize, sample.populationHash],
          ...[sample.drawnBy, momentText(sample.drawnAt, timeZone), sample.id],
        ]),
      ],
    },
    {
      sheet: {
        name: "Isi sampel",
        columns: [
          ...[column("ID sampel", 38), column("Benih", 24), column("Urutan", 8), column("NIP", 22)],
          ...[column("Nama", 32), column("Unit", 36), column("Pejabat penilai kinerja", 32)],
          ...[column("Hasil kerja", 22), column("Perilaku kerja", 22), column("Predikat", 18)],
          column("ID evaluasi", 38),
        ],
      },
      pieces: samples.map(({ sample, items }) =>
        items.map((item): Cells => [
          ...[sample.id, sample.seed, item.ordinal, item.number, item.employee, item.unit, item.appraiser],
          item.hasil === null ? "Tidak dievaluasi" : RATING_LABELS[item.hasil],
          item.perilaku === null ? null : RATING_LABELS[item.perilaku],
          item.predikat === null ? null : PREDIKAT_LABELS[item.predikat],
          item.evaluationId,
        ]),
      ),
    },
  ];
}

/** The working papers as sheets: the figures with what they mean, each finding, and the samples. */
export function workingPaperSheets(papers: WorkingPapers, taken: TakenBy): readonly SheetContent[] {
  const { timeZone } = taken;
  const appraiser = [column("Pejabat penilai kinerja", 32), column("Jabatan", 40), column("Periode", 20)];
  return [
    summary(papers, taken),
    sheet(
      "Rating seragam",
      [...appraiser, column("Pegawai", 10), column("Hasil kerja", 24), column("Perilaku kerja", 24)],
      papers.seragam,
      ({ name, jabatan, period, people, hasil, perilaku }) => [
        ...[name, jabatan, periodName(period), people, RATING_LABELS[hasil], RATING_LABELS[perilaku]],
      ],
    ),
    sheet(
      "Tergesa",
      [
        ...[...appraiser, column("Tergesa", 10), column("Ditetapkan", 12)],
        ...[column("Tersingkat (detik)", 18), column("Nilai tengah (detik)", 18)],
      ],
      papers.tergesa,
      ({ name, jabatan, period, hasty, set, shortest, median }) => [
        ...[name, jabatan, periodName(period), hasty, set, shortest, median],
      ],
    ),
    sheet(
      "Bukti sama",
      [column("Berkas", 44), column("Sidik SHA-256", 68), column("Pegawai", 10), column("Dipakai", 10)],
      papers.bukti,
      ({ fileName, sha256, people, uses }) => [fileName, sha256, people, uses],
    ),
    sheet(
      "Luar jadwal",
      [
        ...[column("Pegawai", 32), column("Unit", 36), column("Yang ditulis", 22), column("Periode", 20)],
        ...[column("Jumlah", 8), column("Oleh", 36), column("Saat", 34), column("Jadwal", 40)],
        column("Perpanjangan", 60),
      ],
      papers.jadwal,
      (row) => [
        ...[row.employee, row.unit, LATE_WRITING_LABELS[row.kind], periodName(row.period), row.lines, row.by],
        ...[momentText(row.at, timeZone), windowText(row), extensionText(row)],
      ],
    ),
    sheet(
      "Pengelola",
      [
        ...[column("Pelaku", 32), column("Tindakan", 40), column("Tentang", 36)],
        ...[column("Kedekatan", 32), column("Saat", 34)],
      ],
      papers.pengelola,
      (row) => [
        ...[row.actor, actText(row), row.about, nearText(row)],
        row.at === null ? null : momentText(row.at, timeZone),
      ],
    ),
    ...sampleSheets(papers, timeZone),
  ];
}
