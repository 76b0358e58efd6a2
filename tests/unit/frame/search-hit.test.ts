import type { Route } from "next";
import { describe, expect, test } from "vitest";
import { pagesMatching, searchGroups, type SearchHit } from "@/components/frame/search-hit";
import { themeOf } from "@/components/frame/theme";
import { incidentOf } from "@/components/frame/incident";

const page = (label: string) => ({ href: `/${label}` as Route, label });
const pages = [page("Beranda"), page("Impor pegawai dan unit"), page("Unit organisasi")];
const hit = (kind: SearchHit["kind"], id: string): SearchHit => ({
  kind,
  id,
  label: id,
  note: null,
  href: `/${kind}/${id}` as Route,
});

describe("search", () => {
  test.each([
    ["", 3],
    ["unit", 2],
    ["UNIT pegawai", 1],
    ["beranda unit", 0],
  ])("pages that hold all words of %j: %i", (text, count) => {
    expect(pagesMatching(pages, text)).toHaveLength(count);
  });

  test("what was found stands under its heading, empty headings are left out", () => {
    const groups = searchGroups([], [hit("unit", "u"), hit("pegawai", "a"), hit("pegawai", "b")]);
    expect(groups.map(({ label, hits }) => [label, hits.length])).toEqual([
      ["Pegawai", 2],
      ["Unit organisasi", 1],
    ]);
  });
});

test.each([
  ["terang", "terang"],
  ["gelap", "gelap"],
  ["perangkat", "perangkat"],
  ["ungu", "perangkat"],
  [undefined, "perangkat"],
])("the theme of %s is %s", (text, theme) => {
  expect(themeOf(text)).toBe(theme);
});

test.each([
  [Object.assign(new Error("x"), { digest: "AB12" }), "AB12"],
  [Object.assign(new Error("x"), { digest: "" }), null],
  [Object.assign(new Error("x"), { digest: 12 }), null],
  [new Error("x"), null],
  ["text", null],
  [null, null],
])("the incident of %s is %s", (error, incident) => {
  expect(incidentOf(error)).toBe(incident);
});
