/** The kinds of jabatan: three JPT, three of administrasi, fungsional; UU 5/2014 Ps 13–19, kept by UU 20/2023. */
export const POSITION_KINDS = [
  "jpt_utama",
  "jpt_madya",
  "jpt_pratama",
  "administrator",
  "pengawas",
  "pelaksana",
  "fungsional",
] as const;

export type PositionKind = (typeof POSITION_KINDS)[number];

/** Levels of a jabatan fungsional: four of keahlian, four of keterampilan, highest first; PermenPANRB 1/2023. */
export const JENJANG = [
  "ahli_utama",
  "ahli_madya",
  "ahli_muda",
  "ahli_pertama",
  "penyelia",
  "mahir",
  "terampil",
  "pemula",
] as const;

export type Jenjang = (typeof JENJANG)[number];
