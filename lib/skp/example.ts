import { z } from "zod";
import type { NewId } from "./carry-over";
import { MOST_IKI, planIki, type PlanIki, type PlanRhk } from "./plan";

/** The IKI of an example in the library: as in a plan, without an id of their own. */
export const exampleIkis = z.array(planIki.omit({ id: true })).max(MOST_IKI);

export type ExampleIki = z.infer<typeof exampleIkis>[number];

/** An example of the library as a line of a plan. */
export function exampleRhk(
  example: { readonly text: string; readonly ikis: readonly ExampleIki[] },
  newId: NewId,
): PlanRhk {
  return {
    id: newId(),
    jenis: "utama",
    text: example.text,
    parentId: null,
    parentText: null,
    assigner: "pimpinan",
    teamId: null,
    ikis: example.ikis.map((iki) => ({ ...iki, id: newId() })),
  };
}

/** A line of a plan as an example for others: what was asked of this person (the figures of the target) stays with him. */
export function asExample({ text, ikis }: Pick<PlanRhk, "text" | "ikis">): {
  readonly text: string;
  readonly ikis: readonly ExampleIki[];
} {
  return {
    text,
    ikis: ikis.map(({ id: _id, ...iki }: PlanIki): ExampleIki => ({
      ...iki,
      target: { ...iki.target, text: "", low: null, high: null, date: null },
    })),
  };
}
