import { Exact } from "@/lib/kernel/decimal";
import type { CapaianForm } from "./measure";
import type { CascadeMethod } from "./iku";

/** What one indicator below brings to the one above. */
export interface Share {
  readonly id: string;
  /** Null: nothing yet. */
  readonly value: Exact | null;
  /** Counts under `weighted` alone. */
  readonly weight: Exact | null;
}

/** The value above, from those that there are; `missing`: who has brought nothing yet. */
export interface Combined {
  readonly value: Exact | null;
  readonly missing: readonly string[];
  /** Under `weighted`: who has no weight, so that nothing can be worked out. */
  readonly weightless: readonly string[];
}

const ZERO = new Exact(0);

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/**
 * What those below make together (cascade langsung, BKN Pedoman Cascading 2021). `identical`: each carries the whole, so
 * what was reached is their mean, as under `average`; they differ in what each must aim at (`splitOf`). A share that is
 * missing is left out and named, never taken as nothing.
 */
export function combine(method: CascadeMethod, shares: readonly Share[]): Combined {
  const missing = shares.filter(({ value }) => value === null).map(({ id }) => id);
  const there = shares.flatMap(({ value, weight, id }) => (value === null ? [] : [{ id, value, weight }]));
  const weightless =
    method === "weighted"
      ? shares.filter(({ weight }) => weight === null || weight.lte(0)).map(({ id }) => id)
      : [];
  const [first] = there;
  if (first === undefined || weightless.length > 0) return { value: null, missing, weightless };
  const values = there.map(({ value }) => value);
  switch (method) {
    case "sum":
      return { value: sumOf(values), missing, weightless };
    case "average":
    case "identical":
      return { value: sumOf(values).div(values.length), missing, weightless };
    case "minimum":
      return { value: Exact.min(...values), missing, weightless };
    case "weighted": {
      const weights = sumOf(there.map(({ weight }) => weight ?? ZERO));
      const weighed = sumOf(there.map(({ value, weight }) => value.times(weight ?? ZERO)));
      return { value: weighed.div(weights), missing, weightless };
    }
  }
}

/** How targets that were split stand to the target above. */
export type Split =
  /** Together they come to it. */
  | { readonly verdict: "reaches"; readonly together: Exact }
  /** Together they aim at less than is promised above. */
  | { readonly verdict: "short"; readonly together: Exact }
  /** Together they aim at more: allowed, and said. */
  | { readonly verdict: "beyond"; readonly together: Exact }
  /** Under `identical`: these do not carry the target as it is. */
  | { readonly verdict: "differs"; readonly ids: readonly string[] }
  | {
      readonly verdict: "unknown";
      readonly missing: readonly string[];
      readonly weightless: readonly string[];
    };

/** Which of two targets asks more: less is better in both minimise forms. */
function asksMore(form: CapaianForm, a: Exact, b: Exact): boolean {
  return form === "minimise_linear" || form === "minimise_ratio" ? a.lt(b) : a.gt(b);
}

/** Whether the targets below come to the target above. */
export function splitOf(
  method: CascadeMethod,
  form: CapaianForm,
  target: Exact | null,
  shares: readonly Share[],
): Split {
  const { value, missing, weightless } = combine(method, shares);
  if (value === null || target === null || missing.length > 0) {
    return { verdict: "unknown", missing, weightless };
  }
  if (method === "identical") {
    const others = shares.filter((share) => share.value?.eq(target) !== true).map(({ id }) => id);
    return others.length > 0 ? { verdict: "differs", ids: others } : { verdict: "reaches", together: value };
  }
  // A mean of thirds never comes out even; papers write six places at most.
  const together = value.toDecimalPlaces(6);
  if (together.eq(target.toDecimalPlaces(6))) return { verdict: "reaches", together };
  return { verdict: asksMore(form, together, target) ? "beyond" : "short", together };
}

/** A link of the cascade: the child brings its share to the parent. */
export interface CascadeLink {
  readonly parentId: string;
  readonly childId: string;
  readonly weight: Exact | null;
}

export interface Cascade {
  readonly links: readonly CascadeLink[];
  /** How each parent comes about. */
  readonly methods: ReadonlyMap<string, CascadeMethod>;
}

/** All that stand above one of them, by any way. */
export function ancestorsOf(links: readonly CascadeLink[], ids: readonly string[]): ReadonlySet<string> {
  const parents = Map.groupBy(links, ({ childId }) => childId);
  const above = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { parentId } of parents.get(id) ?? []) {
      if (above.has(parentId)) continue;
      above.add(parentId);
      waiting.push(parentId);
    }
  }
  return above;
}

/** The way on which the links come back to where they began, beginning and ending with the same; null where none does. */
export function cycleIn(
  links: readonly Pick<CascadeLink, "parentId" | "childId">[],
): readonly string[] | null {
  const children = Map.groupBy(links, ({ parentId }) => parentId);
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (id: string): readonly string[] | null => {
    const at = way.indexOf(id);
    if (at >= 0) return [...way.slice(at), id];
    if (done.has(id)) return null;
    way.push(id);
    for (const { childId } of children.get(id) ?? []) {
      const found = walk(childId);
      if (found !== null) return found;
    }
    way.pop();
    done.add(id);
    return null;
  };
  for (const id of children.keys()) {
    const found = walk(id);
    if (found !== null) return found;
  }
  return null;
}

/**
 * All parents worked out from what stands at the leaves: each once, those below first. A parent that is given a value of
 * its own in `leaves` keeps none of it: what is worked out is never entered.
 *
 * @throws RangeError where the links come back to where they began; ask `cycleIn` before
 */
export function computed(
  { links, methods }: Cascade,
  leaves: ReadonlyMap<string, Exact | null>,
): ReadonlyMap<string, Combined> {
  const children = Map.groupBy(links, ({ parentId }) => parentId);
  const results = new Map<string, Combined>();
  const open = new Set<string>();
  const valueOf = (id: string): Exact | null => {
    const below = children.get(id);
    const method = methods.get(id);
    if (below === undefined || method === undefined) return leaves.get(id) ?? null;
    const known = results.get(id);
    if (known !== undefined) return known.value;
    if (open.has(id)) throw new RangeError("the cascade comes back to where it began");
    open.add(id);
    const shares = below.map(({ childId, weight }) => ({ id: childId, value: valueOf(childId), weight }));
    open.delete(id);
    const combined = combine(method, shares);
    results.set(id, combined);
    return combined.value;
  };
  for (const id of children.keys()) valueOf(id);
  return results;
}
