import { RHK_JENIS_LABELS, type RhkJenis } from "./skp";

/** A hasil kerja's place in the plan as the form numbers it: from 1 in A. Utama, and anew in B. Tambahan (domain §2.2). */
export interface RhkNumber {
  readonly jenis: RhkJenis;
  readonly number: number;
}

/** Each hasil kerja of a plan with its place. */
export function numberedRhks<T extends { readonly jenis: RhkJenis }>(
  rhks: readonly T[],
): readonly (readonly [rhk: T, place: RhkNumber])[] {
  const last: Record<RhkJenis, number> = { utama: 0, tambahan: 0 };
  return rhks.map((rhk) => {
    last[rhk.jenis] += 1;
    return [rhk, { jenis: rhk.jenis, number: last[rhk.jenis] }];
  });
}

/** The places by the id of the hasil kerja. */
export function rhkPlaces(
  rhks: readonly { readonly id: string; readonly jenis: RhkJenis }[],
): ReadonlyMap<string, RhkNumber> {
  return new Map(numberedRhks(rhks).map(([{ id }, place]) => [id, place]));
}

/** "2", and "tambahan 1". */
export function rhkNumberText({ jenis, number }: RhkNumber): string {
  return jenis === "utama" ? String(number) : `${RHK_JENIS_LABELS[jenis].toLowerCase()} ${String(number)}`;
}

/** "RHK 2", and "RHK tambahan 1" where the section is not seen beside it. */
export function rhkName(place: RhkNumber | undefined): string {
  return place === undefined ? "RHK" : `RHK ${rhkNumberText(place)}`;
}
