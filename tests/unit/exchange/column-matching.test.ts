import { describe, expect, test } from "vitest";

import { findHeading, matchColumns, missingColumns } from "@/lib/exchange/column-matching";
import { EMPLOYEE_COLUMNS } from "@/lib/exchange/employee-columns";
import { UNIT_COLUMNS } from "@/lib/exchange/unit-columns";

/** All headings of SIASN's "daftar pegawai", in its order. */
const SIASN =
  "PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR,JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,GOL AKHIR NAMA,TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,TAHUN LULUS,KPKN ID,KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,INSTANSI INDUK ID,INSTANSI INDUK NAMA,INSTANSI KERJA ID,INSTANSI KERJA NAMA,SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA,IS VALID NIK,NAMA SEKOLAH,FLAG IKD,ESELON ID,ESELON NAMA".split(
    ",",
  );

function matched(
  names: readonly string[],
  columns: typeof EMPLOYEE_COLUMNS = EMPLOYEE_COLUMNS,
): Record<string, string> {
  return Object.fromEntries(
    [...matchColumns(names, columns)].map(([field, { column }]) => [field, names[column] ?? ""]),
  );
}

describe("employees", () => {
  test("the export of SIASN is understood without a hand", () => {
    expect(matched(SIASN)).toEqual({
      number: "NIP BARU",
      name: "NAMA",
      frontTitle: "GELAR DEPAN",
      backTitle: "GELAR BELAKANG",
      birthPlace: "TEMPAT LAHIR NAMA",
      birthDate: "TANGGAL LAHIR",
      sex: "JENIS KELAMIN",
      employeeKind: "JENIS PEGAWAI NAMA",
      cpnsStatus: "STATUS CPNS PNS",
      golongan: "GOL AKHIR NAMA",
      golonganFrom: "TMT GOLONGAN",
      positionType: "JENIS JABATAN NAMA",
      eselon: "ESELON NAMA",
      position: "JABATAN NAMA",
      positionFrom: "TMT JABATAN",
      unitCode: "UNOR ID",
      unit: "UNOR NAMA",
      parentUnit: "SATUAN KERJA KERJA NAMA",
      standing: "KEDUDUKAN HUKUM NAMA",
      email: "EMAIL",
      phone: "NOMOR HP",
    });
    expect(
      [...matchColumns(SIASN, EMPLOYEE_COLUMNS).values()].every(({ confidence }) => confidence === "sure"),
    ).toBe(true);
  });

  test("a list kept by hand, in any case and punctuation", () => {
    const names = [
      "No.",
      "Nama Lengkap",
      "nip",
      "Pangkat/Gol. Ruang",
      "Tgl. Lahir",
      "L/P",
      "Unit_Kerja",
      "Jabatan",
      "No. HP",
      "E-Mail",
    ];
    expect(matched(names)).toEqual({
      number: "nip",
      name: "Nama Lengkap",
      golongan: "Pangkat/Gol. Ruang",
      birthDate: "Tgl. Lahir",
      sex: "L/P",
      unit: "Unit_Kerja",
      position: "Jabatan",
      phone: "No. HP",
      email: "E-Mail",
    });
  });

  test("a slip of the keyboard is taken as likely, not as sure", () => {
    const matches = matchColumns(["NIP", "NAMA", "TANGAL LAHIR", "JENIS KELAMN"], EMPLOYEE_COLUMNS);
    expect(matches.get("birthDate")).toEqual({ column: 2, confidence: "likely" });
    expect(matches.get("sex")).toEqual({ column: 3, confidence: "likely" });
    expect(matches.get("number")).toEqual({ column: 0, confidence: "sure" });
  });

  test("an id column is never taken for the name beside it; short names bear no slip", () => {
    expect(matched(["JABATAN ID", "GOL AKHIR ID", "NIK", "NAME"])).toEqual({});
  });

  test("no column serves two fields", () => {
    const columns = [...matchColumns(SIASN, EMPLOYEE_COLUMNS).values()].map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("what is required and missing is told", () => {
    const matches = matchColumns(["NAMA", "JABATAN"], EMPLOYEE_COLUMNS);
    expect(missingColumns(matches, EMPLOYEE_COLUMNS)).toEqual(["number"]);
  });

  test("the first heading of each field is the template's and leads back to its field", () => {
    const names = EMPLOYEE_COLUMNS.map(({ headings }) => headings[0] ?? "");
    const matches = matchColumns(names, EMPLOYEE_COLUMNS);
    expect(EMPLOYEE_COLUMNS.map(({ field }) => matches.get(field)?.column)).toEqual(
      names.map((_, index) => index),
    );
  });
});

describe("units", () => {
  test.each([
    [["ID", "NAMA_UNOR", "ID_ATASAN"], { code: "ID", name: "NAMA_UNOR", parentCode: "ID_ATASAN" }],
    [
      [
        "ID",
        "NAMA UNOR",
        "ESELON ID",
        "CEPAT KODE",
        "NAMA JABATAN",
        "DIATASAN ID",
        "INSTANSI ID",
        "PEMIMPIN PNS ID",
        "JENIS UNOR ID",
      ],
      { code: "ID", name: "NAMA UNOR", headTitle: "NAMA JABATAN", parentCode: "DIATASAN ID" },
    ],
    [
      ["Kode Unit", "Nama Unit", "Unit Induk"],
      { code: "Kode Unit", name: "Nama Unit", parentName: "Unit Induk" },
    ],
  ])("%j", (names, fields) => {
    const matches = matchColumns(names, UNIT_COLUMNS);
    expect(Object.fromEntries([...matches].map(([field, { column }]) => [field, names[column]]))).toEqual(
      fields,
    );
  });

  test("the template leads back to itself", () => {
    const names = UNIT_COLUMNS.map(({ headings }) => headings[0] ?? "");
    const matches = matchColumns(names, UNIT_COLUMNS);
    expect(UNIT_COLUMNS.map(({ field }) => matches.get(field)?.column)).toEqual(
      names.map((_, index) => index),
    );
  });
});

describe("the heading row", () => {
  const row = (line: number, ...cells: string[]) => ({ line, cells, notes: null });

  test("is found below a letterhead", () => {
    const heading = findHeading(
      [
        row(1, "PEMERINTAH KOTA CONTOH"),
        row(2, "", "DAFTAR NAMA"),
        row(5, "NO", "NAMA", "NIP", "JABATAN"),
        row(6, "1", "Budi", "19", "Camat"),
      ],
      EMPLOYEE_COLUMNS,
    );
    expect(heading?.line).toBe(5);
    expect(heading?.names).toEqual(["NO", "NAMA", "NIP", "JABATAN"]);
  });

  test("is not guessed from one word, nor looked for past twenty rows", () => {
    expect(findHeading([row(1, "NAMA"), row(2, "Budi")], EMPLOYEE_COLUMNS)).toBeNull();
    const late = Array.from({ length: 20 }, (_, i) => row(i + 1, "x"));
    expect(findHeading([...late, row(21, "NIP", "NAMA")], EMPLOYEE_COLUMNS)).toBeNull();
    expect(findHeading([...late.slice(1), row(21, "NIP", "NAMA")], EMPLOYEE_COLUMNS)?.line).toBe(21);
  });
});
