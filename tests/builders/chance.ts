import { createHash, randomUUID } from "node:crypto";

/** A repeatable source of chance: the same seed gives the same row of numbers, picks and ids. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** True with the probability `share` (0–1). */
  isHit(share: number): boolean;
  /** One of the items; throws RangeError for none. */
  pick<T>(items: readonly T[]): T;
  /** A UUID. */
  id(): string;
}

/** A UUID (version 8: our own making) that is always the same for the same name. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** Chance from a seed (mulberry32 over the seed's hash). */
export function chanceOf(seed: string): Chance {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  let ids = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    isHit: (share) => next() < share,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    id: () => {
      ids += 1;
      return idOf(`${seed}#${String(ids)}`);
    },
  };
}

/** What builders draw from unless told otherwise: another seed in each process, so that parallel tests do not collide. */
export const anyChance: Chance = chanceOf(randomUUID());
