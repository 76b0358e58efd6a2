import { describe, expect, it } from "vitest";
import { treeNodes } from "@/components/iku/tree-nodes";
import type { TreeNode } from "@/components/tree/tree-walk";
import type { TreeNodeView } from "@/lib/iku/view";
import { readZoom, ZOOM_LEVELS, ZOOM_SIZES, zoomQuery } from "@/lib/iku/zoom";

const node = (key: string, parentKey: string | null, given: Partial<TreeNodeView> = {}): TreeNodeView => ({
  ...{ key, parentKey, kind: "iku", label: "IKU", text: key, carrier: null, capaian: null },
  ...{ hasChildren: true, gap: null, skpId: null, beyond: 0 },
  ...given,
});

const everyId = (nodes: readonly TreeNode[]): readonly string[] =>
  nodes.flatMap(({ id, children }) => [id, ...everyId(children ?? [])]);

describe("the places of the tree list", () => {
  it("are each their own, though an indicator hangs under two", () => {
    const shared = [node("n1", null), node("i1", "n1"), node("i2", "n1"), node("x", "i1"), node("x", "i2")];
    const ids = everyId(treeNodes(shared));
    expect(ids.filter((id) => id.startsWith("x~"))).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say how many more there are, and go on after the last", () => {
    const [root] = treeNodes([node("n1", null), node("i1", "n1", { beyond: 30 })]);
    const more = root?.children?.at(-1);
    expect(more).toMatchObject({ label: "30 lagi", hasChildren: true });
    expect(more?.id).toBe(`${root?.id ?? ""}+i1`);
    const [next, further] = treeNodes([node("i2", "n1", { beyond: 5 })], more?.id);
    expect(further?.id).toBe(`${root?.id ?? ""}+i2`);
    expect(next?.id).not.toBe(root?.children?.[0]?.id);
  });

  it("lead to the page of what stands there; a line of a person to the SKP it stands on", () => {
    const lines = [node("n1", null), node("i1", null), node("r1", null, { skpId: "s1" }), node("r2", null)];
    expect(treeNodes(lines).map(({ href }) => href)).toEqual([
      ...["/perencanaan/simpul/1", "/iku/1", "/skp/s1", undefined],
    ]);
  });
});

describe("how near the tree is looked at", () => {
  it("is read as it was written", () => {
    for (const levels of ZOOM_LEVELS) {
      for (const size of ZOOM_SIZES) {
        const written = new URLSearchParams(zoomQuery("n1", { levels, size }));
        expect(readZoom(Object.fromEntries(written))).toEqual({ levels, size });
      }
    }
  });

  it("is as usual where the address says nothing, or nonsense", () => {
    for (const asked of [{}, { tingkat: "9", besar: "1e2" }, { tingkat: ["1", "2"] }]) {
      expect(readZoom(asked)).toEqual({ levels: 2, size: 100 });
    }
    expect(zoomQuery(null, { levels: 2, size: 100 })).toBe("");
  });
});
