import type { LkjipSheet } from "@/lib/document/lkjip-sheet";
import type { ListCell, ListSheet } from "@/lib/exchange/list-file";

/** The tables as sheets of a workbook: the lines, and what they rest on. */
export function lkjipSheets(
  sheet: LkjipSheet,
): readonly { readonly sheet: ListSheet; readonly pieces: readonly (readonly (readonly ListCell[])[])[] }[] {
  const { year } = sheet;
  const columns = [
    ["Sasaran", 50],
    ["Kode", 12],
    ["Indikator", 50],
    ["Penanggung jawab", 30],
    ["Satuan", 12],
    [`Target ${String(year)}`, 16],
    [`Realisasi ${String(year)}`, 16],
    [`Capaian ${String(year)}`, 14],
    ["Keterangan", 36],
    [`Realisasi ${String(year - 1)}`, 16],
    [`Capaian ${String(year - 1)}`, 14],
    ["Tahun akhir periode", 12],
    ["Target akhir periode", 16],
    ["Realisasi terhadap target akhir", 16],
    ["Standar nasional/provinsi", 30],
  ] as const;
  const lines = sheet.groups.flatMap(({ text, endYear, lines: of }) =>
    of.map((line): readonly ListCell[] => [
      ...[text, line.code, line.indicator, line.owner, line.unitName, line.target, line.realisasi],
      ...[line.capaian, line.note, line.realisasiBefore, line.capaianBefore, endYear, line.endTarget],
      ...[line.endCapaian, line.standard],
    ]),
  );
  const about: readonly (readonly ListCell[])[] = [
    ["Instansi", sheet.agency],
    ["Unit", sheet.unit],
    ["Tahun", year],
    ["Dibuat", sheet.printedOn],
    ...sheet.legalBases.map((basis) => ["Dasar hukum", basis]),
  ];
  return [
    {
      sheet: { name: "LKjIP", columns: columns.map(([heading, width]) => ({ heading, width })) },
      pieces: [lines],
    },
    {
      sheet: {
        name: "Keterangan",
        columns: [
          { heading: "Hal", width: 18 },
          { heading: "Isi", width: 100 },
        ],
      },
      pieces: [about],
    },
  ];
}
