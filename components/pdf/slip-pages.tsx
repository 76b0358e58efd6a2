import { Document, Page, Path, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";

import type { ReactNode } from "react";

import { PDF_FONT } from "@/lib/document/pdf-font";
import type { Slip, SlipSheet } from "@/lib/employee/account-view";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

const PER_PAGE = 4;

/** Points; A4 is 595 × 842. A slip is a quarter of the page, so that two cuts across make four. */
const styles = StyleSheet.create({
  page: { fontFamily: PDF_FONT, fontSize: 9, color: "#1d1b17" },
  slip: { height: 210, paddingHorizontal: 36, paddingVertical: 18, flexDirection: "row", gap: 18 },
  cut: { borderTopWidth: 0.75, borderTopColor: "#888173", borderTopStyle: "dashed" },
  words: { flex: 1 },
  kind: { fontSize: 8, fontWeight: 600, color: "#0e5a5a" },
  agency: { fontSize: 8, color: "#514d44", marginBottom: 6 },
  name: { fontSize: 13, fontWeight: 700 },
  number: { fontSize: 9, color: "#514d44", marginTop: 2 },
  code: { fontSize: 19, fontWeight: 700, letterSpacing: 1.5, marginTop: 8, marginBottom: 8 },
  step: { flexDirection: "row", marginBottom: 2.5 },
  ordinal: { width: 12, fontWeight: 700, color: "#0e5a5a" },
  text: { flex: 1 },
  strong: { fontWeight: 600 },
  foot: { fontSize: 7.5, color: "#514d44", marginTop: "auto" },
  side: { width: 118, alignItems: "center", justifyContent: "center" },
  caption: { fontSize: 7.5, color: "#514d44", marginTop: 4, textAlign: "center" },
});

/** Activation slips, four to a page with lines to cut along. */
export function SlipPages(sheet: SlipSheet) {
  const pages = Array.from({ length: Math.ceil(sheet.slips.length / PER_PAGE) }, (_, page) =>
    sheet.slips.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  return (
    <Document title={`Slip aktivasi ${sheet.unitName}`} language="id" creator="Selaras" producer="Selaras">
      {pages.map((slips, page) => (
        <Page key={page} size="A4" style={styles.page}>
          {slips.map((slip, index) => (
            <OneSlip key={slip.code} slip={slip} sheet={sheet} isFirst={index === 0} />
          ))}
        </Page>
      ))}
    </Document>
  );
}

function OneSlip({ slip, sheet, isFirst }: { slip: Slip; sheet: SlipSheet; isFirst: boolean }) {
  const until = longDate(calendarDateIn(sheet.timeZone, slip.until));
  return (
    <View style={isFirst ? styles.slip : [styles.slip, styles.cut]} wrap={false}>
      <View style={styles.words}>
        <Text style={styles.kind}>
          {slip.isReset ? "Selaras · Slip kata sandi baru" : "Selaras · Slip aktivasi akun"}
        </Text>
        <Text style={styles.agency}>
          {sheet.agencyName} · {sheet.unitName}
        </Text>
        <Text style={styles.name}>{slip.name}</Text>
        {slip.number !== null && <Text style={styles.number}>NIP/NI PPPK {slip.number}</Text>}
        <Text style={styles.code}>{slip.code}</Text>
        <Step ordinal={1}>
          Buka <Text style={styles.strong}>{sheet.address}</Text> atau pindai gambar di samping.
        </Step>
        <Step ordinal={2}>Ketik kode di atas, lalu tekan Lanjut.</Step>
        <Step ordinal={3}>Buat kata sandi Anda sendiri, paling sedikit 12 karakter.</Step>
        <Step ordinal={4}>Selanjutnya masuk dengan NIP atau NI PPPK dan kata sandi itu.</Step>
        <Text style={styles.foot}>
          Berlaku sampai {until}, untuk satu kali pakai. Rahasia: jangan difoto atau dititipkan. Kata sandi
          Anda tidak pernah diminta oleh petugas.
        </Text>
      </View>
      <View style={styles.side}>
        <Svg width={104} height={104} viewBox={`0 0 ${slip.qr.size} ${slip.qr.size}`}>
          <Path d={slip.qr.path} fill="#1d1b17" />
        </Svg>
        <Text style={styles.caption}>Pindai dengan kamera ponsel</Text>
      </View>
    </View>
  );
}

function Step({ ordinal, children }: { ordinal: number; children: ReactNode }) {
  return (
    <View style={styles.step}>
      <Text style={styles.ordinal}>{ordinal}.</Text>
      <Text style={styles.text}>{children}</Text>
    </View>
  );
}
