import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { bagianOrganisasi, bagianPemerintahan, bkpsdm, inspektorat, setda } from "../city-hall";
import { everywhere, person, within } from "../demo-person";
import { kecamatan } from "../kecamatan";
import type { CityPlan } from "../plan";
import { surabayaRegion } from "../region-java";
import { cameFrom, ledBefore, onLeave, plh, plt, rangkap, reports, stands, team, wasPppk } from "../story";

const SEKSI_CLOSED = calendarDateOf("2024-12-31");

/** Pemerintah Kota Surabaya with Kecamatan Gayungan and its four kelurahan; the people are invented. */
export const surabaya: CityPlan = {
  code: "contoh-surabaya",
  name: "Pemerintah Kota Surabaya",
  headTitle: "Wali Kota Surabaya",
  headName: "Wening Prabaswara (nama rekaan)",
  region: surabayaRegion,
  rhythm: "monthly",
  mailDomain: "surabaya.example",
  units: [
    setda([bagianPemerintahan, bagianOrganisasi]),
    bkpsdm({
      until: calendarDateOf("2021-06-30"),
      name: "Badan Kepegawaian dan Diklat",
      headTitle: "Kepala Badan Kepegawaian dan Diklat",
      reason: "Perubahan nomenklatur perangkat daerah",
    }),
    inspektorat,
    kecamatan({
      name: "Gayungan",
      vacant: ["kec-trantib", "kec-pemberdayaan"],
      kelurahan: [
        { key: "kel-dukuh-menanggal", name: "Dukuh Menanggal" },
        { key: "kel-menanggal", name: "Menanggal" },
        { key: "kel-gayungan", name: "Gayungan" },
        { key: "kel-ketintang", name: "Ketintang" },
      ],
      more: [
        {
          key: "kec-perekonomian",
          name: "Seksi Perekonomian",
          kind: "seksi",
          head: "kasi",
          isVacant: true,
          closedOn: SEKSI_CLOSED,
        },
      ],
    }),
  ],
  people: [
    person(
      "bkpsdm-kinerja/analisSdmMuda/1",
      "BKPSDM",
      "| Retno Ayu Kusumawati | S.Psi., M.M.",
      "P",
      ["19850318", "201001"],
      everywhere("admin_instansi"),
    ),
    person(
      "bkpsdm-kinerja/pranataKomputerPertama/1",
      "BKPSDM",
      "| Arif Cahyo Nugroho | S.Kom.",
      "L",
      ["19940605", "202012"],
      everywhere("admin_sistem"),
    ),
    person(
      "kec-umum/kepala",
      "Kecamatan Gayungan",
      "| Titik Kusuma Handayani | S.Sos.",
      "P",
      ["19811101", "200604"],
      within("pengelola_kinerja", "kec"),
    ),
    person(
      "bag-organisasi/perencanaMuda/1",
      "Bagian Organisasi",
      "| Dyah Endah Wulandari | S.E., M.Si.",
      "P",
      ["19860823", "201101"],
      everywhere("perencana"),
    ),
    person(
      "irban-1/auditorMuda/1",
      "Auditor",
      "| Ninik Rahayu Lestari | S.E., Ak.",
      "P",
      ["19871012", "201203"],
      everywhere("inspektorat"),
    ),
    person(
      "setda/kepala",
      "Sekretaris Daerah",
      "| Suryo Setyo Utomo | S.IP., M.Si.",
      "L",
      ["19710127", "199603"],
      everywhere("pimpinan"),
    ),
    person("kec/kepala", "Camat (pejabat penilai)", "| Heru Tri Hartono | S.STP., M.Si.", "L", [
      "19800409",
      "200212",
    ]),
    person("kel-dukuh-menanggal/kepala", "Lurah (pejabat penilai)", "| Anang Budi Prasetyo | S.IP.", "L", [
      "19840222",
      "200902",
    ]),
    person(
      "bag-organisasi/analisKebijakanMuda/1",
      "Ketua tim kerja",
      "| Teguh Adi Purnomo | S.STP., M.A.P.",
      "L",
      ["19850914", "200712"],
    ),
    person(
      "kec-pelayanan/kepala",
      "Kasi Pelayanan Umum",
      "Hj. | Umi Nur Aisyah | S.A.P.",
      "P",
      ["19820506", "200802"],
      within("pengelola_layanan", "kec"),
    ),
    person("kel-gayungan/penataLayanan/1", "Pegawai", "| Mohammad Fathor Rosyid | S.A.P.", "L", [
      "19921120",
      "201903",
    ]),
  ],
  reorganisation: {
    title: "Penggabungan Kelurahan Menanggal ke Kelurahan Dukuh Menanggal",
    legalBasis: "Rancangan peraturan wali kota (contoh)",
    ends: "kel-menanggal",
    into: "kel-dukuh-menanggal",
    headTo: "kec-pemberdayaan",
    by: "bkpsdm-kinerja/analisSdmMuda/1",
  },
  extras: [
    { key: "lulus/operator", jabatan: "penataKelola", kind: "cpns", unit: "kec-pemerintahan" },
    { key: "pensiun/kasi-trantib", jabatan: "kasi", unit: "kec-trantib", isHead: true },
  ],
  hints: (on) => ({
    "kec-sekretariat/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kec/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kel-dukuh-menanggal/kepala": { placedFrom: calendarDateOf("2022-03-21") },
    "lulus/operator": {
      appointedOn: on.month(-7),
      birthDate: calendarDateOf("1995-01-17"),
      placedFrom: on.month(-7),
    },
    "pensiun/kasi-trantib": {
      birthDate: on.bornToRetire(58, -4),
      placedFrom: calendarDateOf("2020-01-06"),
      placedUntil: addDays(on.month(-4), -1),
    },
    "kec-pemberdayaan/penataLayanan/1": {
      placedFrom: addDays(SEKSI_CLOSED, 1),
      birthDate: calendarDateOf("1985-06-09"),
    },
    "kel-ketintang/kasiKesraKelurahan/1": { birthDate: on.bornToRetire(58, 5) },
    "kel-ketintang/penataLayanan/1": { sex: "perempuan", birthDate: calendarDateOf("1994-04-04") },
    "kec-program/operator/1": { serviceEndsOn: on.day(95) },
  }),
  story: (city) => {
    const { days } = city;
    ledBefore(
      city,
      "kec/kepala",
      "kel-dukuh-menanggal",
      calendarDateOf("2017-02-06"),
      calendarDateOf("2020-12-31"),
    );
    ledBefore(
      city,
      "kec/kepala",
      "kec-sekretariat",
      calendarDateOf("2021-01-04"),
      calendarDateOf("2023-08-13"),
    );
    cameFrom(
      city,
      "kel-dukuh-menanggal/kepala",
      "kel-dukuh-menanggal",
      "sekretarisKelurahan",
      calendarDateOf("2018-01-08"),
      calendarDateOf("2022-03-20"),
    );
    stands(city, "pensiun/kasi-trantib", "pensiun", { from: days.month(-4) }, "Mencapai batas usia pensiun");
    plt(city, {
      unit: "kec-trantib",
      by: "kec-pemerintahan/kepala",
      from: days.month(-4),
      decree: "800.1.3.1/3312/2026",
    });
    onLeave(city, "kel-menanggal/kepala", "alasan_penting", days.day(-4), days.day(9));
    plh(city, {
      unit: "kel-menanggal",
      by: "kel-menanggal/sekretarisKelurahan/1",
      from: days.day(-4),
      to: days.day(9),
      decree: "800.1.3.1/3544/2026",
    });
    onLeave(city, "kel-ketintang/penataLayanan/1", "melahirkan", days.day(-28), days.day(62));
    onLeave(city, "kec-kesos/kepala", "tahunan", days.day(-1), days.day(4));
    stands(
      city,
      "bkpsdm-mutasi/analisSdmPertama/1",
      "tugas_belajar",
      { from: calendarDateOf("2025-09-01"), to: days.day(300) },
      "Program magister",
    );
    wasPppk(city, "lulus/operator", "kec-kesos", "pengelolaLayanan", calendarDateOf("2023-06-01"));
    cameFrom(
      city,
      "kec-pemberdayaan/penataLayanan/1",
      "kec-perekonomian",
      "penataLayanan",
      calendarDateOf("2021-01-04"),
      SEKSI_CLOSED,
    );
    rangkap(
      city,
      "kec-program/pengolahData/1",
      "kec-program",
      "Bendahara Pengeluaran",
      "pengolahData",
      calendarDateOf("2025-01-02"),
    );
    team(city, {
      name: "Tim Kerja Pengukuran Kualitas Layanan",
      purpose: "Merumuskan indikator mutu pelayanan yang jelas dan terukur bagi kecamatan dan kelurahan.",
      unit: "setda",
      ketua: "bag-organisasi/analisKebijakanMuda/1",
      members: [
        "bkpsdm-kinerja/analisSdmPertama/1",
        "kec-program/perencanaPertama/1",
        "kel-dukuh-menanggal/sekretarisKelurahan/1",
        "irban-2/ppupdMuda/1",
      ],
      decree: "000.8.3/27/2026",
      from: calendarDateOf("2026-01-26"),
    });
    team(city, {
      name: "Tim Kerja Pelayanan Administrasi di Balai RW",
      purpose: "Menjemput permohonan surat pengantar dan pembaruan kartu keluarga di balai RW.",
      unit: "kec",
      ketua: "kec-pelayanan/kepala",
      members: [
        "kec-pelayanan/penataLayanan/1",
        "kel-gayungan/penataLayanan/1",
        "kel-menanggal/penataLayanan/1",
        "kec-pemerintahan/penataKelola/1",
      ],
      decree: "400.12/11-Gayungan/2026",
      from: calendarDateOf("2026-04-06"),
    });
    reports(
      city,
      "kec-pemberdayaan/pengadministrasi/1",
      "Camat Gayungan",
      "Kepala seksi kami kosong. Apakah memang langsung dinilai camat?",
      3,
    );
  },
};
