import { describe, expect, test } from "vitest";
import { pathToCurrent, treeMove, visibleNodes, type TreeNode } from "@/components/tree/tree-walk";

const leaf = (id: string, label: string, given: Partial<TreeNode> = {}): TreeNode => ({
  id,
  label,
  hasChildren: false,
  ...given,
});

const nodes: readonly TreeNode[] = [
  leaf("andir", "Kecamatan Andir", {
    hasChildren: true,
    children: [
      leaf("sekretariat", "Sekretariat"),
      leaf("ciroyom", "Kelurahan Ciroyom", {
        hasChildren: true,
        children: [leaf("umum", "Seksi Umum", { current: true })],
      }),
    ],
  }),
  leaf("dinas", "Dinas Pendidikan", { hasChildren: true }),
  leaf("badan", "Badan Keuangan"),
];

const children = (node: TreeNode): readonly TreeNode[] => node.children ?? [];
const shown = (...open: string[]) => visibleNodes(nodes, new Set(open), children);
const move = (focused: string, key: string, ...open: string[]) =>
  treeMove(shown(...open), new Set(open), focused, key);

describe("what can be seen", () => {
  test("a closed node hides what is below it", () => {
    expect(shown().map(({ node }) => node.id)).toEqual(["andir", "dinas", "badan"]);
  });

  test("an open node below a closed one stays hidden", () => {
    expect(shown("ciroyom").map(({ node }) => node.id)).toEqual(["andir", "dinas", "badan"]);
  });

  test("each line knows its level and its parent", () => {
    expect(shown("andir", "ciroyom").map(({ node, level, parentId }) => [node.id, level, parentId])).toEqual([
      ["andir", 1, null],
      ["sekretariat", 2, "andir"],
      ["ciroyom", 2, "andir"],
      ["umum", 3, "ciroyom"],
      ["dinas", 1, null],
      ["badan", 1, null],
    ]);
  });

  test("the way to the current node is found", () => {
    expect(pathToCurrent(nodes)).toEqual(["andir", "ciroyom", "umum"]);
    expect(pathToCurrent([leaf("a", "A")])).toEqual([]);
  });
});

describe("what a key does", () => {
  test.each([
    ["andir", "ArrowDown", [], { kind: "focus", id: "dinas" }],
    ["andir", "ArrowDown", ["andir"], { kind: "focus", id: "sekretariat" }],
    ["badan", "ArrowDown", [], null],
    ["andir", "ArrowUp", [], null],
    ["dinas", "ArrowUp", ["andir", "ciroyom"], { kind: "focus", id: "umum" }],
    ["badan", "Home", [], { kind: "focus", id: "andir" }],
    ["andir", "End", [], { kind: "focus", id: "badan" }],
    ["andir", "Home", [], null],
    ["andir", "ArrowRight", [], { kind: "open", id: "andir" }],
    ["andir", "ArrowRight", ["andir"], { kind: "focus", id: "sekretariat" }],
    ["badan", "ArrowRight", [], null],
    ["andir", "ArrowLeft", ["andir"], { kind: "close", id: "andir" }],
    ["andir", "ArrowLeft", [], null],
    ["umum", "ArrowLeft", ["andir", "ciroyom"], { kind: "focus", id: "ciroyom" }],
    ["andir", "b", [], { kind: "focus", id: "badan" }],
    ["badan", "k", [], { kind: "focus", id: "andir" }],
    ["andir", "k", ["andir"], { kind: "focus", id: "ciroyom" }],
    ["andir", "z", [], null],
    ["andir", "Tab", [], null],
    ["unknown", "ArrowDown", [], null],
  ] as const)("on %s, %s with %j open", (focused, key, open, expected) => {
    expect(move(focused, key, ...open)).toEqual(expected);
  });

  test("an opened node whose children are still on their way takes no further step in", () => {
    expect(move("dinas", "ArrowRight", "dinas")).toBeNull();
  });
});
