import { describe, expect, test } from "vitest";
import { AGENCY_KINDS, type AgencyKind } from "@/lib/agency/agency";
import { classMessage, positionFaultMessage, positionMessage } from "@/lib/employee/messages";
import {
  formKindOf,
  JENJANG,
  jenjangGroup,
  parseClass,
  POSITION_KINDS,
  positionFault,
  type Jenjang,
  type PositionKind,
} from "@/lib/employee/position";
import { readPosition } from "@/lib/employee/position-name";

const NAMES: readonly (readonly [string, PositionKind, Jenjang | null])[] = [
  ["Sekretaris Daerah", "jpt_pratama", null],
  ["Asisten Pemerintahan dan Kesejahteraan Rakyat", "jpt_pratama", null],
  ["Staf Ahli Wali Kota Bidang Hukum", "jpt_pratama", null],
  ["Kepala Dinas Pendidikan", "jpt_pratama", null],
  ["Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "jpt_pratama", null],
  ["Inspektur", "jpt_pratama", null],
  ["Inspektur Pembantu I", "administrator", null],
  ["Sekretaris DPRD", "jpt_pratama", null],
  ["Camat Gayungan", "administrator", null],
  ["CAMAT", "administrator", null],
  ["Sekretaris Kecamatan", "administrator", null],
  ["Sekcam", "administrator", null],
  ["Sekretaris Dinas Kesehatan", "administrator", null],
  ["Kepala Bidang Pembinaan SD", "administrator", null],
  ["Kabid Kebudayaan", "administrator", null],
  ["Kepala Bagian Umum", "administrator", null],
  ["Lurah Menanggal", "pengawas", null],
  ["Sekretaris Kelurahan", "pengawas", null],
  ["Kepala Seksi Ketenteraman dan Ketertiban", "pengawas", null],
  ["Kasi Pemerintahan", "pengawas", null],
  ["Kepala Sub Bagian Umum dan Kepegawaian", "pengawas", null],
  ["Kepala Subbagian Keuangan", "pengawas", null],
  ["Kasubbag Program", "pengawas", null],
  ["Kepala UPT Puskesmas Andir", "pengawas", null],
  ["Analis Kebijakan Ahli Muda", "fungsional", "ahli_muda"],
  ["Guru Ahli Pertama", "fungsional", "ahli_pertama"],
  ["Auditor Ahli Madya", "fungsional", "ahli_madya"],
  ["Perencana Ahli Utama", "fungsional", "ahli_utama"],
  ["Dokter Madya", "fungsional", "ahli_madya"],
  ["Guru Muda", "fungsional", "ahli_muda"],
  ["Asisten Apoteker Terampil", "fungsional", "terampil"],
  ["Asisten Penata Kadastral Mahir", "fungsional", "mahir"],
  ["Inspektur Ketenagalistrikan Ahli Muda", "fungsional", "ahli_muda"],
  ["Kepala Bidang Pelatihan Tenaga Terampil", "administrator", null],
  ["Kepala Seksi Wajib Belajar Tingkat Pertama", "pengawas", null],
  ["Perawat Penyelia", "fungsional", "penyelia"],
  ["Bidan Mahir", "fungsional", "mahir"],
  ["Bidan Pelaksana Lanjutan", "fungsional", "mahir"],
  ["Arsiparis Terampil", "fungsional", "terampil"],
  ["Pranata Komputer Pemula", "fungsional", "pemula"],
  ["Pengadministrasi Perkantoran", "pelaksana", null],
  ["Penata Layanan Operasional", "pelaksana", null],
  ["Operator Layanan Operasional", "pelaksana", null],
];

describe("reading a jabatan from a staff list", () => {
  test.each(NAMES)("%s is %s %s", (name, kind, jenjang) => {
    expect(readPosition({ name, type: "", eselon: "" }, "kota")).toEqual({
      ok: true,
      value: { kind, jenjang },
    });
  });

  test.each([
    ["I.a", "kementerian", "jpt_madya"],
    ["I.a", "lembaga", "jpt_utama"],
    ["I.b", "lembaga", "jpt_madya"],
    ["I.b", "provinsi", "jpt_madya"],
    ["II.a", "kota", "jpt_pratama"],
    ["II.b", "kota", "jpt_pratama"],
    ["IIIA", "kota", "administrator"],
    ["III/b", "kota", "administrator"],
    ["Eselon IV.a", "kota", "pengawas"],
    ["iv.b", "kota", "pengawas"],
    ["IV", "kota", "pengawas"],
    ["V.a", "kota", "pelaksana"],
  ] as const)("eselon %s in a %s is %s, whatever the name", (eselon, agency, kind) => {
    expect(readPosition({ name: "Analis Ahli Muda", type: "", eselon }, agency)).toEqual({
      ok: true,
      value: { kind, jenjang: null },
    });
  });

  test.each(["-", "", "Non Eselon", "NON ESELON", "0"])(
    "“%s” is no eselon, so the name decides",
    (eselon) => {
      expect(readPosition({ name: "Lurah Menanggal", type: "", eselon }, "kota")).toMatchObject({
        value: { kind: "pengawas" },
      });
    },
  );

  test.each(["VI.a", "III.c", "X", "IV.ab"])("eselon “%s” is refused", (eselon) => {
    expect(readPosition({ name: "Camat", type: "", eselon }, "kota")).toEqual({
      ok: false,
      refusal: { code: "eselon", text: eselon },
    });
  });

  test.each([
    ["provinsi", "jpt_madya"],
    ["kabupaten", "jpt_pratama"],
    ["kota", "jpt_pratama"],
  ] as const)("the sekretaris daerah of a %s is %s", (agency: AgencyKind, kind) => {
    expect(readPosition({ name: "Sekretaris Daerah", type: "", eselon: "" }, agency)).toMatchObject({
      value: { kind },
    });
  });

  test.each([
    ["Pelaksana", "Analis Kebijakan Ahli Muda", { ok: true, value: { kind: "pelaksana", jenjang: null } }],
    ["Jabatan Fungsional Umum", "Bendahara", { ok: true, value: { kind: "pelaksana", jenjang: null } }],
    [
      "Jabatan Fungsional Tertentu",
      "Guru Ahli Muda",
      { ok: true, value: { kind: "fungsional", jenjang: "ahli_muda" } },
    ],
    ["Jabatan Fungsional", "Guru", { ok: false, refusal: { code: "jenjang_missing", name: "Guru" } }],
    ["Jabatan Struktural", "Camat", { ok: true, value: { kind: "administrator", jenjang: null } }],
  ] as const)("type “%s” with %s", (type, name, expected) => {
    expect(readPosition({ name, type, eselon: "" }, "kota")).toEqual(expected);
  });

  test("a name is needed, and each refusal has a sentence", () => {
    expect(readPosition({ name: " ", type: "", eselon: "" }, "kota")).toEqual({
      ok: false,
      refusal: { code: "empty" },
    });
    expect(positionMessage({ code: "empty" })).toBe("Nama jabatan belum diisi.");
    expect(positionMessage({ code: "eselon", text: "X" })).toContain("“X”");
    expect(positionMessage({ code: "jenjang_missing", name: "Guru" })).toContain("“Guru”");
  });
});

describe("the form that a jabatan asks for", () => {
  const FORMS: Readonly<Record<PositionKind, readonly [string, string]>> = {
    jpt_utama: ["jpt", "jpt"],
    jpt_madya: ["jpt", "jpt"],
    jpt_pratama: ["jpt", "jpt"],
    administrator: ["pejabat_administrasi", "pimpinan_unit_kerja_mandiri"],
    pengawas: ["pejabat_administrasi", "pimpinan_unit_kerja_mandiri"],
    pelaksana: ["pejabat_administrasi", "pimpinan_unit_kerja_mandiri"],
    fungsional: ["pejabat_fungsional", "pimpinan_unit_kerja_mandiri"],
  };

  test.each(POSITION_KINDS)("%s, without and with a self-standing unit", (kind) => {
    expect([formKindOf(kind, false), formKindOf(kind, true)]).toEqual(FORMS[kind]);
  });
});

describe("jenjang and class", () => {
  test.each(JENJANG)("%s belongs to its group", (jenjang) => {
    expect(jenjangGroup(jenjang)).toBe(jenjang.startsWith("ahli") ? "keahlian" : "keterampilan");
    expect(positionFault({ kind: "fungsional", jenjang })).toBeNull();
  });

  test("only a fungsional has one", () => {
    expect(positionFault({ kind: "fungsional", jenjang: null })).toEqual({ code: "jenjang_missing" });
    for (const kind of POSITION_KINDS.filter((other) => other !== "fungsional")) {
      expect(positionFault({ kind, jenjang: null })).toBeNull();
      const fault = positionFault({ kind, jenjang: "mahir" });
      expect(fault).toEqual({ code: "jenjang_not_for_kind", kind });
      expect(fault === null ? "" : positionFaultMessage(fault)).toContain("tidak memiliki jenjang");
    }
  });

  test.each([
    ["0", "refused"],
    ["1", 1],
    ["17", 17],
    ["18", "refused"],
    ["Kelas 9", 9],
    ["9.5", "refused"],
    ["-1", "refused"],
    ["", null],
  ])("kelas “%s”: %s", (text, expected) => {
    const result = parseClass(text);
    expect(result.ok ? result.value : "refused").toBe(expected);
    if (!result.ok) expect(classMessage(result.refusal)).toContain("1 sampai 17");
  });

  test("every kind of agency is known to the reader", () => {
    for (const agency of AGENCY_KINDS) {
      expect(readPosition({ name: "Arsiparis Mahir", type: "", eselon: "" }, agency).ok).toBe(true);
    }
  });
});
