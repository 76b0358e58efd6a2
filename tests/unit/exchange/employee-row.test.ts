import { describe, expect, test } from "vitest";

import { hasErrors, severityOf } from "@/lib/exchange/faults";
import { faultText } from "@/lib/exchange/fault-messages";
import { budi, readBudi, told } from "./a-row";

test("a sound line becomes a record", () => {
  expect(readBudi().faults).toEqual([]);
  expect(budi()).toEqual({
    inferred: null,
    number: "198609262015051001",
    numberKind: "nip",
    kind: "pns",
    name: "Budi Santoso",
    frontTitle: "Dr.",
    backTitle: "S.STP., M.Si.",
    sex: "l",
    birthDate: "1986-09-26",
    birthPlace: "Surabaya",
    email: "budi@contoh.go.id",
    phone: "081200000000",
    serviceEndsOn: null,
    golongan: "III/d",
    golonganFrom: "2022-04-01",
    standing: "aktif",
    standingFrom: null,
    position: { name: "Camat Gayungan", kind: "administrator", jenjang: null, class: null },
    positionFrom: "2024-01-02",
    unit: { code: "GYG", name: "Kecamatan Gayungan", parentName: null },
    heads: null,
  });
});

describe("one fault, told at its cell", () => {
  test.each([
    [{ number: "1986092620150510011" }, "number: number", "NIP 19 angka, seharusnya 18."],
    [{ number: "19860926201505100" }, "number: number", "NIP hanya 17 angka"],
    [{ number: "198602302015051001" }, "number: number", "bukan tanggal lahir"],
    [{ number: "1,98609E+17" }, "number: number", "angka ilmiah"],
    [{ number: "19860926201505100I" }, "number: number", "posisi 18"],
    [{ number: "" }, "number: required", "Wajib diisi"],
    [{ name: "" }, "name: required", "Wajib diisi"],
    [{ name: "x".repeat(151) }, "name: too_long", "150"],
    [{ birthDate: "30-02-1986" }, "birthDate: date_impossible", "tidak ada dalam kalender"],
    [{ birthDate: "lupa" }, "birthDate: date_unreadable", "tidak terbaca"],
    [{ sex: "X" }, "sex: sex_unknown", "tidak dikenal"],
    [{ employeeKind: "Honorer", cpnsStatus: "" }, "employeeKind: kind_unknown", "tidak dikenal"],
    [{ golongan: "V/a" }, "golongan: golongan_unknown", "tidak dikenal"],
    [{ golongan: "Penata Tk. I (III/c)" }, "golongan: golongan_disagrees", "III/c"],
    [{ golonganFrom: "31-06-2022" }, "golonganFrom: date_impossible", "kalender"],
    [{ eselon: "VII.z" }, "eselon: eselon_unknown", "Eselon"],
    [
      { eselon: "", position: "Pranata Komputer", positionType: "Fungsional Tertentu" },
      "position: jenjang_missing",
      "jenjang",
    ],
    [{ eselon: "", position: "Kepala Pos Jaga" }, "position: position_kind_unclear", "ESELON"],
    [{ position: "" }, "position: position_missing", "Jabatan kosong"],
    [{ positionClass: "18" }, "positionClass: class_unknown", "1 sampai 17"],
    [{ standing: "PNS Non Aktif" }, "standing: standing_unknown", "Kedudukan"],
    [{ head: "mungkin" }, "head: answer_unknown", "tidak dikenal"],
  ])("%j → %s", (cells, where, words) => {
    const { record, faults } = readBudi(cells);
    expect(told(faults)).toEqual([where]);
    expect(faults[0]?.line).toBe(2);
    expect(record).toBeNull();
    const text = faults[0] === undefined ? null : faultText(faults[0].reason);
    expect(`${text?.what ?? ""} ${text?.how ?? ""}`).toContain(words);
  });

  test.each([
    [{ birthDate: "27-09-1986" }, "birthDate: birth_date_differs"],
    [{ sex: "P" }, "sex: sex_differs"],
    [{ employeeKind: "PPPK", golongan: "IX" }, "employeeKind: kind_differs"],
    [{ number: "198609262003051001" }, "number: appointed_young"],
    [{ email: "budi at contoh" }, "email: email_malformed"],
    [{ phone: "rumah" }, "phone: phone_malformed"],
    [{ unit: "", unitCode: "" }, "line: unit_missing"],
  ])("%j is only a warning: %s", (cells, where) => {
    const { record, faults } = readBudi(cells);
    expect(told(faults)).toEqual([where]);
    expect(faults.map(({ reason }) => severityOf(reason))).toEqual(["warning"]);
    expect(record).not.toBeNull();
  });

  test("a formula or an error value anywhere in a column that is used", () => {
    expect(told(readBudi({ number: "" }, { number: "formula" }).faults)).toEqual(["number: formula"]);
    expect(told(readBudi({ name: "" }, { name: "formula" }).faults)).toEqual(["name: formula"]);
    expect(told(readBudi({ birthDate: "#REF!" }, { birthDate: "error_value" }).faults)).toEqual([
      "birthDate: error_value",
    ]);
    expect(readBudi({ position: "" }, { position: "formula" }).record).toBeNull();
  });

  test("a NIP that a spreadsheet holds as a number has lost digits, with or without an exponent", () => {
    for (const number of ["198609262015051000", "1.98609262015051E+17"]) {
      expect(told(readBudi({ number }, { number: "number" }).faults)).toEqual([
        "number: number_stored_as_number",
      ]);
    }
    expect(told(readBudi({ number: "12345" }, { number: "number" }).faults)).toEqual(["number: number"]);
  });
});

test("several faults of one line are all told", () => {
  const { faults } = readBudi({ number: "1", birthDate: "30-02-1986", sex: "?", golongan: "?" });
  expect(told(faults)).toEqual([
    "number: number",
    "sex: sex_unknown",
    "birthDate: date_impossible",
    "golongan: golongan_unknown",
  ]);
  expect(hasErrors(faults)).toBe(true);
});

describe("what is left out is taken from the number, or left as it is", () => {
  test("birth date, sex and kind", () => {
    const pns = budi({ birthDate: "", sex: "", employeeKind: "" });
    expect([pns.birthDate, pns.sex, pns.kind]).toEqual(["1986-09-26", "l", "pns"]);
    expect(pns.inferred).toEqual(["kind", "sex", "birthDate"]);
    expect(budi({ sex: "" }).inferred).toEqual(["sex"]);
    const pppk = budi({
      number: "199001012023212005",
      birthDate: "",
      sex: "",
      employeeKind: "",
      golongan: "IX",
    });
    expect([pppk.kind, pppk.numberKind, pppk.sex, pppk.golongan]).toEqual(["pppk", "ni_pppk", "p", "IX"]);
  });

  test("empty, '-' and NULL are not given", () => {
    const bare = budi({
      frontTitle: "-",
      backTitle: "NULL",
      birthPlace: "",
      golongan: "",
      email: "",
      phone: "",
    });
    expect([bare.frontTitle, bare.backTitle, bare.birthPlace, bare.golongan, bare.email, bare.phone]).toEqual(
      [null, null, null, null, null, null],
    );
  });
});

describe("words of SIASN and of offices", () => {
  test.each([
    [{ employeeKind: "PNS Daerah Kab./Kota", cpnsStatus: "P" }, "pns"],
    [{ employeeKind: "PNS Daerah Kab./Kota", cpnsStatus: "C" }, "cpns"],
    [{ employeeKind: "CPNS" }, "cpns"],
    [{ employeeKind: "", cpnsStatus: "PNS" }, "pns"],
    [{ employeeKind: "Calon Pegawai Negeri Sipil" }, "cpns"],
  ])("%j is %s", (cells, kind) => {
    expect(budi(cells).kind).toBe(kind);
  });

  test("a PPPK whom SIASN calls a PNS of the region is one by his kedudukan", () => {
    const cells = { number: "199001012023211005", birthDate: "", golongan: "IX", cpnsStatus: "" };
    expect(
      budi({
        ...cells,
        employeeKind: "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota",
        standing: "PPPK Aktif",
      }),
    ).toMatchObject({
      kind: "pppk",
      standing: "aktif",
    });
    expect(budi({ ...cells, employeeKind: "PPPK Paruh Waktu" }).kind).toBe("pppk_paruh_waktu");
  });

  test.each([
    ["Aktif", "aktif"],
    ["CLTN", "cltn"],
    ["Perpanjangan CLTN", "cltn"],
    ["Cuti di Luar Tanggungan Negara", "cltn"],
    ["Pemberhentian sementara", "diberhentikan_sementara"],
    ["Masa Persiapan Pensiun", "mpp"],
    ["Pejabat Negara", "pejabat_negara"],
    ["Dipekerjakan", "diperbantukan"],
    ["Tugas Belajar", "tugas_belajar"],
    ["Izin Belajar", "aktif"],
    ["Mencapai BUP", "pensiun"],
    ["Meninggal Dunia", "meninggal"],
    ["Mutasi", "pindah"],
    ["Diberhentikan", "berhenti"],
  ])("kedudukan %s is %s", (standing, kind) => {
    expect(budi({ standing }).standing).toBe(kind);
  });

  test.each([
    ["M", "l"],
    ["F", "p"],
    ["Laki-laki", "l"],
    ["Perempuan", "p"],
    ["WANITA", "p"],
  ])("sex %s is %s", (sex, stored) => {
    expect(readBudi({ sex }).record?.sex).toBe(stored);
  });

  test.each([
    ["Ya", true],
    ["x", true],
    ["TRUE", true],
    ["✓", true],
    ["Tidak", false],
    ["0", false],
  ])("pimpinan %s is %s", (head, heads) => {
    expect(budi({ head }).heads).toBe(heads);
  });

  test.each([
    ["81200000000", "081200000000"],
    ["+62 812-0000-0000", "081200000000"],
    ["(031) 5550000", "0315550000"],
  ])("telephone %s is %s", (phone, stored) => {
    expect(budi({ phone }).phone).toBe(stored);
  });
});
