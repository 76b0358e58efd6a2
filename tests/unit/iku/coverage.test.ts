import { describe, expect, it } from "vitest";
import { idleReason, shareText } from "@/lib/iku/coverage";

describe("how far the tree reaches", () => {
  it.each([
    [0, 0, "—"],
    [0, 7, "0 %"],
    [1, 3, "33,3 %"],
    [2, 3, "66,7 %"],
    [7, 7, "100 %"],
    // One of 5,000 is missing: that is not all.
    [4_999, 5_000, "99,9 %"],
    [1_998, 2_000, "99,9 %"],
  ])("%i of %i is said as %s", (reached, of, text) => {
    expect(shareText({ reached, of })).toBe(text);
  });

  it("says why somebody carries nothing", () => {
    expect([null, 0, 3].map(idleReason)).toEqual(["no-plan", "no-line", "no-link"]);
  });
});
