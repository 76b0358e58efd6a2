import type { Seat, UnitPlan } from "./plan";

const STAFF: readonly Seat[] = [
  "guruMadya",
  ["guruMuda", "pns", 2],
  ["guruPertama", "pppk", 2],
  ["operator", "pppk_paruh_waktu"],
];

/** A school: its kepala is a guru with a tugas tambahan, its guru are appraised by him, he by the kepala dinas (domain §0a.15). */
export function sekolah(plan: {
  readonly key: string;
  readonly name: string;
  readonly isVacant?: boolean;
}): UnitPlan {
  return { ...plan, kind: "sekolah", head: "kepalaSekolah", headedBesides: "guruMadya", staff: STAFF };
}
