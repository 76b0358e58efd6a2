import { DAYS, OPEN, SHARE, type Setting } from "../kebijakan-setting";

const FROM_P8 = "diturunkan dari kategori PermenPANRB 8/2021; tidak ada peraturan tentang bendera merah";

/** When an indicator or a unit is off its course. */
export const JALUR: readonly Setting[] = [
  {
    path: "course.onFrom",
    section: "jalur",
    label: "Sesuai jalur mulai perkiraan capaian",
    hint: "Perkiraan capaian akhir tahun; bila belum dapat diperkirakan, capaian sampai periode terakhir.",
    control: { kind: "percent", least: 0, most: 1000 },
    basis: "assumption",
    source: FROM_P8,
  },
  {
    path: "course.redBelow",
    section: "jalur",
    label: "Bendera merah di bawah",
    hint: "Di antara kedua batas, indikator ditandai perlu perhatian.",
    control: { kind: "percent", least: 0, most: 1000 },
    basis: "assumption",
    source: FROM_P8,
  },
  {
    path: "course.dueDays",
    section: "jalur",
    label: "Realisasi indikator dianggap belum diisi setelah periode berakhir",
    control: { ...DAYS, most: 90 },
    basis: "agency",
    source: OPEN,
  },
  {
    path: "course.unitRedShare",
    section: "jalur",
    label: "Unit ditandai merah bila indikator berbendera merah mencapai",
    control: SHARE,
    basis: "agency",
    source: OPEN,
  },
];
