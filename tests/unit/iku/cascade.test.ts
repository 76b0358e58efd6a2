import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ancestorsOf,
  combine,
  computed,
  cycleIn,
  splitOf,
  type Cascade,
  type CascadeLink,
  type Share,
} from "@/lib/iku/cascade";
import { CASCADE_METHODS, type CascadeMethod } from "@/lib/iku/iku";
import { CAPAIAN_FORMS } from "@/lib/iku/measure";
import { Exact } from "@/lib/kernel/decimal";

const share = (value: string | null, weight: string | null = null, id = "x"): Share => ({
  id,
  value: value === null ? null : new Exact(value),
  weight: weight === null ? null : new Exact(weight),
});

describe("combine", () => {
  it.each<[CascadeMethod, readonly Share[], string | null]>([
    ["sum", [share("10"), share("20"), share("5.5")], "35.5"],
    ["average", [share("80"), share("90")], "85"],
    ["identical", [share("80"), share("90")], "85"],
    ["minimum", [share("80"), share("75.25"), share("90")], "75.25"],
    ["weighted", [share("80", "3"), share("100", "1")], "85"],
    // A negative realisasi is valid.
    ["sum", [share("-10"), share("4")], "-6"],
    ["minimum", [share("-1"), share("0")], "-1"],
    ["sum", [], null],
    ["average", [share(null)], null],
  ])("%s of %# ", (method, shares, value) => {
    expect(combine(method, shares).value?.toFixed() ?? null).toBe(value);
  });

  it("leaves out and names what is missing, and takes it for nothing nowhere", () => {
    const shares = [share("80", "1", "a"), share(null, "1", "b"), share("90", "1", "c")];
    for (const method of CASCADE_METHODS) {
      const { value, missing } = combine(method, shares);
      expect(missing).toEqual(["b"]);
      expect(value?.toFixed()).toBe(combine(method, [share("80", "1"), share("90", "1")]).value?.toFixed());
    }
  });

  it("works nothing out by weight where one has none, and says which", () => {
    const shares = [share("80", "1", "a"), share("90", null, "b"), share("90", "0", "c")];
    expect(combine("weighted", shares)).toEqual({ value: null, missing: [], weightless: ["b", "c"] });
  });
});

describe("splitOf", () => {
  const of = (values: readonly string[]) => values.map((value, index) => share(value, "1", String(index)));
  it.each([
    ["sum", "maximise", "100", ["60", "40"], "reaches"],
    ["sum", "maximise", "100", ["60", "39.999999"], "short"],
    ["sum", "maximise", "100", ["60", "40.000001"], "beyond"],
    ["average", "maximise", "85", ["80", "90"], "reaches"],
    ["average", "maximise", "33.333333", ["0", "0", "100"], "reaches"],
    ["minimum", "maximise", "80", ["80", "95"], "reaches"],
    ["minimum", "maximise", "80", ["79", "95"], "short"],
    ["weighted", "maximise", "85", ["80", "90"], "reaches"],
    // Less is better: to aim at more of it is to aim at less.
    ["sum", "minimise_linear", "10", ["6", "6"], "short"],
    ["sum", "minimise_ratio", "10", ["4", "5"], "beyond"],
    ["identical", "maximise", "85", ["85", "85"], "reaches"],
    ["identical", "maximise", "85", ["85", "84"], "differs"],
    ["sum", "maximise", "0", ["0", "0"], "reaches"],
  ] as const)("%s, %s: %s from %j %s", (method, form, target, values, verdict) => {
    expect(splitOf(method, form, new Exact(target), of(values)).verdict).toBe(verdict);
  });

  it("says nothing while a target is missing", () => {
    expect(splitOf("sum", "maximise", new Exact(1), [share("1", null, "a"), share(null, null, "b")])).toEqual(
      {
        verdict: "unknown",
        missing: ["b"],
        weightless: [],
      },
    );
    expect(splitOf("sum", "maximise", null, of(["1"])).verdict).toBe("unknown");
    expect(splitOf("sum", "maximise", new Exact(1), []).verdict).toBe("unknown");
  });
});

describe("cycleIn", () => {
  const link = (pair: string) => ({ parentId: pair.charAt(0), childId: pair.charAt(1) });
  it.each([
    [[], null],
    [["ab", "bc", "ac"], null],
    [["aa"], ["a", "a"]],
    [
      ["ab", "ba"],
      ["a", "b", "a"],
    ],
    [
      ["ab", "bc", "cd", "db"],
      ["b", "c", "d", "b"],
    ],
  ])("%j: %j", (pairs, cycle) => {
    expect(cycleIn(pairs.map(link))).toEqual(cycle);
  });

  it("is a way along the links that ends where it began, or there is an order of all", () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const links = drawn.map(([parent, child]) => ({ parentId: String(parent), childId: String(child) }));
        const cycle = cycleIn(links);
        if (cycle !== null) {
          expect(cycle.length).toBeGreaterThan(1);
          expect(cycle.at(-1)).toBe(cycle[0]);
          for (const [index, id] of cycle.slice(1).entries()) {
            expect(links).toContainEqual({ parentId: cycle[index], childId: id });
          }
          return;
        }
        for (const { parentId } of links) {
          const above = ancestorsOf(
            links.map((one) => ({ ...one, weight: null })),
            [parentId],
          );
          expect(above.has(parentId)).toBe(false);
        }
      }),
    );
  });
});

/** A cascade without a loop: whoever has the smaller number stands above. Leaves have a value each. */
const cascades = fc
  .record({
    size: fc.integer({ min: 2, max: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { minLength: 1, maxLength: 40 }),
    methods: fc.array(fc.constantFrom(...CASCADE_METHODS), { minLength: 14, maxLength: 14 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 }),
    values: fc.array(fc.option(fc.integer({ min: -1_000, max: 1_000 })), { minLength: 14, maxLength: 14 }),
  })
  .map(({ size, pairs, methods, weights, values }) => {
    const byKey = new Map<string, CascadeLink>();
    for (const [index, [a, b]] of pairs.entries()) {
      const [parent, child] = [Math.min(a, b) % size, Math.max(a, b) % size].toSorted((x, y) => x - y);
      if (parent === undefined || child === undefined || parent === child) continue;
      byKey.set(`${String(parent)} ${String(child)}`, {
        parentId: String(parent),
        childId: String(child),
        weight: new Exact(weights[index] ?? 1),
      });
    }
    const links = [...byKey.values()];
    const parents = new Set(links.map(({ parentId }) => parentId));
    const ids = Array.from({ length: size }, (_, index) => String(index));
    const cascade: Cascade = {
      links,
      methods: new Map(ids.map((id, index) => [id, methods[index] ?? "sum"] as const)),
    };
    const leaves = new Map(
      ids.flatMap((id, index) => {
        const value = values[index] ?? null;
        return parents.has(id) ? [] : [[id, value === null ? null : new Exact(value)] as const];
      }),
    );
    return { cascade, leaves };
  });

const written = (results: ReturnType<typeof computed>) =>
  Object.fromEntries(
    [...results]
      .map(
        ([id, { value, missing }]) =>
          [id, [value?.toDecimalPlaces(25).toFixed() ?? null, [...missing].sort()]] as const,
      )
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );

describe("computed", () => {
  it("comes out the same in whatever order the links are read", () => {
    fc.assert(
      fc.property(
        cascades.chain(({ cascade, leaves }) =>
          fc.record({
            cascade: fc.constant(cascade),
            leaves: fc.constant(leaves),
            shuffled: fc.shuffledSubarray([...cascade.links], {
              minLength: cascade.links.length,
              maxLength: cascade.links.length,
            }),
          }),
        ),
        ({ cascade, leaves, shuffled }) => {
          expect(written(computed({ ...cascade, links: shuffled }, leaves))).toEqual(
            written(computed(cascade, leaves)),
          );
        },
      ),
    );
  });

  it("moves exactly the ancestors of a leaf that changed: none beside, and each of them where all are sums", () => {
    fc.assert(
      fc.property(cascades, fc.nat(), fc.integer({ min: 1, max: 500 }), ({ cascade, leaves }, which, by) => {
        const there = [...leaves].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]));
        const leaf = there[which % Math.max(there.length, 1)];
        fc.pre(leaf !== undefined);
        const after = new Map(leaves).set(leaf[0], leaf[1].plus(by));
        const above = ancestorsOf(cascade.links, [leaf[0]]);
        const moved = (one: Cascade): ReadonlySet<string> => {
          const [before, now] = [written(computed(one, leaves)), written(computed(one, after))];
          return new Set(
            Object.keys(now).filter((id) => JSON.stringify(now[id]) !== JSON.stringify(before[id])),
          );
        };
        for (const id of moved(cascade)) expect(above).toContain(id);
        const sums = new Map([...cascade.methods.keys()].map((id) => [id, "sum"] as const));
        expect(moved({ ...cascade, methods: sums })).toEqual(above);
      }),
    );
  });

  it("gives back what was split: shares of a target, summed, are the target, by every method that splits", () => {
    const parts = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...CASCADE_METHODS),
        fc.constantFrom(...CAPAIAN_FORMS),
        (values, method, form) => {
          const shares = values.map((value, index) => share(String(value), String(index + 1), String(index)));
          const { value } = combine(method, shares);
          if (value === null) throw new Error("nothing came out");
          const split = splitOf(method, form, value, shares);
          const isEven = values.every((one) => one === values[0]);
          expect(split.verdict).toBe(method === "identical" && !isEven ? "differs" : "reaches");
        },
      ),
    );
  });

  it("never takes what was entered at a parent", () => {
    const cascade: Cascade = {
      links: [{ parentId: "a", childId: "b", weight: null }],
      methods: new Map([["a", "sum"]]),
    };
    const results = computed(
      cascade,
      new Map([
        ["a", new Exact(9)],
        ["b", new Exact(4)],
      ]),
    );
    expect(results.get("a")?.value?.toFixed()).toBe("4");
  });

  it("refuses a loop", () => {
    const links = ["ab", "ba"].map((pair) => ({
      parentId: pair.charAt(0),
      childId: pair.charAt(1),
      weight: null,
    }));
    expect(() =>
      computed(
        {
          links,
          methods: new Map([
            ["a", "sum"],
            ["b", "sum"],
          ]),
        },
        new Map(),
      ),
    ).toThrow(RangeError);
  });
});
