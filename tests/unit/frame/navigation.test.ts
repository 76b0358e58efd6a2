import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCurrentPage, isOfAnSkp, placeShown } from "@/components/frame/current-page";
import { NAVIGATION } from "@/components/frame/navigation";
import { navigationFor } from "@/components/frame/navigation-sections";
import { phoneEntries, PHONE_ENTRIES } from "@/components/frame/phone-entries";
import { hasPermission } from "@/lib/access/permissions";
import { ROLES, type Grant } from "@/lib/access/role";

const employee = (...grants: Grant[]) => ({ employeeId: "0192", grants });
const hrefs = (actor: Parameters<typeof navigationFor>[0]) =>
  navigationFor(actor).flatMap(({ entries }) => entries.map(({ href }) => href as string));

describe("the navigation", () => {
  test.each(NAVIGATION.map(({ href }) => href))("%s leads to a page that is there", (href) => {
    expect(
      existsSync(new URL(`../../../app/(app)${href === "/" ? "" : href}/page.tsx`, import.meta.url)),
    ).toBe(true);
  });

  test.each(ROLES)("a %s sees exactly what the matrix opens", (role) => {
    const actor = employee({ role, unitId: null });
    const open = NAVIGATION.filter(
      ({ permission }) => permission === null || hasPermission(actor, permission),
    );
    expect(hrefs(actor).sort()).toEqual(open.map(({ href }) => href as string).sort());
  });

  test.each([
    [null, true],
    ["0193", false],
  ])("a pimpinan of the unit %s sees the plans of a reorganisation: %s", (unitId, expected) => {
    const seen = hrefs(employee({ role: "pimpinan", unitId }));
    expect(seen.includes("/penataan-organisasi")).toBe(expected);
    expect(seen).toContain("/dasbor");
  });

  test("somebody without any role sees the home page alone, and no heading", () => {
    const sections = navigationFor({ employeeId: null, grants: [] });
    expect(sections.map(({ group, label }) => [group, label])).toEqual([["beranda", null]]);
  });

  test("an employee without a grant is not shown administration", () => {
    expect(navigationFor(employee()).map(({ group }) => group)).not.toContain("administrasi");
  });

  test("no page stands twice", () => {
    expect(new Set(NAVIGATION.map(({ href }) => href)).size).toBe(NAVIGATION.length);
  });

  test("the foot of a phone has at most four, the home page first", () => {
    const entries = phoneEntries(navigationFor(employee({ role: "admin_instansi", unitId: null })));
    expect(entries).toHaveLength(PHONE_ENTRIES);
    expect(entries[0]?.href).toBe("/");
  });
});

test.each([
  ["/", "/", true],
  ["/unit", "/", false],
  ["/unit", "/unit", true],
  ["/unit/1/ubah", "/unit", true],
  ["/unit-lama", "/unit", false],
])("on %s the entry %s is current: %s", (pathname, href, expected) => {
  expect(isCurrentPage(pathname, href)).toBe(expected);
});

test("a page below two entries belongs to the nearer one", () => {
  const below = ["/skp/bawahan", "/skp/pustaka"];
  expect(isCurrentPage("/skp/bawahan", "/skp", below)).toBe(false);
  expect(isCurrentPage("/skp/pustaka/baru", "/skp", below)).toBe(false);
  expect(isCurrentPage("/skp/0192", "/skp", below)).toBe(true);
  expect(isCurrentPage("/skp/bawahan", "/skp/bawahan")).toBe(true);
});

const SKP = `/skp/${crypto.randomUUID()}`;

test.each([
  [SKP, true],
  [`${SKP}/riwayat`, true],
  ["/skp", false],
  ["/skp/bawahan", false],
  ["/dasbor/pegawai", false],
])("%s is a page of one SKP: %s", (pathname, expected) => {
  expect(isOfAnSkp(pathname)).toBe(expected);
});

test.each([
  ["one's own", null, "/skp/bawahan", SKP],
  ["another's, from the list", SKP, "/skp/bawahan", "/skp/bawahan"],
  ["another's, by its address", SKP, null, null],
  ["one's own after another's", `${SKP}/riwayat`, "/skp/bawahan", SKP],
])("an SKP that is %s is shown at the place one came from", (_whose, anothers, from, expected) => {
  expect(placeShown(SKP, { anothers, from })).toBe(expected);
});
