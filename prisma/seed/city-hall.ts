import type { EarlierVersion, Seat, UnitPlan } from "./plan";

export interface BagianPlan {
  readonly key: string;
  readonly name: string;
  /** Key of the asisten who appraises its kepala. */
  readonly asisten: "asisten-pemerintahan" | "asisten-ekonomi" | "asisten-administrasi";
  readonly staff: readonly Seat[];
  readonly earlier?: EarlierVersion;
}

const ASISTEN: Readonly<Record<BagianPlan["asisten"], string>> = {
  "asisten-pemerintahan": "Asisten Pemerintahan dan Kesejahteraan Rakyat",
  "asisten-ekonomi": "Asisten Perekonomian dan Pembangunan",
  "asisten-administrasi": "Asisten Administrasi Umum",
};

/** Sekretariat Daerah: sekda, asisten, bagian. A kepala bagian is appraised by his asisten, not by the tree (domain §0a.2). */
export function setda(bagian: readonly BagianPlan[], sekda: { readonly isVacant?: boolean } = {}): UnitPlan {
  const asisten = Object.entries(ASISTEN).filter(([key]) => bagian.some((plan) => plan.asisten === key));
  return {
    key: "setda",
    name: "Sekretariat Daerah",
    kind: "sekretariat_daerah",
    headTitle: "Sekretaris Daerah",
    head: "sekda",
    ...sekda,
    units: [
      ...asisten.map(([key, name]): UnitPlan => ({
        key,
        name,
        kind: "asisten",
        headTitle: name,
        head: "asisten",
      })),
      ...bagian.map(({ key, name, asisten: superior, staff, earlier }): UnitPlan => ({
        key,
        name,
        kind: "bagian",
        head: "kabag",
        superior,
        staff,
        ...(earlier === undefined ? {} : { earlier }),
      })),
    ],
  };
}

/** Bagian Organisasi, which looks after perencanaan and kinerja in the demo. */
export const bagianOrganisasi: BagianPlan = {
  key: "bag-organisasi",
  name: "Bagian Organisasi",
  asisten: "asisten-administrasi",
  staff: [
    "analisKebijakanMuda",
    "perencanaMuda",
    "arsiparisTerampil",
    "penelaah",
    ["pranataKomputerPertama", "pppk"],
    "pengadministrasi",
  ],
};

export const bagianPemerintahan: BagianPlan = {
  key: "bag-pemerintahan",
  name: "Bagian Pemerintahan",
  asisten: "asisten-pemerintahan",
  staff: ["analisKebijakanPertama", "penelaah", ["operator", "pppk"]],
};

/** Badan Kepegawaian dan Pengembangan Sumber Daya Manusia. */
export function bkpsdm(earlier?: EarlierVersion): UnitPlan {
  return {
    key: "bkpsdm",
    name: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    kind: "badan",
    head: "kepalaOpd",
    superior: "setda",
    ...(earlier === undefined ? {} : { earlier }),
    units: [
      {
        key: "bkpsdm-sekretariat",
        name: "Sekretariat BKPSDM",
        kind: "sekretariat",
        headTitle: "Sekretaris BKPSDM",
        head: "sekretarisOpd",
        staff: [
          "perencanaPertama",
          "analisKeuanganMuda",
          "pengolahData",
          "pengadministrasi",
          ["operator", "pppk_paruh_waktu"],
        ],
      },
      {
        key: "bkpsdm-mutasi",
        name: "Bidang Mutasi dan Promosi",
        kind: "bidang",
        head: "kabid",
        staff: ["analisSdmMuda", "analisSdmPertama", ["pengolahData", "pppk"]],
      },
      {
        key: "bkpsdm-kinerja",
        name: "Bidang Penilaian Kinerja dan Pengembangan Kompetensi",
        kind: "bidang",
        head: "kabid",
        staff: [
          "analisSdmMuda",
          "analisSdmPertama",
          "pranataSdmTerampil",
          "pranataKomputerPertama",
          ["penataLayanan", "pppk"],
        ],
      },
    ],
  };
}

export const inspektorat: UnitPlan = {
  key: "inspektorat",
  name: "Inspektorat",
  kind: "inspektorat",
  headTitle: "Inspektur",
  head: "kepalaOpd",
  superior: "setda",
  units: [
    {
      key: "inspektorat-sekretariat",
      name: "Sekretariat Inspektorat",
      kind: "sekretariat",
      headTitle: "Sekretaris Inspektorat",
      head: "sekretarisOpd",
      staff: ["penelaah", "pengadministrasi"],
    },
    {
      key: "irban-1",
      name: "Inspektur Pembantu Wilayah I",
      kind: "lainnya",
      headTitle: "Inspektur Pembantu Wilayah I",
      head: "irban",
      staff: ["auditorMadya", "auditorMuda", "auditorPertama"],
    },
    {
      key: "irban-2",
      name: "Inspektur Pembantu Wilayah II",
      kind: "lainnya",
      headTitle: "Inspektur Pembantu Wilayah II",
      head: "irban",
      staff: ["ppupdMuda", "auditorPertama"],
    },
  ],
};
