import { describe, expect, it } from "vitest";
import { signInName } from "@/lib/auth/identifier";

describe("the name that somebody types to sign in", () => {
  it.each([
    ["an NIP as it is stored", "198703052012031004", "198703052012031004"],
    ["an NIP in the groups in which it is printed", "19870305 201203 1 004", "198703052012031004"],
    ["an NIP with dots", "19870305.201203.1.004", "198703052012031004"],
    ["an NIP with dashes", "19870305-201203-1-004", "198703052012031004"],
    ["an NIP pasted with what stood around it", "\t 198703052012031004\u00a0\n", "198703052012031004"],
    ["an e-mail address in capitals", " Ratna.P@Contoh.GO.ID ", "ratna.p@contoh.go.id"],
    ["an e-mail address with a dash, which stays", "ratna-p@contoh.go.id", "ratna-p@contoh.go.id"],
    ["letters, which no number has and which therefore find nobody", "ratna", "ratna"],
    ["nothing but blanks", "   ", ""],
  ])("%s", (_case, typed, looked) => {
    expect(signInName(typed)).toBe(looked);
  });

  it("is the same when it is read a second time", () => {
    for (const typed of ["19870305 201203 1 004", "Ratna.P@Contoh.go.id"]) {
      expect(signInName(signInName(typed))).toBe(signInName(typed));
    }
  });
});
