import type { Jenjang, PositionKind } from "@/lib/employee/position";
import type { StudyKey } from "./study";

/** What a jabatan asks of the person who holds it; ages are those of the ordinary holder. */
export interface Jabatan {
  /** The name as papers print it; for heads the unit says what it is called. */
  readonly name: string;
  readonly kind: PositionKind;
  readonly jenjang: Jenjang | null;
  /** Kelas jabatan; an agency's own evaluation may differ. */
  readonly class: number;
  readonly study: StudyKey;
  /** Lowest and highest golongan of a PNS in it. */
  readonly golongan: readonly [string, string];
  readonly ages: readonly [number, number];
  /** Share of women among the holders. */
  readonly women: number;
}

function head(
  name: string,
  kind: PositionKind,
  grade: number,
  golongan: readonly [string, string],
  ages: readonly [number, number],
  study: StudyKey = "pemerintahan",
): Jabatan {
  return { name, kind, jenjang: null, class: grade, study, golongan, ages, women: 0.4 };
}

function pelaksana(
  name: string,
  grade: number,
  study: StudyKey,
  golongan: readonly [string, string],
  ages: readonly [number, number] = [27, 54],
): Jabatan {
  return { name, kind: "pelaksana", jenjang: null, class: grade, study, golongan, ages, women: 0.5 };
}

/** Class, golongan and ages of the jenjang of a jabatan fungsional (PermenPANRB 1/2023 for the golongan). */
const JENJANG_FACTS = {
  ahli_utama: ["Ahli Utama", 13, ["IV/d", "IV/e"], [52, 57]],
  ahli_madya: ["Ahli Madya", 11, ["IV/a", "IV/c"], [45, 55]],
  ahli_muda: ["Ahli Muda", 9, ["III/c", "III/d"], [36, 50]],
  ahli_pertama: ["Ahli Pertama", 8, ["III/a", "III/b"], [26, 37]],
  penyelia: ["Penyelia", 8, ["III/c", "III/d"], [42, 54]],
  mahir: ["Mahir", 7, ["III/a", "III/b"], [35, 46]],
  terampil: ["Terampil", 6, ["II/c", "II/d"], [25, 34]],
  pemula: ["Pemula", 5, ["II/a", "II/b"], [22, 28]],
} as const satisfies Readonly<
  Record<Jenjang, readonly [string, number, readonly [string, string], readonly [number, number]]>
>;

function fungsional(name: string, jenjang: Jenjang, study: StudyKey, women = 0.5): Jabatan {
  const [suffix, grade, golongan, ages] = JENJANG_FACTS[jenjang];
  const title = `${name} ${suffix}`;
  return { name: title, kind: "fungsional", jenjang, class: grade, study, golongan, ages, women };
}

export const JABATAN = {
  sekda: head("Sekretaris Daerah", "jpt_pratama", 15, ["IV/c", "IV/d"], [52, 57]),
  asisten: head("Asisten", "jpt_pratama", 14, ["IV/b", "IV/c"], [50, 56]),
  kepalaOpd: head("Kepala Dinas/Badan", "jpt_pratama", 14, ["IV/b", "IV/c"], [48, 56]),
  kepalaOpdSehat: head("Kepala Dinas Kesehatan", "jpt_pratama", 14, ["IV/b", "IV/c"], [48, 56], "dokter"),
  camat: head("Camat", "administrator", 12, ["III/d", "IV/b"], [42, 54]),
  kabag: head("Kepala Bagian", "administrator", 12, ["IV/a", "IV/b"], [42, 54]),
  sekretarisOpd: head("Sekretaris", "administrator", 12, ["IV/a", "IV/b"], [42, 54]),
  kabid: head("Kepala Bidang", "administrator", 11, ["III/d", "IV/b"], [41, 54]),
  irban: head("Inspektur Pembantu", "administrator", 12, ["IV/a", "IV/b"], [44, 55], "ekonomi"),
  sekcam: head("Sekretaris Kecamatan", "administrator", 11, ["III/d", "IV/a"], [40, 54]),
  lurah: head("Lurah", "pengawas", 9, ["III/c", "III/d"], [36, 52]),
  kasubbag: head("Kepala Subbagian", "pengawas", 9, ["III/c", "III/d"], [36, 53], "umum"),
  kasi: head("Kepala Seksi", "pengawas", 9, ["III/c", "III/d"], [36, 53], "umum"),
  sekretarisKelurahan: head("Sekretaris Kelurahan", "pengawas", 8, ["III/b", "III/d"], [34, 53], "umum"),
  kasiPemerintahanKelurahan: head(
    "Kepala Seksi Pemerintahan, Ketenteraman dan Ketertiban Kelurahan",
    "pengawas",
    8,
    ["III/b", "III/d"],
    [33, 53],
    "umum",
  ),
  kasiKesraKelurahan: head(
    "Kepala Seksi Kesejahteraan Rakyat Kelurahan",
    "pengawas",
    8,
    ["III/b", "III/d"],
    [33, 53],
    "umum",
  ),

  kepalaSekolah: {
    ...fungsional("Guru", "ahli_madya", "pendidikan", 0.6),
    name: "Kepala Sekolah",
    class: 12,
  },
  kepalaPuskesmas: { ...fungsional("Dokter", "ahli_madya", "dokter"), name: "Kepala Puskesmas", class: 12 },

  penelaah: pelaksana("Penelaah Teknis Kebijakan", 7, "umum", ["III/a", "III/d"]),
  penataKelola: pelaksana("Penata Kelola Pemerintahan", 7, "pemerintahan", ["III/a", "III/d"], [26, 45]),
  penataLayanan: pelaksana("Penata Layanan Operasional", 7, "umum", ["III/a", "III/d"]),
  pengolahData: pelaksana("Pengolah Data dan Informasi", 6, "d3Umum", ["II/c", "III/d"]),
  pengelolaLayanan: pelaksana("Pengelola Layanan Operasional", 6, "d3Umum", ["II/c", "III/d"]),
  pengadministrasi: pelaksana("Pengadministrasi Perkantoran", 5, "sma", ["II/a", "III/b"]),
  operator: pelaksana("Operator Layanan Operasional", 5, "sma", ["II/a", "III/b"]),
  pengelolaUmum: pelaksana("Pengelola Umum Operasional", 1, "smp", ["I/c", "II/c"], [30, 54]),

  analisKebijakanMadya: fungsional("Analis Kebijakan", "ahli_madya", "pemerintahan"),
  analisKebijakanMuda: fungsional("Analis Kebijakan", "ahli_muda", "pemerintahan"),
  analisKebijakanPertama: fungsional("Analis Kebijakan", "ahli_pertama", "umum"),
  perencanaMuda: fungsional("Perencana", "ahli_muda", "ekonomi"),
  perencanaPertama: fungsional("Perencana", "ahli_pertama", "ekonomi"),
  analisSdmMadya: fungsional("Analis Sumber Daya Manusia Aparatur", "ahli_madya", "sdm"),
  analisSdmMuda: fungsional("Analis Sumber Daya Manusia Aparatur", "ahli_muda", "sdm"),
  analisSdmPertama: fungsional("Analis Sumber Daya Manusia Aparatur", "ahli_pertama", "sdm"),
  pranataSdmTerampil: fungsional("Pranata Sumber Daya Manusia Aparatur", "terampil", "d3Umum"),
  pranataSdmPenyelia: fungsional("Pranata Sumber Daya Manusia Aparatur", "penyelia", "d3Umum"),
  arsiparisPertama: fungsional("Arsiparis", "ahli_pertama", "umum"),
  arsiparisTerampil: fungsional("Arsiparis", "terampil", "d3Arsip"),
  arsiparisMahir: fungsional("Arsiparis", "mahir", "d3Arsip"),
  pranataKomputerPertama: fungsional("Pranata Komputer", "ahli_pertama", "komputer", 0.3),
  pranataKomputerMuda: fungsional("Pranata Komputer", "ahli_muda", "komputer", 0.3),
  pranataKomputerTerampil: fungsional("Pranata Komputer", "terampil", "d3Komputer", 0.3),
  auditorMadya: fungsional("Auditor", "ahli_madya", "ekonomi"),
  auditorMuda: fungsional("Auditor", "ahli_muda", "ekonomi"),
  auditorPertama: fungsional("Auditor", "ahli_pertama", "ekonomi"),
  ppupdMadya: fungsional("Pengawas Penyelenggaraan Urusan Pemerintahan Daerah", "ahli_madya", "pemerintahan"),
  ppupdMuda: fungsional("Pengawas Penyelenggaraan Urusan Pemerintahan Daerah", "ahli_muda", "hukum"),
  analisKeuanganMuda: fungsional("Analis Keuangan Pusat dan Daerah", "ahli_muda", "ekonomi"),
  humasPertama: fungsional("Pranata Hubungan Masyarakat", "ahli_pertama", "umum"),
  analisHukumMuda: fungsional("Analis Hukum", "ahli_muda", "hukum"),
  adbMuda: fungsional("Administrator Database Kependudukan", "ahli_muda", "komputer"),
  adbPertama: fungsional("Administrator Database Kependudukan", "ahli_pertama", "komputer"),
  pamongBudayaMuda: fungsional("Pamong Budaya", "ahli_muda", "umum"),
  penilikMadya: fungsional("Penilik", "ahli_madya", "pendidikan"),
  pengembangPembelajaranPertama: fungsional(
    "Pengembang Teknologi Pembelajaran",
    "ahli_pertama",
    "pendidikan",
  ),
  guruMadya: fungsional("Guru", "ahli_madya", "pendidikan", 0.7),
  guruMuda: fungsional("Guru", "ahli_muda", "pendidikan", 0.7),
  guruPertama: fungsional("Guru", "ahli_pertama", "pendidikan", 0.75),
  dokterMadya: fungsional("Dokter", "ahli_madya", "dokter"),
  dokterMuda: fungsional("Dokter", "ahli_muda", "dokter"),
  dokterPertama: fungsional("Dokter", "ahli_pertama", "dokter"),
  perawatPertama: fungsional("Perawat", "ahli_pertama", "perawat", 0.75),
  perawatTerampil: fungsional("Perawat", "terampil", "d3Perawat", 0.75),
  perawatMahir: fungsional("Perawat", "mahir", "d3Perawat", 0.75),
  perawatPenyelia: fungsional("Perawat", "penyelia", "d3Perawat", 0.75),
  bidanTerampil: fungsional("Bidan", "terampil", "d3Bidan", 1),
  bidanMahir: fungsional("Bidan", "mahir", "d3Bidan", 1),
  apotekerPertama: fungsional("Apoteker", "ahli_pertama", "apoteker", 0.7),
  nutrisionisPertama: fungsional("Nutrisionis", "ahli_pertama", "kesehatan", 0.8),
  epidemiologMuda: fungsional("Epidemiolog Kesehatan", "ahli_muda", "kesehatan"),
  adminkesMuda: fungsional("Administrator Kesehatan", "ahli_muda", "kesehatan"),
  sanitarianTerampil: fungsional("Tenaga Sanitasi Lingkungan", "terampil", "d3Kesehatan"),
} as const satisfies Readonly<Record<string, Jabatan>>;

export type JabatanKey = keyof typeof JABATAN;
