import { describe, expect, test } from "vitest";
import { searchedAddress, searchForm } from "@/lib/auth/search-form";

const sealed = (text: string) => `tertutup-${String(text.length)}`;
const addressOf = (form: Record<string, string>) => searchedAddress(searchForm.parse(form), sealed);

describe("the address that a search leads to", () => {
  test("holds what narrows the list, and of what was typed only the seal", () => {
    expect(addressOf({ daftar: "pegawai", q: " Siti Aminah ", jenis: "pppk", unit: "" })).toBe(
      "/pegawai?q=tertutup-11&jenis=pppk",
    );
  });

  test("is that of the whole list where nothing was typed or chosen", () => {
    expect(addressOf({ daftar: "pemegang", q: "  " })).toBe("/peran/pemegang");
    expect(addressOf({ daftar: "slip" })).toBe("/slip");
  });

  test("leads to no page but those of the lists", () => {
    expect(searchForm.safeParse({ daftar: "//contoh.test", q: "a" }).success).toBe(false);
  });

  test("takes a hundred letters and no more", () => {
    expect(addressOf({ daftar: "cari", q: "a".repeat(101) })).toBe("/cari?q=tertutup-100");
  });
});
