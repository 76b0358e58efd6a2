import { describe, expect, test } from "vitest";
import { initialsOf } from "@/components/ui/initials";

describe("the initials of a name", () => {
  test.each([
    ["Siti Aminah", "SA"],
    ["Dra. Siti Nurhaliza Rahmawati, M.Si.", "SN"],
    ["R. Bambang Wijayakusuma, S.STP., M.AP.", "BW"],
    ["Dr. H. Sukarno", "S"],
    ["sukarno", "S"],
    ["H. M.", "HM"],
    ["I Gusti Ngurah Rai", "IG"],
    ["", "–"],
    [", S.Sos.", "–"],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
