import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";

import type { LkjipGroup, LkjipLine, LkjipSheet } from "@/lib/document/lkjip-sheet";
import { PDF_STACK } from "@/lib/document/pdf-font";

const INK = "#1d1b17";
const SOFT = "#514d44";
const LINE = "#9a9385";

/** Points; A4 lying down is 842 × 595. */
const styles = StyleSheet.create({
  page: {
    fontFamily: PDF_STACK,
    fontSize: 7.5,
    lineHeight: 1.3,
    color: INK,
    paddingTop: 30,
    paddingBottom: 40,
    paddingHorizontal: 32,
  },
  title: { fontSize: 12, lineHeight: 1.35, fontWeight: 700, textAlign: "center" },
  subtitle: { fontSize: 9.5, lineHeight: 1.35, fontWeight: 600, textAlign: "center" },
  bases: { marginTop: 8, marginBottom: 8, color: SOFT, fontSize: 7, lineHeight: 1.35 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderLeftWidth: 0.5, borderColor: LINE },
  head: { borderTopWidth: 0.5, backgroundColor: "#e9edec", fontWeight: 700 },
  cell: { borderRightWidth: 0.5, borderColor: LINE, paddingHorizontal: 3, paddingVertical: 2.5 },
  group: { backgroundColor: "#f6f4ef", fontWeight: 700 },
  soft: { color: SOFT, fontSize: 6.5, lineHeight: 1.3 },
  foot: { position: "absolute", left: 32, width: 600, bottom: 18, fontSize: 6.5, color: SOFT },
  number: {
    position: "absolute",
    top: 566,
    right: 32,
    width: 160,
    fontSize: 6.5,
    textAlign: "right",
    color: SOFT,
  },
});

const WIDTHS = [28, 190, 74, 74, 62, 74, 62, 74, 62, 78] as const;

function headings(year: number): readonly string[] {
  const [now, before] = [String(year), String(year - 1)];
  return [
    ...["No.", "Indikator kinerja", `Target ${now}`, `Realisasi ${now}`, `Capaian ${now}`],
    ...[
      `Realisasi ${before}`,
      `Capaian ${before}`,
      "Target akhir periode",
      "Realisasi terhadap target akhir",
    ],
    "Standar nasional/provinsi",
  ];
}

function Line({ line, ordinal }: { line: LkjipLine; ordinal: number }) {
  const cells = [
    ...[line.target, line.realisasi, line.capaian, line.realisasiBefore, line.capaianBefore],
    ...[line.endTarget, line.endCapaian, line.standard],
  ];
  return (
    <View style={styles.row} wrap={false}>
      <Text style={[styles.cell, { width: WIDTHS[0], textAlign: "center" }]}>{ordinal}</Text>
      <View style={[styles.cell, { width: WIDTHS[1] }]}>
        <Text>{line.indicator}</Text>
        <Text style={styles.soft}>{[line.code, line.owner].filter((part) => part !== "").join(" · ")}</Text>
        {line.note !== "" && <Text style={styles.soft}>{line.note}</Text>}
      </View>
      {cells.map((cell, index) => (
        <Text key={index} style={[styles.cell, { width: WIDTHS[index + 2] ?? 0, textAlign: "right" }]}>
          {cell}
        </Text>
      ))}
    </View>
  );
}

function Group({ group, from }: { group: LkjipGroup; from: number }) {
  return (
    <View>
      <View style={[styles.row, styles.group]} wrap={false} minPresenceAhead={40}>
        <Text style={[styles.cell, { flexGrow: 1, flexBasis: 0 }]}>
          {group.text} (periode berakhir {group.endYear})
        </Text>
      </View>
      {group.lines.map((line, index) => (
        <Line key={line.id} line={line} ordinal={from + index} />
      ))}
    </View>
  );
}

/** The tables of a laporan kinerja, with the headings and the number of the page on each page. */
export function LkjipPages({ sheet }: { sheet: LkjipSheet }) {
  const starts = sheet.groups.map((_, index) =>
    sheet.groups.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 1),
  );
  return (
    <Document
      title={`Tabel LKjIP ${sheet.unit} ${String(sheet.year)}`}
      language="id"
      creator="Selaras"
      producer="Selaras"
    >
      <Page size="A4" orientation="landscape" style={styles.page}>
        <Text style={styles.title}>TABEL CAPAIAN KINERJA TAHUN {sheet.year}</Text>
        <Text style={styles.subtitle}>{sheet.unit}</Text>
        {sheet.unit !== sheet.agency && <Text style={styles.subtitle}>{sheet.agency}</Text>}
        <View style={styles.bases}>
          <Text>Dasar hukum:</Text>
          {sheet.legalBases.map((basis, index) => (
            <Text key={basis}>
              {index + 1}. {basis}
            </Text>
          ))}
        </View>
        <View style={[styles.row, styles.head]} fixed>
          {headings(sheet.year).map((heading, index) => (
            <Text key={heading} style={[styles.cell, { width: WIDTHS[index] ?? 0, textAlign: "center" }]}>
              {heading}
            </Text>
          ))}
        </View>
        {sheet.groups.map((group, index) => (
          <Group key={group.id} group={group} from={starts[index] ?? 1} />
        ))}
        {sheet.groups.length === 0 && (
          <Text style={[styles.cell, styles.soft]}>Belum ada indikator kinerja utama pada tahun ini.</Text>
        )}
        <Text style={styles.foot} fixed>
          Dicetak dari Selaras pada {sheet.printedOn}. Capaian tidak dibatasi dan tidak dibulatkan sebelum
          dihitung.
        </Text>
        <Text
          style={styles.number}
          render={({ pageNumber, totalPages }) => `Halaman ${String(pageNumber)} dari ${String(totalPages)}`}
          fixed
        />
      </Page>
    </Document>
  );
}
