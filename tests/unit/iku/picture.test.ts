import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf, type Drawn } from "@/lib/iku/picture";

const nodes = (...pairs: readonly [key: string, parentKey: string | null][]): readonly Drawn[] =>
  pairs.map(([key, parentKey]) => ({ key, parentKey }));

const rowsOf = (drawn: readonly Drawn[]): Readonly<Record<string, readonly [column: number, row: number]>> =>
  Object.fromEntries(layoutOf(drawn).placed.map(({ place, column, row }) => [place, [column, row] as const]));

/** Trees, and several of them, in which each node hangs under one that came before it. */
const anyTrees = fc
  .array(fc.option(fc.nat({ max: 1_000 }), { freq: 10 }), { minLength: 1, maxLength: 60 })
  .map((picks) =>
    picks.map((pick, index): Drawn => ({
      key: `k${String(index)}`,
      parentKey: pick === null || index === 0 ? null : `k${String(pick % index)}`,
    })),
  );

describe("the picture of a tree", () => {
  it("puts a parent in the middle of its children, one column to the left of them", () => {
    expect(rowsOf(nodes(["v", null], ["a", "v"], ["b", "v"], ["c", "v"]))).toEqual({
      v: [0, 1],
      "v/a": [1, 0],
      "v/b": [1, 1],
      "v/c": [1, 2],
    });
  });

  it("is empty where there is nothing", () => {
    expect(layoutOf([])).toEqual({ placed: [], columns: 0, rows: 0 });
  });

  it("draws several trees below each other, and what hangs under nothing known as a root", () => {
    expect(rowsOf(nodes(["a", null], ["b", "elsewhere"], ["c", "b"]))).toEqual({
      a: [0, 0],
      b: [0, 1],
      "b/c": [1, 1],
    });
  });

  it("draws what hangs under two nodes under both of them", () => {
    const { placed } = layoutOf(
      nodes(["v", null], ["a", "v"], ["b", "v"], ["x", "a"], ["x", "b"], ["y", "x"]),
    );
    expect(placed.map(({ place }) => place).toSorted()).toEqual([
      ...["v", "v/a", "v/a/x", "v/a/x/y"],
      ...["v/b", "v/b/x", "v/b/x/y"],
    ]);
  });

  it("never lets two boxes overlap or two lines cross, and keeps the order", () => {
    fc.assert(
      fc.property(anyTrees, (drawn) => {
        const { placed, columns, rows } = layoutOf(drawn);
        expect(placed).toHaveLength(drawn.length);
        const at = new Map(placed.map((one) => [one.place, one] as const));
        for (const column of Map.groupBy(placed, (one) => one.column).values()) {
          const inOrder = column.toSorted((a, b) => a.row - b.row);
          for (const [index, one] of inOrder.entries()) {
            const before = inOrder[index - 1];
            if (before === undefined) continue;
            expect(one.row - before.row).toBeGreaterThan(1 - 1e-9);
            // Lines of two columns cross where their ends stand in another order than their beginnings.
            const [above, below] = [at.get(before.parentPlace ?? ""), at.get(one.parentPlace ?? "")];
            if (above !== undefined && below !== undefined) expect(above.row).toBeLessThanOrEqual(below.row);
          }
        }
        for (const { row, column, parentPlace } of placed) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(rows);
          expect(column).toBeLessThan(columns);
          if (parentPlace !== null) expect(at.get(parentPlace)?.column).toBe(column - 1);
        }
      }),
    );
  });
});
