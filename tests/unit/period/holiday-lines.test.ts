import { describe, expect, test } from "vitest";
import { holidayLineMessage, readHolidayLines } from "@/lib/period/holiday-lines";
import { addHolidaysSchema } from "@/lib/period/schema";

describe("a pasted line", () => {
  test.each([
    ["17-08-2026 Hari Kemerdekaan; libur nasional", "2026-08-17", "Hari Kemerdekaan", "libur_nasional"],
    ["17-08-2026 Hari Kemerdekaan", "2026-08-17", "Hari Kemerdekaan", "libur_nasional"],
    ["1/1/2026: Tahun Baru Masehi", "2026-01-01", "Tahun Baru Masehi", "libur_nasional"],
    ["2026-03-20 Cuti Idulfitri ; Cuti Bersama", "2026-03-20", "Cuti Idulfitri", "cuti_bersama"],
    [
      "31 Mei 2026 – Hari Jadi Kota Surabaya; libur daerah",
      "2026-05-31",
      "Hari Jadi Kota Surabaya",
      "libur_daerah",
    ],
    ["25.12.2026\tHari Raya Natal;nasional", "2026-12-25", "Hari Raya Natal", "libur_nasional"],
  ])("%s", (text, date, name, kind) => {
    expect(readHolidayLines(text)).toEqual({ holidays: [{ line: 1, date, name, kind }], faults: [] });
  });

  test.each([
    ["Hari Kemerdekaan", "no-date"],
    ["17-08-26 Hari Kemerdekaan", "no-date"],
    ["30-02-2026 Tidak ada", "no-such-day"],
    ["17 Agusts 2026 Salah tulis", "no-such-day"],
    ["17-08-2026", "no-name"],
    ["17-08-2026 ; libur nasional", "no-name"],
    [`17-08-2026 ${"x".repeat(121)}`, "name-too-long"],
    ["17-08-2026 Hari Kemerdekaan; libur sekolah", "unknown-kind"],
  ])("%s is a fault: %s", (text, code) => {
    const { holidays, faults } = readHolidayLines(text);
    expect(holidays).toEqual([]);
    expect(faults).toMatchObject([{ line: 1, code }]);
  });
});

test("faults name their lines, empty ones counted, and a date that stands twice its first line", () => {
  const { holidays, faults } = readHolidayLines(
    "17-08-2026 Kemerdekaan\r\n\r\n31-04-2026 Salah\n17/08/2026 Lagi\n",
  );
  expect(holidays).toHaveLength(1);
  expect(faults.map(holidayLineMessage)).toEqual([
    "Baris 3: tanggal “31-04-2026” tidak ada dalam kalender. Tulis hari-bulan-tahun.",
    "Baris 4: 17 Agustus 2026 sudah ditulis pada baris 1. Hapus salah satunya.",
  ]);
});

describe("the form of a list", () => {
  test("is refused with one sentence per faulty line, and with one where it is empty", () => {
    const faulty = addHolidaysSchema.safeParse({ lines: "a\n17-08-2026 Baik\nb" });
    expect(faulty.error?.issues.map(({ path, message }) => [path, message.slice(0, 8)])).toEqual([
      [["lines"], "Baris 1:"],
      [["lines"], "Baris 3:"],
    ]);
    expect(addHolidaysSchema.safeParse({ lines: " \n" }).error?.issues).toHaveLength(1);
  });

  test("takes at most 100 days", () => {
    const line = (index: number) =>
      `${String((index % 28) + 1)}-${String(Math.floor(index / 28) + 1)}-2026 Libur`;
    const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join("\n");
    expect(addHolidaysSchema.safeParse({ lines: lines(100) }).success).toBe(true);
    expect(addHolidaysSchema.safeParse({ lines: lines(101) }).success).toBe(false);
  });
});
