/** The seven core values BerAKHLAK by key, in their order (UU 20/2023 Ps 3–4; PermenPANRB 6/2022 Ps 10). */
export const PERILAKU_KEYS = [
  "berorientasi-pelayanan",
  "akuntabel",
  "kompeten",
  "harmonis",
  "loyal",
  "adaptif",
  "kolaboratif",
] as const;

export type PerilakuKey = (typeof PERILAKU_KEYS)[number];

export interface Perilaku {
  readonly key: PerilakuKey;
  readonly name: string;
  /** The three panduan perilaku, word for word as the form prints them (domain §2.4). */
  readonly guides: readonly [string, string, string];
}

export const PERILAKU: readonly Perilaku[] = [
  {
    key: "berorientasi-pelayanan",
    name: "Berorientasi Pelayanan",
    guides: [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  },
  {
    key: "akuntabel",
    name: "Akuntabel",
    guides: [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  },
  {
    key: "kompeten",
    name: "Kompeten",
    guides: [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  },
  {
    key: "harmonis",
    name: "Harmonis",
    guides: [
      "Menghargai setiap orang apa pun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  },
  {
    key: "loyal",
    name: "Loyal",
    guides: [
      "Memegang teguh ideologi Pancasila, UUD NRI Tahun 1945, setia kepada NKRI serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  },
  {
    key: "adaptif",
    name: "Adaptif",
    guides: [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  },
  {
    key: "kolaboratif",
    name: "Kolaboratif",
    guides: [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    ],
  },
];

const BY_KEY = new Map<string, Perilaku>(PERILAKU.map((value) => [value.key, value]));

/** What a value is called; a key of a later law stays readable. */
export function perilakuName(key: string): string {
  return BY_KEY.get(key)?.name ?? key;
}
