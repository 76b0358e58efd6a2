import { calendarDateOf } from "@/lib/kernel/calendar";
import { bagianOrganisasi, bagianPemerintahan, bkpsdm, inspektorat, setda } from "../city-hall";
import { everywhere, person, within } from "../demo-person";
import { kecamatan } from "../kecamatan";
import type { CityPlan, UnitPlan } from "../plan";
import { bandungRegion } from "../region-java";
import { sekolah } from "../sekolah";
import { cameFrom, delegates, ledBefore, onLeave, plh, plt, reports, stands, team, wasPppk } from "../story";
import { movedFromMedan } from "./moved";

const dinasPendidikan: UnitPlan = {
  key: "disdik",
  name: "Dinas Pendidikan",
  kind: "dinas",
  head: "kepalaOpd",
  superior: "setda",
  units: [
    {
      key: "disdik-sekretariat",
      name: "Sekretariat Dinas Pendidikan",
      kind: "sekretariat",
      headTitle: "Sekretaris Dinas Pendidikan",
      head: "sekretarisOpd",
      staff: ["perencanaMuda", "arsiparisPertama", "pengolahData", ["operator", "pppk"]],
    },
    {
      key: "disdik-sd",
      name: "Bidang Pembinaan Sekolah Dasar",
      kind: "bidang",
      head: "kabid",
      staff: ["analisKebijakanMuda", "penelaah", "pengolahData", ["penataLayanan", "pppk"]],
    },
    {
      key: "disdik-smp",
      name: "Bidang Pembinaan Sekolah Menengah Pertama",
      kind: "bidang",
      head: "kabid",
      staff: ["analisKebijakanMuda", "pengembangPembelajaranPertama", ["penataLayanan", "pppk"]],
    },
    {
      key: "disdik-gtk",
      name: "Bidang Guru dan Tenaga Kependidikan",
      kind: "bidang",
      head: "kabid",
      staff: ["analisSdmMuda", "penilikMadya", "pengadministrasi"],
    },
    sekolah({ key: "sdn-andir", name: "SD Negeri 901 Andir" }),
    sekolah({ key: "sdn-ciroyom", name: "SD Negeri 902 Ciroyom", isVacant: true }),
    sekolah({ key: "smpn-maleber", name: "SMP Negeri 91 Bandung" }),
  ],
};

/** Pemerintah Kota Bandung with Kecamatan Andir and Dinas Pendidikan; the people and the numbers of the schools are invented. */
export const bandung: CityPlan = {
  code: "contoh-bandung",
  name: "Pemerintah Kota Bandung",
  headTitle: "Wali Kota Bandung",
  headName: "Raksa Wirahadi Kusumah (nama rekaan)",
  region: bandungRegion,
  rhythm: "quarterly",
  mailDomain: "bandung.example",
  units: [
    setda([
      bagianPemerintahan,
      {
        ...bagianOrganisasi,
        earlier: {
          until: calendarDateOf("2022-12-31"),
          superior: "asisten-pemerintahan",
          reason: "Penataan pembidangan asisten",
        },
      },
    ]),
    bkpsdm(),
    inspektorat,
    dinasPendidikan,
    kecamatan({
      name: "Andir",
      kelurahan: [
        { key: "kel-campaka", name: "Campaka" },
        { key: "kel-ciroyom", name: "Ciroyom" },
        { key: "kel-dunguscariang", name: "Dunguscariang" },
        { key: "kel-garuda", name: "Garuda" },
        { key: "kel-kebon-jeruk", name: "Kebon Jeruk", isVacant: true },
        { key: "kel-maleber", name: "Maleber" },
      ].map((plan) => ({
        ...plan,
        staff: [
          "sekretarisKelurahan",
          "kasiPemerintahanKelurahan",
          "penataLayanan",
          ["operator", "pppk"],
        ] as const,
      })),
    }),
  ],
  people: [
    person(
      "bkpsdm-kinerja/analisSdmMuda/1",
      "BKPSDM",
      "| Nenden Komala Rukmana | S.Psi.",
      "P",
      ["19850922", "201001"],
      everywhere("admin_instansi"),
    ),
    person(
      "bkpsdm-kinerja/pranataKomputerPertama/1",
      "BKPSDM",
      "| Luthfi Septian | S.Kom.",
      "L",
      ["19950411", "202012"],
      everywhere("admin_sistem"),
    ),
    person(
      "kec-umum/kepala",
      "Kecamatan Andir",
      "| Yeyet Rahmawati Mulyana | S.Sos.",
      "P",
      ["19800716", "200504"],
      within("pengelola_kinerja", "kec"),
    ),
    person(
      "bag-organisasi/perencanaMuda/1",
      "Bagian Organisasi",
      "| Teti Kartini Suhendar | S.E., M.M.",
      "P",
      ["19830528", "200801"],
      everywhere("perencana"),
    ),
    person(
      "irban-1/auditorMuda/1",
      "Auditor",
      "| Imas Nur Sopandi | S.E., Ak.",
      "P",
      ["19880203", "201203"],
      everywhere("inspektorat"),
    ),
    person(
      "setda/kepala",
      "Sekretaris Daerah",
      "H. | Gungun Rohmat Wiraatmaja | S.IP., M.Si.",
      "L",
      ["19691202", "199503"],
      everywhere("pimpinan"),
    ),
    person("kec/kepala", "Camat (pejabat penilai)", "| Deden Rahmat Ruhiyat | S.STP., M.Si.", "L", [
      "19780811",
      "200012",
    ]),
    person("kel-ciroyom/kepala", "Lurah (pejabat penilai)", "| Ginanjar Iman Koswara | S.IP.", "L", [
      "19840627",
      "200902",
    ]),
    person(
      "disdik-sd/analisKebijakanMuda/1",
      "Ketua tim kerja, penerima delegasi penilaian",
      "| Iwan Taufik Permana | S.IP., M.A.P.",
      "L",
      ["19860109", "201001"],
    ),
    person(
      "kec-pelayanan/kepala",
      "Kasi Pelayanan Umum",
      "Hj. | Lilis Dewi Suryana | S.A.P.",
      "P",
      ["19811219", "200702"],
      within("pengelola_layanan", "kec"),
    ),
    person(
      "sdn-andir/kepala",
      "Kepala sekolah (pejabat penilai)",
      "Hj. | Euis Yulia Sutisna | S.Pd., M.Pd.",
      "P",
      ["19720324", "199801"],
    ),
    person("sdn-andir/guruMuda/1", "Guru", "| Tatang Hendra Gunawan | S.Pd.", "L", ["19850817", "201002"]),
    person("kec-pelayanan/penataLayanan/1", "Pegawai", "| Rian Wahyu Maulana | S.A.P.", "L", [
      "19920530",
      "201903",
    ]),
  ],
  extras: [
    { key: "masuk/penelaah", jabatan: "penelaah", unit: "kec-pemberdayaan" },
    { key: "baru/analis", jabatan: "analisKebijakanPertama", kind: "cpns", unit: "bag-organisasi" },
    { key: "lulus/pembelajaran", jabatan: "pengembangPembelajaranPertama", kind: "cpns", unit: "disdik-smp" },
  ],
  hints: (on) => ({
    "kec-sekretariat/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kec/kepala": { placedFrom: calendarDateOf("2023-08-14") },
    "kel-ciroyom/kepala": { placedFrom: calendarDateOf("2022-03-21") },
    "masuk/penelaah": { ...movedFromMedan(on).person, placedFrom: movedFromMedan(on).from },
    "baru/analis": { appointedOn: on.month(-1), birthDate: calendarDateOf("2001-09-05"), isPlaced: false },
    "lulus/pembelajaran": {
      appointedOn: on.month(-8),
      birthDate: calendarDateOf("1996-03-21"),
      placedFrom: on.month(-8),
    },
    "smpn-maleber/guruMadya/1": { birthDate: on.bornToRetire(60, 3) },
    "smpn-maleber/guruPertama/1": { sex: "perempuan", birthDate: calendarDateOf("1994-10-02") },
    "kel-garuda/kepala": { placedFrom: calendarDateOf("2025-08-04") },
  }),
  story: (city) => {
    const { days } = city;
    ledBefore(city, "kec/kepala", "kel-ciroyom", calendarDateOf("2017-02-06"), calendarDateOf("2020-12-31"));
    ledBefore(
      city,
      "kec/kepala",
      "kec-sekretariat",
      calendarDateOf("2021-01-04"),
      calendarDateOf("2023-08-13"),
    );
    cameFrom(
      city,
      "kel-ciroyom/kepala",
      "kel-ciroyom",
      "sekretarisKelurahan",
      calendarDateOf("2018-01-08"),
      calendarDateOf("2022-03-20"),
    );
    cameFrom(
      city,
      "kel-garuda/kepala",
      "kel-kebon-jeruk",
      "sekretarisKelurahan",
      calendarDateOf("2021-01-04"),
      calendarDateOf("2025-08-03"),
    );
    wasPppk(city, "lulus/pembelajaran", "smpn-maleber", "guruPertama", calendarDateOf("2022-03-01"));
    plt(city, {
      unit: "sdn-ciroyom",
      by: "sdn-andir/guruMadya/1",
      from: calendarDateOf("2026-07-13"),
      decree: "800.1.3.1/1188-Disdik/2026",
    });
    onLeave(city, "disdik-gtk/kepala", "alasan_penting", days.day(-3), days.day(11));
    plh(city, {
      unit: "disdik-gtk",
      by: "disdik-smp/kepala",
      from: days.day(-3),
      to: days.day(11),
      decree: "800.1.3.1/2044-Disdik/2026",
    });
    onLeave(city, "smpn-maleber/guruPertama/1", "melahirkan", days.day(-50), days.day(39));
    stands(
      city,
      "kel-maleber/penataLayanan/1",
      "cltn",
      { from: calendarDateOf("2026-02-02"), to: days.day(400) },
      "Mendampingi suami/istri tugas di luar negeri",
    );
    delegates(city, {
      unit: "disdik-sd",
      delegate: "disdik-sd/analisKebijakanMuda/1",
      list: ["disdik-sd/penelaah/1", "disdik-sd/pengolahData/1", "disdik-sd/penataLayanan/1"],
      decree: "800.1.4/312-Disdik/2026",
      from: calendarDateOf("2026-01-12"),
      to: calendarDateOf("2026-12-31"),
    });
    team(city, {
      name: "Tim Kerja Angka Partisipasi Sekolah",
      purpose: "Menekan angka anak tidak sekolah di Kecamatan Andir bersama sekolah dan kelurahan.",
      unit: "disdik",
      ketua: "disdik-sd/analisKebijakanMuda/1",
      members: [
        "disdik-smp/analisKebijakanMuda/1",
        "sdn-andir/guruMuda/1",
        "kec-kesos/penelaah/1",
        "kel-ciroyom/penataLayanan/1",
      ],
      decree: "400.3/121-Disdik/2026",
      from: calendarDateOf("2026-01-19"),
    });
    team(city, {
      name: "Tim Kerja Umpan Balik Masyarakat",
      purpose: "Mengolah hasil survei kepuasan menjadi perbaikan pelayanan kecamatan.",
      unit: "kec",
      ketua: "kec-pelayanan/kepala",
      members: [
        "kec-pelayanan/penataLayanan/1",
        "kec-pemerintahan/penataKelola/1",
        "bag-organisasi/penelaah/1",
      ],
      decree: "000.8/19-Andir/2026",
      from: calendarDateOf("2026-03-02"),
    });
    reports(
      city,
      "kel-kebon-jeruk/penataLayanan/1",
      "Camat Andir",
      "Lurah Kebon Jeruk kosong; mohon Plt. segera dicatat agar SKP kami tidak menumpuk di camat.",
      6,
    );
    reports(
      city,
      "sdn-ciroyom/guruPertama/1",
      "Plt. Kepala SD Negeri 902 Ciroyom",
      "Kepala sekolah definitif sudah dilantik minggu lalu.",
      2,
    );
  },
};
