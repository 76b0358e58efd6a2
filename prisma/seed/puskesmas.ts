import type { Seat, UnitPlan } from "./plan";

const STAFF: readonly Seat[] = [
  "dokterPertama",
  "perawatPenyelia",
  "perawatTerampil",
  "bidanMahir",
  ["bidanTerampil", "pppk"],
  ["apotekerPertama", "pppk"],
  ["nutrisionisPertama", "pppk"],
  "sanitarianTerampil",
  ["operator", "pppk_paruh_waktu"],
];

/** A puskesmas: led by a dokter with a tugas tambahan, who is appraised by the kepala dinas. */
export function puskesmas(plan: { readonly key: string; readonly name: string }): UnitPlan {
  return { ...plan, kind: "puskesmas", head: "kepalaPuskesmas", headedBesides: "dokterMadya", staff: STAFF };
}
