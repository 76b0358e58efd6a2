import { createWriteStream } from "node:fs";
import { once } from "node:events";
import ExcelJS from "@protobi/exceljs";
import { FAMILY_NAMES, FIRST_NAMES } from "@/tests/builders/name";

/** The columns of a staff list as SIASN has them, those that an import uses. */
const HEADINGS = [
  "NIP BARU",
  "NAMA",
  "GELAR DEPAN",
  "GELAR BELAKANG",
  "TEMPAT LAHIR NAMA",
  "TANGGAL LAHIR",
  "JENIS KELAMIN",
  "JENIS PEGAWAI NAMA",
  "GOL AKHIR NAMA",
  "TMT GOLONGAN",
  "JENIS JABATAN NAMA",
  "ESELON NAMA",
  "JABATAN NAMA",
  "TMT JABATAN",
  "UNOR ID",
  "UNOR NAMA",
  "UNOR INDUK NAMA",
  "KEDUDUKAN HUKUM NAMA",
  "EMAIL",
  "NOMOR HP",
] as const;

const GIVEN = { l: FIRST_NAMES.laki_laki, p: FIRST_NAMES.perempuan };

const two = (n: number): string => String(n).padStart(2, "0");

/** Person `n`: the first of every unit leads it. All invented, all sound. */
export function staffLine(n: number, units: number): readonly string[] {
  const unit = n % units;
  const leads = n < units;
  const sex = n % 2 === 0 ? "l" : "p";
  const [year, month, day] = [1968 + (n % 30), 1 + (Math.floor(n / 30) % 12), 1 + (Math.floor(n / 360) % 28)];
  const sequence = 1 + (Math.floor(n / 10_080) % 999);
  const number = `${String(year)}${two(month)}${two(day)}${String(year + 25)}${two(1 + (n % 12))}${sex === "l" ? "1" : "2"}${String(sequence).padStart(3, "0")}`;
  const given = GIVEN[sex][n % GIVEN[sex].length] ?? "";
  const family = FAMILY_NAMES[Math.floor(n / 7) % FAMILY_NAMES.length] ?? "";
  return [
    number,
    `${given} ${family}`,
    n % 20 === 0 ? "Dr." : "",
    n % 3 === 0 ? "S.Sos., M.Si." : "S.E.",
    "Surabaya",
    `${two(day)}-${two(month)}-${String(year)}`,
    sex === "l" ? "M" : "F",
    "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota",
    ["II/c", "III/a", "III/b", "III/d"][n % 4] ?? "",
    "01-04-2022",
    leads ? "Jabatan Struktural" : "Jabatan Fungsional Umum",
    leads ? "IV.a" : "",
    leads
      ? `Kepala Seksi Nomor ${String(unit)}`
      : (["Pengadministrasi Umum", "Pengolah Data", "Penata Layanan Operasional"][n % 3] ?? ""),
    `01-0${String(1 + (n % 9))}-2023`,
    `U${String(unit)}`,
    `Seksi Nomor ${String(unit)}`,
    `Dinas Nomor ${String(unit % 40)}`,
    "Aktif",
    `pegawai${String(n)}@contoh.go.id`,
    `0812${String(n).padStart(8, "0")}`,
  ];
}

/** Writes a list of so many people as CSV or XLSX; of each person `change` may make another line. */
export async function writeStaffFile(
  path: string,
  people: number,
  units: number,
  change: (cells: string[], n: number) => void = () => undefined,
): Promise<void> {
  const line = (n: number): string[] => {
    const cells = [...staffLine(n, units)];
    change(cells, n);
    return cells;
  };
  if (path.endsWith(".xlsx")) {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
    const sheet = book.addWorksheet("Pegawai");
    sheet.addRow([...HEADINGS]).commit();
    for (let n = 0; n < people; n += 1) sheet.addRow(line(n)).commit();
    await book.commit();
    return;
  }
  const file = createWriteStream(path);
  file.write(`${HEADINGS.join(";")}\r\n`);
  for (let n = 0; n < people; n += 1) {
    if (!file.write(`${line(n).join(";")}\r\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** A list of units: the top, 40 dinas, and the seksi below them, as CSV. */
export function unitFile(units: number): Buffer {
  const lines = ["ID;NAMA UNOR;DIATASAN ID", "TOP;Pemerintah Contoh;"];
  for (let n = 0; n < 40; n += 1) lines.push(`D${String(n)};Dinas Nomor ${String(n)};TOP`);
  for (let n = 0; n < units; n += 1) lines.push(`U${String(n)};Seksi Nomor ${String(n)};D${String(n % 40)}`);
  return Buffer.from(lines.join("\n"));
}
