import { describe, expect, it } from "vitest";
import { isSearchable, peopleFilterSchema, peopleQuery, standingsOf } from "@/lib/employee/people-filter";
import { STANDING_KINDS } from "@/lib/employee/standing";

describe("a filter in an address", () => {
  it("keeps what fits and forgets the rest", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    expect(
      peopleFilterSchema.parse({
        q: "1.siti",
        unit: id,
        jenis: "pppk",
        kedudukan: "semua",
        setelah: id,
        lain: "x",
      }),
    ).toEqual({ q: "1.siti", unit: id, jenis: "pppk", kedudukan: "semua", setelah: id });
    expect(
      peopleFilterSchema.parse({
        q: "x".repeat(801),
        unit: "1",
        jenis: "",
        kedudukan: "hilang",
        setelah: "a",
      }),
    ).toEqual({});
  });

  it("is written back without what is not set", () => {
    expect(peopleQuery({})).toBe("");
    expect(peopleQuery({ q: "", jenis: undefined, kedudukan: "pensiun" })).toBe("?kedudukan=pensiun");
    expect(peopleQuery({ q: "1.a+b&c" })).toBe("?q=1.a%2Bb%26c");
  });
});

describe("what can be looked for", () => {
  it.each(["siti", "al siti", "1980", "1980 04", "19.80"])("%s", (query) => {
    expect(isSearchable(query)).toBe(true);
  });

  it.each(["", " ", "si", "si al", "198", "1.9-8", "1 9"])("not %s", (query) => {
    expect(isSearchable(query)).toBe(false);
  });
});

describe("kedudukan", () => {
  it("in service are all but those by which a person has left", () => {
    const left = STANDING_KINDS.filter((kind) => !standingsOf("bertugas")?.includes(kind));
    expect(left).toEqual(["pensiun", "meninggal", "pindah", "berhenti"]);
    expect(standingsOf("semua")).toBeNull();
    expect(standingsOf("cltn")).toEqual(["cltn"]);
  });
});
