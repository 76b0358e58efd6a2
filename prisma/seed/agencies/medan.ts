import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { bagianOrganisasi, bagianPemerintahan, bkpsdm, inspektorat, setda } from "../city-hall";
import { everywhere, person, within } from "../demo-person";
import { kecamatan } from "../kecamatan";
import type { CityPlan, Seat } from "../plan";
import { medanRegion } from "../region-west";
import { cameFrom, ledBefore, onLeave, plh, plt, rangkap, reports, stands, team } from "../story";
import { movedFromMedan } from "./moved";

const fullStaff: readonly Seat[] = [
  "sekretarisKelurahan",
  "kasiPemerintahanKelurahan",
  "kasiKesraKelurahan",
  "penataLayanan",
  "pengolahData",
  "pengadministrasi",
  ["operator", "pppk"],
  ["pengelolaUmum", "pppk_paruh_waktu"],
];

/** Pemerintah Kota Medan with Kecamatan Medan Marelan and its five kelurahan; the people are invented. */
export const medan: CityPlan = {
  code: "contoh-medan",
  name: "Pemerintah Kota Medan",
  headTitle: "Wali Kota Medan",
  headName: "Baskara Lubis Wiraputra (nama rekaan)",
  region: medanRegion,
  rhythm: "quarterly",
  mailDomain: "medan.example",
  units: [
    setda([bagianPemerintahan, bagianOrganisasi]),
    bkpsdm({
      until: calendarDateOf("2021-12-31"),
      name: "Badan Kepegawaian Daerah",
      headTitle: "Kepala Badan Kepegawaian Daerah",
      reason: "Perubahan nomenklatur perangkat daerah",
    }),
    inspektorat,
    kecamatan({
      name: "Medan Marelan",
      vacant: ["kec-trantib"],
      kelurahan: [
        { key: "kel-labuhan-deli", name: "Labuhan Deli" },
        { key: "kel-rengas-pulau", name: "Rengas Pulau", staff: fullStaff },
        { key: "kel-terjun", name: "Terjun", isVacant: true, staff: fullStaff },
        { key: "kel-tanah-enam-ratus", name: "Tanah Enam Ratus" },
        { key: "kel-paya-pasir", name: "Paya Pasir" },
      ],
    }),
  ],
  people: [
    person(
      "bkpsdm-kinerja/analisSdmMuda/1",
      "BKPSDM",
      "| Khairani Hannum Pulungan | S.Psi., M.A.P.",
      "P",
      ["19860517", "201012"],
      everywhere("admin_instansi"),
    ),
    person(
      "bkpsdm-kinerja/pranataKomputerPertama/1",
      "BKPSDM",
      "| Jefri Salmon Sembiring | S.Kom.",
      "L",
      ["19940821", "201903"],
      everywhere("admin_sistem"),
    ),
    person(
      "kec-umum/kepala",
      "Kecamatan Medan Marelan",
      "| Sumarni Ningsih | S.Sos.",
      "P",
      ["19810430", "200604"],
      within("pengelola_kinerja", "kec"),
    ),
    person(
      "bag-organisasi/perencanaMuda/1",
      "Bagian Organisasi",
      "| Rehulina br. Ginting | S.E., M.Si.",
      "P",
      ["19841103", "200901"],
      everywhere("perencana"),
    ),
    person(
      "irban-1/auditorMuda/1",
      "Auditor",
      "| Sondang Natalia Tambunan | S.E., Ak.",
      "P",
      ["19870709", "201101"],
      everywhere("inspektorat"),
    ),
    person(
      "setda/kepala",
      "Sekretaris Daerah",
      "H. | Baharuddin Matondang | S.IP., M.Si.",
      "L",
      ["19700312", "199603"],
      everywhere("pimpinan"),
    ),
    person("kec/kepala", "Camat (pejabat penilai)", "| Zainal Alamsyah | S.STP., M.Si.", "L", [
      "19790925",
      "200112",
    ]),
    person("kel-rengas-pulau/kepala", "Lurah (pejabat penilai)", "| Rahmat Sutan Harahap | S.IP.", "L", [
      "19830119",
      "200802",
    ]),
    person(
      "bag-organisasi/analisKebijakanMuda/1",
      "Ketua tim kerja",
      "| Irwansyah Parlaungan Daulay | S.STP., M.A.P.",
      "L",
      ["19850214", "200712"],
    ),
    person(
      "kec-pelayanan/kepala",
      "Kasi Pelayanan Umum",
      "Hj. | Fauziah Umri | S.A.P.",
      "P",
      ["19821008", "200902"],
      within("pengelola_layanan", "kec"),
    ),
    person("kec-pelayanan/penataLayanan/1", "Pegawai", "| Duma Uli Manurung | S.A.P.", "P", [
      "19910627",
      "201803",
    ]),
  ],
  extras: [
    { key: "pensiun/lurah-terjun", jabatan: "lurah", unit: "kel-terjun", isHead: true },
    { key: "pindah/penelaah", jabatan: "penelaah", unit: "kec-pemberdayaan" },
  ],
  hints: (on) => ({
    "kec-sekretariat/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kec/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kel-rengas-pulau/kepala": { placedFrom: calendarDateOf("2022-03-21") },
    "pensiun/lurah-terjun": {
      birthDate: on.bornToRetire(58, -3),
      placedFrom: calendarDateOf("2021-09-13"),
      placedUntil: addDays(on.month(-3), -1),
    },
    "pindah/penelaah": {
      ...movedFromMedan(on).person,
      placedFrom: calendarDateOf("2019-03-01"),
      placedUntil: movedFromMedan(on).lastDay,
      numberUntil: movedFromMedan(on).lastDay,
    },
    "kel-labuhan-deli/sekretarisKelurahan/1": { birthDate: on.bornToRetire(58, 2) },
    "kel-rengas-pulau/penataLayanan/1": { sex: "perempuan", birthDate: calendarDateOf("1993-05-12") },
  }),
  story: (city) => {
    const { days } = city;
    ledBefore(
      city,
      "kec/kepala",
      "kel-rengas-pulau",
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
      "kel-rengas-pulau/kepala",
      "kel-rengas-pulau",
      "sekretarisKelurahan",
      calendarDateOf("2018-01-08"),
      calendarDateOf("2022-03-20"),
    );
    stands(city, "pensiun/lurah-terjun", "pensiun", { from: days.month(-3) }, "Mencapai batas usia pensiun");
    plt(city, {
      unit: "kel-terjun",
      by: "kec-kesos/kepala",
      from: days.month(-3),
      decree: "800.1.3.1/2107/2026",
    });
    stands(
      city,
      "pindah/penelaah",
      "pindah",
      { from: movedFromMedan(days).from },
      "Mutasi ke Pemerintah Kota Bandung",
    );
    onLeave(city, "kel-paya-pasir/kepala", "besar", days.day(-6), days.day(34));
    plh(city, {
      unit: "kel-paya-pasir",
      by: "kel-paya-pasir/sekretarisKelurahan/1",
      from: days.day(-6),
      to: days.day(34),
      decree: "800.1.3.1/2290/2026",
    });
    onLeave(city, "kel-rengas-pulau/penataLayanan/1", "melahirkan", days.day(-35), days.day(54));
    stands(
      city,
      "bkpsdm-mutasi/analisSdmPertama/1",
      "tugas_belajar",
      { from: calendarDateOf("2026-08-03"), to: days.day(600) },
      "Program magister",
    );
    rangkap(
      city,
      "kec-program/pengolahData/1",
      "kec-program",
      "Bendahara Pengeluaran",
      "pengolahData",
      calendarDateOf("2026-01-02"),
    );
    team(city, {
      name: "Tim Kerja Reformasi Birokrasi dan SAKIP",
      purpose: "Menyiapkan rencana aksi reformasi birokrasi dan laporan kinerja tahun berjalan.",
      unit: "setda",
      ketua: "bag-organisasi/analisKebijakanMuda/1",
      members: [
        "bag-organisasi/perencanaMuda/1",
        "bkpsdm-kinerja/analisSdmPertama/1",
        "irban-1/auditorPertama/1",
        "kec-program/perencanaPertama/1",
      ],
      decree: "000.8.3.2/17/2026",
      from: calendarDateOf("2026-02-02"),
    });
    team(city, {
      name: "Tim Kerja Pelayanan Keliling Kelurahan",
      purpose: "Membawa pelayanan pengantar dan rekomendasi ke lingkungan yang jauh dari kantor camat.",
      unit: "kec",
      ketua: "kec-pelayanan/kepala",
      members: [
        "kec-pelayanan/penataLayanan/1",
        "kec-pemerintahan/penataKelola/1",
        "kel-rengas-pulau/pengolahData/1",
        "kel-terjun/penataLayanan/1",
      ],
      decree: "138/44/KMM/2026",
      from: calendarDateOf("2026-06-01"),
    });
    reports(
      city,
      "kel-terjun/penataLayanan/1",
      "Plt. Lurah Terjun",
      "Saya masih dinilai Plt. Lurah, padahal sejak bulan ini saya diperbantukan di Seksi Pelayanan Umum.",
      4,
    );
  },
};
