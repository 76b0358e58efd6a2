import type { Seat, UnitPlan } from "./plan";

export interface KelurahanPlan {
  readonly key: string;
  readonly name: string;
  readonly isVacant?: boolean;
  /** Instead of the ordinary staff. */
  readonly staff?: readonly Seat[];
}

const KELURAHAN_STAFF: readonly Seat[] = [
  "sekretarisKelurahan",
  "kasiPemerintahanKelurahan",
  "kasiKesraKelurahan",
  "penataLayanan",
  "pengadministrasi",
  ["operator", "pppk"],
];

/** A kelurahan: lurah, sekretaris, two seksi without a unit of their own, staff. */
function kelurahan({ key, name, isVacant, staff }: KelurahanPlan): UnitPlan {
  return {
    key,
    name: `Kelurahan ${name}`,
    kind: "kelurahan",
    headTitle: `Lurah ${name}`,
    head: "lurah",
    ...(isVacant === undefined ? {} : { isVacant }),
    staff: staff ?? KELURAHAN_STAFF,
  };
}

export interface KecamatanPlan {
  readonly name: string;
  readonly kelurahan: readonly KelurahanPlan[];
  /** Keys of seksi whose kepala is missing. */
  readonly vacant?: readonly string[];
  /** More units below the kecamatan. */
  readonly more?: readonly UnitPlan[];
}

const SEKSI: readonly (readonly [key: string, name: string, staff: readonly Seat[]])[] = [
  ["kec-pemerintahan", "Seksi Pemerintahan", ["penataKelola", ["operator", "pppk"]]],
  [
    "kec-trantib",
    "Seksi Ketenteraman dan Ketertiban Umum",
    [
      ["penataLayanan", "pppk"],
      ["operator", "pppk_paruh_waktu", 2],
    ],
  ],
  [
    "kec-pemberdayaan",
    "Seksi Pemberdayaan Masyarakat dan Pembangunan",
    ["penataLayanan", "pengadministrasi"],
  ],
  ["kec-kesos", "Seksi Kesejahteraan Sosial", ["penelaah", ["pengelolaLayanan", "pppk"]]],
  [
    "kec-pelayanan",
    "Seksi Pelayanan Umum",
    ["penataLayanan", ["pranataKomputerTerampil", "pppk"], ["operator", "pppk_paruh_waktu"]],
  ],
];

/** A kecamatan of type A (PP 18/2016): sekretariat with two subbagian, five seksi, its kelurahan. The camat answers to the sekda. */
export function kecamatan({ name, kelurahan: below, vacant = [], more = [] }: KecamatanPlan): UnitPlan {
  return {
    key: "kec",
    name: `Kecamatan ${name}`,
    kind: "kecamatan",
    headTitle: `Camat ${name}`,
    head: "camat",
    superior: "setda",
    units: [
      {
        key: "kec-sekretariat",
        name: `Sekretariat Kecamatan ${name}`,
        kind: "sekretariat",
        headTitle: `Sekretaris Kecamatan ${name}`,
        head: "sekcam",
        units: [
          {
            key: "kec-umum",
            name: "Subbagian Umum dan Kepegawaian",
            kind: "subbagian",
            head: "kasubbag",
            staff: ["arsiparisTerampil", "pengadministrasi", ["pengelolaUmum", "pppk_paruh_waktu"]],
          },
          {
            key: "kec-program",
            name: "Subbagian Program dan Keuangan",
            kind: "subbagian",
            head: "kasubbag",
            staff: ["perencanaPertama", "pengolahData", ["operator", "pppk"]],
          },
        ],
      },
      ...SEKSI.map(([key, seksi, staff]): UnitPlan => ({
        key,
        name: seksi,
        kind: "seksi",
        head: "kasi",
        staff,
        ...(vacant.includes(key) ? { isVacant: true } : {}),
      })),
      ...below.map(kelurahan),
      ...more,
    ],
  };
}
