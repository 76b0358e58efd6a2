import { expect, test } from "vitest";
import { listMove } from "@/components/ui/combobox-keys";

test.each([
  ["ArrowDown", null, 3, { kind: "mark", index: 0 }],
  ["ArrowDown", 0, 3, { kind: "mark", index: 1 }],
  ["ArrowDown", 2, 3, { kind: "mark", index: 0 }],
  ["ArrowUp", null, 3, { kind: "mark", index: 2 }],
  ["ArrowUp", 0, 3, { kind: "mark", index: 2 }],
  ["ArrowUp", 2, 3, { kind: "mark", index: 1 }],
  ["ArrowDown", null, 0, null],
  ["ArrowUp", null, 0, null],
  ["Enter", 1, 3, { kind: "take", index: 1 }],
  ["Enter", null, 3, null],
  ["Escape", null, 0, { kind: "close" }],
  ["Tab", 1, 3, null],
  ["a", 1, 3, null],
] as const)("%s on line %s of %i", (key, marked, count, expected) => {
  expect(listMove(key, marked, count)).toEqual(expected);
});
