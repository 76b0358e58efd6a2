import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { bagianOrganisasi, bagianPemerintahan, bkpsdm, inspektorat, setda } from "../city-hall";
import { everywhere, person, within } from "../demo-person";
import { kecamatan } from "../kecamatan";
import type { CityPlan } from "../plan";
import { palembangRegion } from "../region-west";
import { cameFrom, ledBefore, onLeave, pj, plh, plt, rangkap, reports, stands, team } from "../story";

/** Pemerintah Kota Palembang with Kecamatan Kertapati and its six kelurahan; the people are invented. */
export const palembang: CityPlan = {
  code: "contoh-palembang",
  name: "Pemerintah Kota Palembang",
  headTitle: "Wali Kota Palembang",
  headName: "Kemas Darul Cendana (nama rekaan)",
  region: palembangRegion,
  rhythm: "quarterly",
  mailDomain: "palembang.example",
  units: [
    setda([bagianPemerintahan, bagianOrganisasi], { isVacant: true }),
    bkpsdm(),
    inspektorat,
    kecamatan({
      name: "Kertapati",
      vacant: ["kec-trantib"],
      kelurahan: [
        { key: "kel-karya-jaya", name: "Karya Jaya" },
        { key: "kel-kemang-agung", name: "Kemang Agung" },
        { key: "kel-kemas-rindo", name: "Kemas Rindo" },
        { key: "kel-keramasan", name: "Keramasan", isVacant: true },
        { key: "kel-kertapati", name: "Kertapati" },
        { key: "kel-ogan-baru", name: "Ogan Baru" },
      ],
    }),
  ],
  people: [
    person(
      "bkpsdm-kinerja/analisSdmMuda/1",
      "BKPSDM",
      "| Nyayu Rodiah Apriani Marzuki | S.Psi.",
      "P",
      ["19861003", "201101"],
      everywhere("admin_instansi"),
    ),
    person(
      "bkpsdm-kinerja/pranataKomputerPertama/1",
      "BKPSDM",
      "| Ferdian Efriadi Saputra | S.Kom.",
      "L",
      ["19931227", "201903"],
      everywhere("admin_sistem"),
    ),
    person(
      "kec-umum/kepala",
      "Kecamatan Kertapati",
      "| Helmiyati Kurnia | S.Sos.",
      "P",
      ["19800314", "200504"],
      within("pengelola_kinerja", "kec"),
    ),
    person(
      "bag-organisasi/perencanaMuda/1",
      "Bagian Organisasi",
      "| Masayu Emilia Oktarina Hamzah | S.E., M.Si.",
      "P",
      ["19850521", "200901"],
      everywhere("perencana"),
    ),
    person(
      "irban-1/auditorMuda/1",
      "Auditor",
      "| Novi Susilawati Sumantri | S.E., Ak.",
      "P",
      ["19880716", "201203"],
      everywhere("inspektorat"),
    ),
    person(
      "asisten-administrasi/kepala",
      "Pj. Sekretaris Daerah",
      "H. | Kemas Anwar Syukri Mursalin | S.H., M.Si.",
      "L",
      ["19711009", "199703"],
      everywhere("pimpinan"),
    ),
    person("kec/kepala", "Camat (pejabat penilai)", "| Kiagus Yuliansyah Akbar | S.STP., M.Si.", "L", [
      "19790702",
      "200112",
    ]),
    person("kel-kemas-rindo/kepala", "Lurah (pejabat penilai)", "| Rozali Efriadi | S.IP.", "L", [
      "19830425",
      "200802",
    ]),
    person("kec-pemberdayaan/kepala", "Ketua tim kerja", "| Masagus Umar Firdaus Azhari | S.T., M.Si.", "L", [
      "19820811",
      "200604",
    ]),
    person(
      "kec-pelayanan/kepala",
      "Kasi Pelayanan Umum",
      "Hj. | Nurbaiti Puspita Badaruddin | S.A.P.",
      "P",
      ["19811130", "200702"],
      within("pengelola_layanan", "kec"),
    ),
    person("kec-pelayanan/penataLayanan/1", "Pegawai", "| Septiana Irawan | S.A.P.", "P", [
      "19920108",
      "201803",
    ]),
  ],
  extras: [
    { key: "pensiun/sekda", jabatan: "sekda", unit: "setda", isHead: true },
    { key: "mpp/kabag", jabatan: "penelaah", unit: "bag-pemerintahan" },
  ],
  hints: (on) => ({
    "kec-sekretariat/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kec/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kel-kemas-rindo/kepala": { placedFrom: calendarDateOf("2022-03-21") },
    "pensiun/sekda": {
      birthDate: on.bornToRetire(60, -6),
      placedFrom: calendarDateOf("2021-01-04"),
      placedUntil: addDays(on.month(-6), -1),
    },
    "mpp/kabag": { birthDate: on.bornToRetire(58, 8) },
    "kel-ogan-baru/penataLayanan/1": { sex: "perempuan", birthDate: calendarDateOf("1992-12-15") },
    "kel-kertapati/pengadministrasi/1": { birthDate: on.bornToRetire(58, 3) },
  }),
  story: (city) => {
    const { days } = city;
    ledBefore(
      city,
      "kec/kepala",
      "kel-kemas-rindo",
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
      "kel-kemas-rindo/kepala",
      "kel-kemas-rindo",
      "sekretarisKelurahan",
      calendarDateOf("2018-01-08"),
      calendarDateOf("2022-03-20"),
    );
    stands(city, "pensiun/sekda", "pensiun", { from: days.month(-6) }, "Mencapai batas usia pensiun");
    pj(city, {
      unit: "setda",
      by: "asisten-administrasi/kepala",
      from: days.month(-6),
      decree: "800.1.3.1/604/2026",
    });
    plt(city, {
      unit: "kel-keramasan",
      by: "kec-sekretariat/kepala",
      from: calendarDateOf("2026-08-10"),
      decree: "800.1.3.1/811/2026",
    });
    onLeave(city, "kel-ogan-baru/kepala", "tahunan", days.day(-2), days.day(6));
    plh(city, {
      unit: "kel-ogan-baru",
      by: "kel-ogan-baru/sekretarisKelurahan/1",
      from: days.day(-2),
      to: days.day(6),
      decree: "800.1.3.1/990/2026",
    });
    onLeave(city, "kel-ogan-baru/penataLayanan/1", "melahirkan", days.day(-42), days.day(47));
    stands(
      city,
      "mpp/kabag",
      "mpp",
      { from: days.month(-2) },
      "Masa persiapan pensiun atas permintaan sendiri",
    );
    onLeave(city, "bkpsdm-mutasi/analisSdmMuda/1", "cltn", calendarDateOf("2026-04-01"), days.day(500));
    stands(
      city,
      "bkpsdm-mutasi/analisSdmMuda/1",
      "cltn",
      { from: calendarDateOf("2026-04-01"), to: days.day(500) },
      "Mendampingi orang tua yang sakit",
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
      name: "Tim Kerja Usulan Infrastruktur Lingkungan",
      purpose: "Mengumpulkan masukan warga tentang jalan lingkungan dan drainase, lalu menindaklanjutinya.",
      unit: "kec",
      ketua: "kec-pemberdayaan/kepala",
      members: [
        "kec-pemberdayaan/penataLayanan/1",
        "kel-kemas-rindo/penataLayanan/1",
        "kel-karya-jaya/kasiKesraKelurahan/1",
        "kel-ogan-baru/sekretarisKelurahan/1",
      ],
      decree: "600.1/08-Kertapati/2026",
      from: calendarDateOf("2026-02-09"),
    });
    team(city, {
      name: "Tim Kerja Penghargaan Pegawai",
      purpose: "Menyiapkan kriteria dan usulan penghargaan bagi pelayanan yang cepat dan baik.",
      unit: "bkpsdm",
      ketua: "bkpsdm-kinerja/analisSdmMuda/1",
      members: [
        "bkpsdm-kinerja/analisSdmPertama/1",
        "bag-organisasi/analisKebijakanMuda/1",
        "kec-umum/kepala",
      ],
      decree: "800.1.10/14/2026",
      from: calendarDateOf("2026-05-04"),
    });
    reports(
      city,
      "kel-keramasan/penataLayanan/1",
      "Plt. Lurah Keramasan",
      "Sekcam sudah dua kali berganti; mohon dipastikan siapa yang menetapkan SKP saya.",
      7,
    );
  },
};
