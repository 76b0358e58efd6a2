import { expect, test } from "vitest";
import { positionOf, positionText } from "@/lib/notification/notification";

const position = {
  createdAt: new Date("2026-11-22T04:05:06.789Z"),
  id: "0192f3a4-0000-7000-8000-000000000001",
};

test("a position goes into an address and comes back whole", () => {
  expect(positionOf(positionText(position))).toEqual(position);
});

test.each([
  undefined,
  "",
  "1_2",
  "x_0192f3a4-0000-7000-8000-000000000001",
  "9999999999999999_0192f3a4-0000-7000-8000-000000000001",
])("%s is no position: the first page", (text) => {
  expect(positionOf(text)).toBeNull();
});
