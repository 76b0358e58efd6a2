import type { Chance } from "@/tests/builders/chance";

type Sex = "laki_laki" | "perempuan";

/** Names of one tradition. All people are made up by chance from these; whoever bears such a name is not meant. */
export interface Naming {
  readonly given: Readonly<Record<Sex, readonly string[]>>;
  /** Second given names, where the tradition has them. */
  readonly middle?: Readonly<Record<Sex, readonly string[]>>;
  readonly family: Readonly<Record<Sex, readonly string[]>>;
  /** What stands before a family name borne by a woman ("br. Ginting"). */
  readonly daughter?: string;
  /** Signs of descent before the name (Palembang: Kemas, Nyimas …). */
  readonly descent?: Readonly<Record<Sex, readonly string[]>>;
  /** Share of people of whom only the given names are in use. */
  readonly mononymShare: number;
  /** Whether "H." and "Hj." occur. */
  readonly hasHaji: boolean;
}

export interface Region {
  readonly towns: readonly string[];
  /** Traditions with their share in ten. */
  readonly namings: readonly (readonly [Naming, number])[];
}

/** The names of comma-separated lines. */
export function names(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(", "));
}

/** Family names that both bear. */
export function shared(...lines: readonly string[]): Readonly<Record<Sex, readonly string[]>> {
  return { laki_laki: names(...lines), perempuan: names(...lines) };
}

function inventOf(naming: Naming, sex: Sex, chance: Chance): string {
  const words = [chance.pick(naming.given[sex])];
  if (chance.isHit(naming.mononymShare)) return words.join(" ");
  if (naming.middle !== undefined && chance.isHit(0.6)) words.push(chance.pick(naming.middle[sex]));
  const family = chance.pick(naming.family[sex]);
  words.push(sex === "perempuan" && naming.daughter !== undefined ? `${naming.daughter} ${family}` : family);
  if (naming.descent !== undefined && chance.isHit(0.35)) words.unshift(chance.pick(naming.descent[sex]));
  return words.join(" ");
}

/** A name of the region that is not in `taken`, with whether it can bear "H."/"Hj.". */
export function inventName(
  region: Region,
  sex: Sex,
  taken: ReadonlySet<string>,
  chance: Chance,
): { readonly name: string; readonly hasHaji: boolean } {
  const lots = region.namings.flatMap(([naming, share]) => Array.from({ length: share }, () => naming));
  for (;;) {
    const naming = chance.pick(lots);
    const name = inventOf(naming, sex, chance);
    const words = name.split(" ");
    const isRepetitive = new Set(words).size < words.length;
    if (!isRepetitive && !taken.has(name)) return { name, hasHaji: naming.hasHaji };
  }
}
