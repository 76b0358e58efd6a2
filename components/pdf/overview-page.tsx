import { Document, Page, Rect, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";

import type { OverviewSheet, SheetTrend, SheetUnit } from "@/lib/document/overview-sheet";
import { PDF_STACK } from "@/lib/document/pdf-font";

const INK = "#1d1b17";
const SOFT = "#514d44";
const LINE = "#c9c4b8";

/** The predikat from the lowest to the highest, as they are printed: each is told by its word and number as well. */
const COLOURS = ["#62073d", "#9b590c", "#584400", "#1e6b74", "#203876"] as const;
const SHORT = ["SK", "K", "BP", "B", "SB"] as const;

/** Points; A4 is 595 × 842. */
const styles = StyleSheet.create({
  page: { fontFamily: PDF_STACK, fontSize: 8, lineHeight: 1.3, color: INK, padding: 32, paddingBottom: 40 },
  agency: { fontSize: 8, color: SOFT, maxLines: 1, textOverflow: "ellipsis" },
  title: { fontSize: 15, lineHeight: 1.25, fontWeight: 700, maxLines: 2, textOverflow: "ellipsis" },
  lead: { fontSize: 9, color: SOFT, marginTop: 2 },
  heading: { fontSize: 9.5, fontWeight: 700, marginTop: 11, marginBottom: 4 },
  box: { backgroundColor: "#f3f0e8", paddingHorizontal: 10, paddingVertical: 7, marginTop: 10 },
  sentence: { flexDirection: "row", marginTop: 2 },
  ordinal: { width: 12, fontWeight: 700 },
  grow: { flex: 1 },
  lines: { maxLines: 3, textOverflow: "ellipsis" },
  row: { flexDirection: "row", gap: 10 },
  stat: { flex: 1, borderTopWidth: 1.5, borderTopColor: "#0e4f55", paddingTop: 4 },
  figure: { fontSize: 16, lineHeight: 1.2, fontWeight: 700 },
  soft: { color: SOFT },
  half: { flex: 1 },
  bar: { flexDirection: "row", alignItems: "center", marginBottom: 2.5 },
  barLabel: { width: 82 },
  barCount: { width: 34, textAlign: "right", fontWeight: 600 },
  tableRow: {
    flexDirection: "row",
    alignItems: "center",
    borderBottomWidth: 0.5,
    borderBottomColor: LINE,
    paddingVertical: 2.5,
    fontSize: 7.5,
  },
  head: { fontSize: 6, color: SOFT, fontWeight: 600 },
  name: { flex: 1, paddingRight: 6 },
  nameText: { maxLines: 2, textOverflow: "ellipsis" },
  people: { width: 34, textAlign: "right" },
  cell: { width: 42, paddingLeft: 2, textAlign: "right" },
  organisasi: { width: 58, paddingLeft: 10 },
  count: { width: 25, textAlign: "right" },
  foot: { position: "absolute", bottom: 18, left: 32, right: 32, fontSize: 6.5, color: SOFT },
});

function Bars({ sheet }: { sheet: OverviewSheet }) {
  const most = Math.max(1, ...sheet.predikats.map(({ count }) => count));
  return (
    <View style={styles.half}>
      <Text style={styles.heading}>Sebaran predikat pegawai</Text>
      {(sheet.isJudged ? sheet.predikats : []).map(({ predikat, label, count }, index) => (
        <View key={predikat} style={styles.bar}>
          <Text style={styles.barLabel}>{label}</Text>
          <Svg width={130} height={8} viewBox="0 0 130 8">
            <Rect
              x={0}
              y={0}
              width={count === 0 ? 0 : Math.max(1, (count / most) * 130)}
              height={8}
              fill={COLOURS[index] ?? INK}
            />
          </Svg>
          <Text style={styles.barCount}>{count.toLocaleString("id-ID")}</Text>
        </View>
      ))}
      {sheet.guide.slice(0, 2).map((line) => (
        <Text key={line} style={[styles.soft, styles.lines]}>
          {line}
        </Text>
      ))}
    </View>
  );
}

const CHART = { width: 240, height: 62 };

function trendBars({ predikats }: SheetTrend, at: number, step: number) {
  const sum = predikats.reduce((all, count) => all + count, 0);
  let y = CHART.height;
  return predikats.map((count, index) => {
    const height = sum === 0 ? 0 : (count / sum) * CHART.height;
    y -= height;
    return (
      <Rect
        key={`${String(at)}/${String(index)}`}
        x={at * step + step * 0.15}
        y={y}
        width={step * 0.7}
        height={height}
        fill={COLOURS[index] ?? INK}
      />
    );
  });
}

function Trend({ trend }: { trend: readonly SheetTrend[] }) {
  const step = CHART.width / Math.max(1, trend.length);
  return (
    <View style={styles.half}>
      <Text style={styles.heading}>Perjalanan tahun ini</Text>
      <Svg width={CHART.width} height={CHART.height} viewBox={`0 0 ${CHART.width} ${CHART.height}`}>
        {trend.flatMap((point, at) => trendBars(point, at, step))}
        <Rect x={0} y={CHART.height - 0.6} width={CHART.width} height={0.6} fill={SOFT} />
      </Svg>
      <View style={{ flexDirection: "row", width: CHART.width }}>
        {trend.map(({ label, share }) => (
          <Text key={label} style={{ width: step, textAlign: "center", fontSize: trend.length > 6 ? 5 : 7 }}>
            {trend.length > 6 ? label.slice(0, 3) : label}
            {"\n"}
            {share}
          </Text>
        ))}
      </View>
      <Text style={[styles.soft, { fontSize: 6.5, marginTop: 2 }]}>
        Bagian predikat dari bawah: Sangat Kurang, Kurang/Misconduct, Butuh Perbaikan, Baik, Sangat Baik.
        Persen: sudah dievaluasi.
      </Text>
    </View>
  );
}

function UnitRow({ unit, isJudged }: { unit: SheetUnit; isJudged: boolean }) {
  return (
    <View style={styles.tableRow} wrap={false}>
      <View style={styles.name}>
        <Text style={styles.nameText}>{unit.name}</Text>
      </View>
      <Text style={styles.people}>{unit.people.toLocaleString("id-ID")}</Text>
      {unit.shares.map((share, index) => (
        <Text key={index} style={styles.cell}>
          {share}
        </Text>
      ))}
      {isJudged && <Text style={styles.organisasi}>{unit.organisasi}</Text>}
      {(isJudged ? unit.predikats : []).map((count, index) => (
        <Text key={index} style={styles.count}>
          {count.toLocaleString("id-ID")}
        </Text>
      ))}
    </View>
  );
}

function Units({ sheet }: { sheet: OverviewSheet }) {
  return (
    <View>
      <Text style={styles.heading}>Menurut unit</Text>
      <View style={[styles.tableRow, styles.head]}>
        <Text style={styles.name}>Unit</Text>
        <Text style={styles.people}>Pegawai</Text>
        {sheet.steps.map(({ label }) => (
          <Text key={label} style={styles.cell}>
            {label}
          </Text>
        ))}
        {sheet.isJudged && <Text style={styles.organisasi}>Predikat organisasi</Text>}
        {(sheet.isJudged ? SHORT : []).map((short) => (
          <Text key={short} style={styles.count}>
            {short}
          </Text>
        ))}
      </View>
      {sheet.units.map((unit, index) => (
        <UnitRow key={index} unit={unit} isJudged={sheet.isJudged} />
      ))}
      <Text style={[styles.soft, { fontSize: 6.5, marginTop: 3 }]}>
        {sheet.unitsNote === null ? "" : `${sheet.unitsNote} `}
        {sheet.isJudged &&
          "SK: Sangat Kurang, K: Kurang/Misconduct, BP: Butuh Perbaikan, B: Baik, SB: Sangat Baik."}
      </Text>
    </View>
  );
}

/** The month of an agency or a unit on exactly one page. */
export function OverviewPage({ sheet }: { sheet: OverviewSheet }) {
  return (
    <Document
      title={`Ringkasan kinerja ${sheet.unit} ${sheet.period}`}
      language="id"
      creator="Selaras"
      producer="Selaras"
    >
      <Page size="A4" style={styles.page}>
        {sheet.agency !== sheet.unit && <Text style={styles.agency}>{sheet.agency}</Text>}
        <Text style={styles.title}>{sheet.unit}</Text>
        <Text style={styles.lead}>
          Ringkasan kinerja pegawai, {sheet.period}, beserta semua unit di bawahnya
        </Text>
        <View style={styles.box}>
          <Text style={{ fontWeight: 700 }}>Yang perlu perhatian</Text>
          {sheet.attention.map((sentence, index) => (
            <View key={sentence} style={styles.sentence}>
              <Text style={styles.ordinal}>{index + 1}.</Text>
              <View style={styles.grow}>
                <Text style={styles.lines}>{sentence}</Text>
              </View>
            </View>
          ))}
        </View>
        <Text style={styles.heading}>Kelengkapan</Text>
        <View style={styles.row}>
          {sheet.steps.map(({ label, share, done, late }) => (
            <View key={label} style={styles.stat}>
              <Text style={styles.soft}>{label}</Text>
              <Text style={styles.figure}>{share}</Text>
              <Text style={styles.soft}>
                {done.toLocaleString("id-ID")} sudah, {late.toLocaleString("id-ID")} belum
              </Text>
            </View>
          ))}
        </View>
        <View style={styles.row}>
          <Bars sheet={sheet} />
          <Trend trend={sheet.trend} />
        </View>
        <Units sheet={sheet} />
        <Text style={styles.foot}>
          {sheet.counted} Dicetak dari Selaras. Memuat predikat: untuk pimpinan, tidak untuk dibagikan di
          grup.
        </Text>
      </Page>
    </Document>
  );
}
