import { OPEN, type Setting } from "../kebijakan-setting";

/** When somebody carries too much of the tree. */
export const PENJENJANGAN: readonly Setting[] = [
  {
    path: "cascade.mostRhk",
    section: "penjenjangan",
    label: "Terlalu banyak bila RHK utama seorang pegawai lebih dari",
    hint: "Hanya penanda bagi pimpinan dan perencana; tidak menghalangi SKP.",
    control: { kind: "integer", unit: "RHK", least: 1, most: 40 },
    basis: "assumption",
    source: OPEN,
  },
];
