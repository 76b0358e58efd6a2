import { describe, expect, it } from "vitest";
import { asResult, isActivity, isMeasurable } from "@/lib/skp/writing";
import { anIki, aTarget } from "../../builders/skp";

describe("an RHK that tells of an activity", () => {
  it.each([
    ["Melaksanakan pelayanan KTP", "Terlaksananya pelayanan KTP"],
    ["melakukan verifikasi berkas", "Terlaksananya verifikasi berkas"],
    ["Menyusun laporan keuangan", "Tersusunnya laporan keuangan"],
    ["  Menyiapkan bahan rapat", "Tersedianya bahan rapat"],
    ["Pengelolaan arsip", "Terkelolanya arsip"],
    ["Meningkatkan mutu layanan", "Meningkatnya mutu layanan"],
    ["Mengikuti rapat koordinasi", null],
    ["Menghadiri upacara", null],
    ["Membantu camat", null],
    ["Rapat mingguan", null],
    ["Mempelajari peraturan", null],
    ["Berkoordinasi dengan RT", null],
  ])("%s", (text, better) => {
    expect(isActivity(text)).toBe(true);
    expect(asResult(text)).toBe(better);
  });

  it.each([
    "Terlaksananya pelayanan KTP",
    "Meningkatnya kepuasan masyarakat",
    "Menurunnya jumlah aduan",
    "Membaiknya ketepatan waktu",
    "Dokumen kependudukan yang selesai tepat waktu",
    "Berkas permohonan yang lengkap",
    "Media informasi yang mutakhir",
    "Meja layanan yang tertib",
    "Kepuasan masyarakat atas layanan",
    "",
    "123",
    "😀 warga puas",
    "خدمة المواطنين",
  ])("is not %s", (text) => {
    expect(isActivity(text)).toBe(false);
  });
});

describe("an IKI that can be measured", () => {
  it.each([
    ["Persentase dokumen tepat waktu", aTarget({ kind: "text", low: null, text: "baik" })],
    ["Jumlah warga terlayani", aTarget({ kind: "text", low: null, text: "sebanyak-banyaknya" })],
    ["Dokumen yang selesai", aTarget({ unit: "dokumen" })],
    ["Lama pelayanan", aTarget({ kind: "range", low: "7", high: "8", unit: "" })],
    ["Laporan diserahkan", aTarget({ kind: "date", low: null, date: "2026-06-30", unit: "" })],
    ["95% berkas lengkap", aTarget({ kind: "text", low: null, text: "baik", unit: "" })],
  ])("%s", (text, target) => {
    expect(isMeasurable(anIki({ text, target }))).toBe(true);
  });

  it.each([
    ["Pelayanan yang baik", aTarget({ kind: "text", low: null, text: "baik", unit: "" })],
    ["Kelancaran tugas", aTarget({ unit: "" })],
    ["Jumlahkan saja", aTarget({ unit: "" })],
  ])("is not %s", (text, target) => {
    expect(isMeasurable(anIki({ text, target }))).toBe(false);
  });
});
