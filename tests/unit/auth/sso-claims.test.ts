import { expect, test } from "vitest";
import { vouchedName } from "@/lib/auth/sso-claims";

test.each([
  ["nip", { nip: "19860926 201505 1 001" }, "198609262015051001"],
  ["nip", { nip: "" }, null],
  ["nip", { nip: 198609262015051 }, null],
  ["nip", { sub: "198609262015051001" }, null],
  ["email", { email: "Siti@Contoh.go.id", email_verified: true }, "siti@contoh.go.id"],
  ["email", { email: "siti@contoh.go.id" }, null],
  ["email", { email: "siti@contoh.go.id", email_verified: "true" }, null],
  ["nip", undefined, null],
])("claim %s of %j vouches for %s", (claim, claims, name) => {
  expect(vouchedName(claim, claims)).toBe(name);
});
