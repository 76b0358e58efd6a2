import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { bagianOrganisasi, bagianPemerintahan, bkpsdm, inspektorat, setda } from "../city-hall";
import { everywhere, person, within } from "../demo-person";
import type { CityPlan } from "../plan";
import { bukittinggiRegion } from "../region-west";
import { cameFrom, delegates, onLeave, plh, plt, rangkap, reports, stands, team, wasPppk } from "../story";
import { dinasKesehatan, dinasPendidikanKebudayaan, disdukcapil } from "./bukittinggi-dinas";

/** Pemerintah Kota Bukittinggi with several dinas, sekolah and puskesmas; the people are invented. */
export const bukittinggi: CityPlan = {
  code: "contoh-bukittinggi",
  name: "Pemerintah Kota Bukittinggi",
  headTitle: "Wali Kota Bukittinggi",
  headName: "Zamrud Mandaliko Putra (nama rekaan)",
  region: bukittinggiRegion,
  rhythm: "quarterly",
  mailDomain: "bukittinggi.example",
  units: [
    setda([
      bagianPemerintahan,
      {
        key: "bag-hukum",
        name: "Bagian Hukum",
        asisten: "asisten-pemerintahan",
        staff: ["analisHukumMuda", "penelaah", ["operator", "pppk_paruh_waktu"]],
      },
      {
        key: "bag-perekonomian",
        name: "Bagian Perekonomian dan Pembangunan",
        asisten: "asisten-ekonomi",
        staff: ["analisKebijakanMuda", "penelaah"],
      },
      bagianOrganisasi,
    ]),
    bkpsdm(),
    inspektorat,
    dinasPendidikanKebudayaan,
    dinasKesehatan,
    disdukcapil,
  ],
  people: [
    person(
      "bkpsdm-kinerja/analisSdmMuda/1",
      "BKPSDM",
      "| Nelmawati Koto | S.Psi., M.A.P.",
      "P",
      ["19840713", "200901"],
      everywhere("admin_instansi"),
    ),
    person(
      "bkpsdm-kinerja/pranataKomputerPertama/1",
      "BKPSDM",
      "| Wendra Saputra Guci | S.Kom.",
      "L",
      ["19931019", "201903"],
      everywhere("admin_sistem"),
    ),
    person(
      "dikbud-sekretariat/arsiparisPertama/1",
      "Dinas Pendidikan dan Kebudayaan",
      "| Asnimar Salo | S.Sos.",
      "P",
      ["19900325", "201503"],
      within("pengelola_kinerja", "dikbud"),
    ),
    person(
      "bag-organisasi/perencanaMuda/1",
      "Bagian Organisasi",
      "| Deswita Suryani Jambak | S.E., M.Si.",
      "P",
      ["19850107", "201001"],
      everywhere("perencana"),
    ),
    person(
      "irban-1/auditorMuda/1",
      "Auditor",
      "| Gusnita Anggraini Sikumbang | S.E., Ak.",
      "P",
      ["19861128", "201101"],
      everywhere("inspektorat"),
    ),
    person(
      "setda/kepala",
      "Sekretaris Daerah",
      "H. | Jasril Hamdi Piliang | S.IP., M.Si.",
      "L",
      ["19710505", "199703"],
      everywhere("pimpinan"),
    ),
    person(
      "dikbud/kepala",
      "Kepala dinas (pejabat penilai)",
      "| Afrizal Rahman Tanjung | S.Pd., M.Pd.",
      "L",
      ["19730922", "199803"],
    ),
    person(
      "dikbud-dikdas/kepala",
      "Kepala bidang (pejabat penilai)",
      "| Irfan Kurniawan Mandaliko | S.Pd., M.M.",
      "L",
      ["19791204", "200501"],
    ),
    person(
      "bag-organisasi/analisKebijakanMuda/1",
      "Ketua tim kerja",
      "| Mardison Chaniago | S.STP., M.A.P.",
      "L",
      ["19850630", "200712"],
    ),
    person(
      "pkm-guguk/kepala",
      "Kepala puskesmas (pejabat penilai)",
      "dr. | Mutia Ramadhani Koto | M.K.M.",
      "P",
      ["19780214", "200604"],
    ),
    person(
      "dukcapil-daftar/kepala",
      "Kabid Pelayanan Pendaftaran Penduduk",
      "| Yusmanidar Melayu | S.Sos., M.Si.",
      "P",
      ["19780819", "200401"],
      within("pengelola_layanan", "dukcapil"),
    ),
    person("sdn-tarok/guruMuda/1", "Guru", "| Rahmi Oktavia Guci | S.Pd.", "P", ["19870416", "201103"]),
    person("pkm-guguk/perawatTerampil/1", "Pegawai", "| Syafni Novita Tanjung | A.Md.Kep.", "P", [
      "19950211",
      "202012",
    ]),
  ],
  extras: [
    { key: "pensiun/kabid-kebudayaan", jabatan: "kabid", unit: "dikbud-kebudayaan", isHead: true },
    { key: "diperbantukan/analis", jabatan: "analisHukumMuda", unit: "bag-hukum" },
    { key: "lulus/perawat", jabatan: "perawatTerampil", kind: "cpns", unit: "pkm-guguk" },
  ],
  hints: (on) => ({
    "pensiun/kabid-kebudayaan": {
      birthDate: on.bornToRetire(58, -2),
      placedFrom: calendarDateOf("2022-03-21"),
      placedUntil: addDays(on.month(-2), -1),
    },
    "lulus/perawat": {
      appointedOn: on.month(-9),
      birthDate: calendarDateOf("1997-11-08"),
      placedFrom: on.month(-9),
    },
    "pkm-tigo-baleh/perawatPenyelia/1": { birthDate: on.bornToRetire(58, 1) },
    "pkm-tigo-baleh/bidanMahir/1": { birthDate: calendarDateOf("1989-07-30") },
    "dukcapil-daftar/operator/1": { serviceEndsOn: on.day(70) },
  }),
  story: (city) => {
    const { days } = city;
    stands(
      city,
      "pensiun/kabid-kebudayaan",
      "pensiun",
      { from: days.month(-2) },
      "Mencapai batas usia pensiun",
    );
    plt(city, {
      unit: "dikbud-kebudayaan",
      by: "dikbud-dikdas/kepala",
      from: days.month(-2),
      decree: "800.1.3.1/921/2026",
    });
    onLeave(city, "dinkes/kepala", "besar", days.day(-9), days.day(31));
    plh(city, {
      unit: "dinkes",
      by: "dinkes-sekretariat/kepala",
      from: days.day(-9),
      to: days.day(31),
      decree: "800.1.3.1/1007/2026",
    });
    onLeave(city, "pkm-tigo-baleh/bidanMahir/1", "melahirkan", days.day(-20), days.day(70));
    onLeave(city, "dukcapil-data/pengadministrasi/1", "sakit", days.day(-15), days.day(14));
    stands(
      city,
      "pkm-guguk/dokterPertama/1",
      "tugas_belajar",
      { from: calendarDateOf("2026-07-01"), to: days.day(1100) },
      "Program pendidikan dokter spesialis",
    );
    stands(
      city,
      "diperbantukan/analis",
      "diperbantukan",
      { from: calendarDateOf("2026-03-02") },
      "Sekretariat KPU Kota",
    );
    wasPppk(city, "lulus/perawat", "pkm-tigo-baleh", "perawatTerampil", calendarDateOf("2022-03-01"));
    cameFrom(
      city,
      "pkm-tigo-baleh/perawatPenyelia/1",
      "pkm-guguk",
      "perawatMahir",
      calendarDateOf("2017-01-02"),
      calendarDateOf("2018-12-31"),
    );
    rangkap(
      city,
      "dikbud-sekretariat/pengolahData/1",
      "dikbud-sekretariat",
      "Bendahara Pengeluaran",
      "pengolahData",
      calendarDateOf("2026-01-02"),
    );
    delegates(city, {
      unit: "dinkes-p2p",
      delegate: "dinkes-p2p/epidemiologMuda/1",
      list: ["dinkes-p2p/penelaah/1", "dinkes-p2p/penataLayanan/1"],
      decree: "800.1.4/88-Dinkes/2026",
      from: calendarDateOf("2026-02-02"),
    });
    team(city, {
      name: "Tim Kerja Percepatan Penurunan Stunting",
      purpose: "Menyatukan data balita, layanan gizi dan pendampingan keluarga lintas dinas.",
      unit: "setda",
      ketua: "dinkes-p2p/epidemiologMuda/1",
      members: [
        "pkm-guguk/nutrisionisPertama/1",
        "pkm-tigo-baleh/bidanTerampil/1",
        "dikbud-dikdas/analisKebijakanMuda/1",
        "dukcapil-data/adbPertama/1",
      ],
      decree: "400.7/35/2026",
      from: calendarDateOf("2026-01-19"),
    });
    team(city, {
      name: "Tim Kerja Penyusunan Rencana Kerja dan SKP",
      purpose: "Mendampingi perangkat daerah menyusun rencana kerja yang hasilnya terukur.",
      unit: "setda",
      ketua: "bag-organisasi/analisKebijakanMuda/1",
      members: [
        "bkpsdm-kinerja/analisSdmPertama/1",
        "dikbud-sekretariat/perencanaPertama/1",
        "dinkes-sekretariat/perencanaPertama/1",
      ],
      decree: "000.8.3/12/2026",
      from: calendarDateOf("2026-02-16"),
    });
    team(city, {
      name: "Tim Kerja Pemutakhiran Data Kependudukan 2025",
      purpose: "Selesai: pemutakhiran biodata penduduk wajib KTP pemula.",
      unit: "dukcapil",
      ketua: "dukcapil-data/adbMuda/1",
      members: ["dukcapil-data/adbPertama/1", "dukcapil-daftar/pengolahData/1"],
      decree: "400.12/9/2025",
      from: calendarDateOf("2025-03-03"),
      to: calendarDateOf("2025-11-28"),
    });
    reports(
      city,
      "sdn-tarok/guruPertama/1",
      "Kepala SD Negeri 903 Tarok",
      "Mulai tahun ajaran ini saya mengajar penuh di SMP; mohon unit saya dipindahkan.",
      5,
    );
  },
};
