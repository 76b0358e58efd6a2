import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { Exact } from "@/lib/kernel/decimal";
import { RHYTHMS } from "@/lib/period/period";
import { CASCADE_METHODS, type CascadeMethod } from "../iku";
import { ACCUMULATIONS } from "../measure";
import { rolledUp, type Source } from "../roll-up";
import type { RealisasiValue } from "../value";
import { storedYears, type StoredYear } from "./years";

const parentRows = z.array(z.object({ id: z.uuid(), method: z.enum(CASCADE_METHODS) }));
const linkRows = z.array(
  z.object({ parent_id: z.uuid(), child_id: z.uuid(), weight: z.string().nullable() }),
);
const ikiRows = z.array(
  z.object({
    iku_id: z.uuid(),
    iki_id: z.uuid(),
    weight: z.string().nullable(),
    accumulation: z.enum(ACCUMULATIONS),
    rhythm: z.enum(RHYTHMS).nullable(),
    ordinal: z.number().int().nullable(),
    value: z.string().nullable(),
  }),
);

/** Those above (and the given ones themselves) that are worked out from below. */
async function computedAbove(tx: Tx, ikuIds: readonly string[]): Promise<z.output<typeof parentRows>> {
  return parentRows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(id) AS (
        SELECT unnest(${[...ikuIds]}::uuid[])
        UNION
        SELECT l.parent_id FROM up JOIN iku_link l ON l.child_id = up.id AND l.kind = 'langsung'
        JOIN iku_cascade c ON c.iku_id = l.parent_id
      )
      SELECT c.iku_id AS id, c.method FROM up JOIN iku_cascade c ON c.iku_id = up.id`),
  );
}

async function linksUnder(tx: Tx, parentIds: readonly string[]): Promise<z.output<typeof linkRows>> {
  return linkRows.parse(
    await tx.$queryRaw(sql`
      SELECT parent_id, child_id, weight::text FROM iku_link
      WHERE kind = 'langsung' AND parent_id = ANY (${[...parentIds]}::uuid[])`),
  );
}

/** IKI of people that a planner has linked as parts of an indicator. What a plan itself says is a copy, and no part. */
async function ikisUnder(
  tx: Tx,
  parentIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly Source[]>> {
  const rows = ikiRows.parse(
    await tx.$queryRaw(sql`
      SELECT l.iku_id, l.iki_id, l.weight::text, i.accumulation, p.rhythm, p.ordinal, r.value_number::text AS value
      FROM iku_rhk l JOIN iki i ON i.id = l.iki_id AND i.removed_in IS NULL
      LEFT JOIN realisasi r ON r.iki_id = i.id
      LEFT JOIN period p ON p.id = r.period_id AND p.year = ${year}
      WHERE l.kind = 'langsung' AND NOT l.is_of_plan AND l.iku_id = ANY (${[...parentIds]}::uuid[])`),
  );
  return new Map(
    [...Map.groupBy(rows, ({ iku_id: id }) => id)].map(([ikuId, own]) => [
      ikuId,
      [...Map.groupBy(own, ({ iki_id: id }) => id)].map(([id, of]): Source => {
        const there = of.filter(({ rhythm }) => rhythm !== null);
        const values = there.flatMap(({ ordinal, value }): (readonly [number, RealisasiValue])[] =>
          ordinal === null || value === null ? [] : [[ordinal, { kind: "number", number: new Exact(value) }]],
        );
        return {
          id,
          weight: of[0]?.weight == null ? null : new Exact(of[0].weight),
          accumulation: of[0]?.accumulation ?? "last",
          rhythm: there[0]?.rhythm ?? "quarterly",
          values: new Map(values),
        };
      }),
    ]),
  );
}

/** Parents in an order in which each comes after those below it. */
function fromBelow(
  parents: ReadonlyMap<string, CascadeMethod>,
  links: ReadonlyMap<string, z.output<typeof linkRows>>,
): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id) || !parents.has(id)) return;
    seen.add(id);
    for (const { child_id: child } of links.get(id) ?? []) visit(child);
    order.push(id);
  };
  for (const id of parents.keys()) visit(id);
  return order;
}

/** The figures of a parent from those below, period by period of its versions. */
function valuesAbove(
  stored: StoredYear,
  method: CascadeMethod,
  sources: readonly Source[],
  year: number,
): StoredYear["values"] {
  const rhythms = new Set(stored.versions.map(({ measure }) => measure.rhythm));
  return new Map([...rhythms].map((rhythm) => [rhythm, rolledUp(method, sources, year, rhythm)] as const));
}

/** An indicator as a source of one above: in the rhythm of its last version. */
function sourceOf(id: string, weight: string | null, stored: StoredYear | undefined): Source[] {
  const measure = stored?.versions.at(-1)?.measure;
  if (stored === undefined || measure === undefined) return [];
  const { rhythm, accumulation } = measure;
  return [
    {
      ...{ id, rhythm, accumulation, weight: weight === null ? null : new Exact(weight) },
      values: stored.values.get(rhythm) ?? new Map<number, RealisasiValue>(),
    },
  ];
}

/** Indicators of a year with all above them that come from below, and what those come from. */
export interface LoadedCascade {
  readonly year: number;
  readonly methods: ReadonlyMap<string, CascadeMethod>;
  readonly links: ReadonlyMap<string, z.output<typeof linkRows>>;
  readonly ikis: ReadonlyMap<string, readonly Source[]>;
  /** As they are kept. */
  readonly years: ReadonlyMap<string, StoredYear>;
}

export async function loadCascade(tx: Tx, ikuIds: readonly string[], year: number): Promise<LoadedCascade> {
  const above = await computedAbove(tx, ikuIds);
  const methods = new Map(above.map(({ id, method }) => [id, method] as const));
  const links = Map.groupBy(await linksUnder(tx, [...methods.keys()]), ({ parent_id: id }) => id);
  const ikis = await ikisUnder(tx, [...methods.keys()], year);
  const below = [...links.values()].flat().map(({ child_id: id }) => id);
  const years = await storedYears(tx, [...new Set([...ikuIds, ...methods.keys(), ...below])], year);
  return { year, methods, links, ikis, years };
}

/** The years with everything above worked out from below; `held`: what is not worked out, whatever it comes from. */
export function rolledYears(
  { year, methods, links, ikis, years: kept }: LoadedCascade,
  held: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, StoredYear> {
  const years = new Map(kept);
  for (const id of fromBelow(methods, links)) {
    const [stored, method] = [years.get(id), methods.get(id)];
    if (stored === undefined || method === undefined || held.has(id)) continue;
    const sources = (links.get(id) ?? []).flatMap(({ child_id: child, weight }) =>
      sourceOf(child, weight, years.get(child)),
    );
    const values = valuesAbove(stored, method, [...sources, ...(ikis.get(id) ?? [])], year);
    years.set(id, { ...stored, values });
  }
  return years;
}
