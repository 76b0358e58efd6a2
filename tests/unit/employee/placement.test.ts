import { describe, expect, test } from "vitest";
import { placementFaultMessage } from "@/lib/employee/org-messages";
import {
  actingPrefix,
  isActing,
  PLACEMENT_KINDS,
  placementFaults,
  type Placement,
  type PlacementKind,
} from "@/lib/employee/placement";
import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { NAMES } from "./names";

const span = (from: string, to: string | null = null): DateSpan => ({
  from: calendarDateOf(from),
  to: to === null ? null : calendarDateOf(to),
});

const UNITS = new Map([
  ["camat", [span("2020-01-01")]],
  ["lurah", [span("2020-01-01")]],
  ["closed", [span("2020-01-01", "2024-12-31")]],
  ["renamed", [span("2020-01-01", "2023-12-31"), span("2024-01-01")]],
]);

const place = (
  id: string,
  employeeId: string,
  unitId: string,
  validity: DateSpan,
  given: Partial<Placement> = {},
): Placement => ({
  id,
  employeeId,
  unitId,
  kind: "definitif",
  isHead: false,
  positionName: "Lurah",
  positionKind: "pengawas",
  validity,
  ...given,
});

const head = (kind: PlacementKind): Partial<Placement> => ({ kind, isHead: true });

const CASES: readonly (readonly [string, readonly Placement[], readonly string[]])[] = [
  ["one post is in order", [place("1", "budi", "camat", span("2020-01-01"))], []],
  [
    "one after the other is in order",
    [
      place("1", "budi", "camat", span("2020-01-01", "2024-12-31")),
      place("2", "budi", "lurah", span("2025-01-01")),
    ],
    [],
  ],
  [
    "two definitive posts share a day",
    [
      place("1", "budi", "camat", span("2020-01-01", "2025-01-01")),
      place("2", "budi", "lurah", span("2025-01-01")),
    ],
    ["two_posts 2025-01-01"],
  ],
  [
    "two definitive posts in the same unit too",
    [place("1", "budi", "camat", span("2020-01-01")), place("2", "budi", "camat", span("2025-01-01"))],
    ["two_posts 2025-01-01"],
  ],
  [
    "a Plt, a tugas tambahan and a rangkap beside the post are in order",
    [
      place("1", "budi", "camat", span("2020-01-01")),
      place("2", "budi", "lurah", span("2025-01-01"), head("plt")),
      place("3", "budi", "camat", span("2025-01-01"), { kind: "rangkap" }),
      place("4", "budi", "renamed", span("2025-01-01"), head("tugas_tambahan")),
    ],
    [],
  ],
  [
    "an end before the beginning",
    [place("1", "budi", "camat", span("2025-01-02", "2025-01-01"))],
    ["validity_reversed"],
  ],
  ["a single day is in order", [place("1", "budi", "camat", span("2025-01-01", "2025-01-01"))], []],
  ["a unit that is not known", [place("1", "budi", "nowhere", span("2025-01-01"))], ["unit_unknown"]],
  [
    "a post that outlasts its unit by a day",
    [place("1", "budi", "closed", span("2020-01-01", "2025-01-01"))],
    ["unit_not_valid 2025-01-01"],
  ],
  ["a post that ends with its unit", [place("1", "budi", "closed", span("2020-01-01", "2024-12-31"))], []],
  [
    "a post before its unit",
    [place("1", "budi", "camat", span("2019-12-31"))],
    ["unit_not_valid 2019-12-31"],
  ],
  ["a unit renamed in between", [place("1", "budi", "renamed", span("2021-01-01"))], []],
  [
    "two definitive heads of one unit",
    [
      place("1", "budi", "lurah", span("2020-01-01", "2025-06-30"), head("definitif")),
      place("2", "siti", "lurah", span("2025-06-30"), head("definitif")),
    ],
    ["two_heads 2025-06-30"],
  ],
  [
    "the next head the day after",
    [
      place("1", "budi", "lurah", span("2020-01-01", "2025-06-30"), head("definitif")),
      place("2", "siti", "lurah", span("2025-07-01"), head("definitif")),
    ],
    [],
  ],
  [
    "a Pj beside a definitive head",
    [
      place("1", "budi", "lurah", span("2020-01-01"), head("definitif")),
      place("2", "siti", "lurah", span("2025-01-01"), head("pj")),
    ],
    ["two_heads 2025-01-01"],
  ],
  [
    "a Plh beside the definitive head is what a Plh is for",
    [
      place("1", "budi", "lurah", span("2020-01-01"), head("definitif")),
      place("2", "siti", "lurah", span("2025-01-01", "2025-01-14"), head("plh")),
    ],
    [],
  ],
  [
    "two Plh at once",
    [
      place("2", "siti", "lurah", span("2025-01-01", "2025-01-14"), head("plh")),
      place("3", "ani", "lurah", span("2025-01-14", "2025-01-20"), head("plh")),
    ],
    ["two_acting_heads 2025-01-14"],
  ],
  [
    "a Plt who heads nothing",
    [place("1", "budi", "lurah", span("2025-01-01"), { kind: "plt" })],
    ["acting_without_heading"],
  ],
];

describe("faults among placements", () => {
  test.each(CASES)("%s", (_title, placements, expected) => {
    for (const rows of [placements, placements.toReversed()]) {
      const faults = placementFaults(rows, UNITS);
      expect(faults.map((fault) => ("on" in fault ? `${fault.code} ${fault.on}` : fault.code))).toEqual(
        expected,
      );
      for (const fault of faults) expect(placementFaultMessage(fault, NAMES)).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("kinds of placement", () => {
  test.each([
    ["definitif", false, ""],
    ["plt", true, "Plt. "],
    ["plh", true, "Plh. "],
    ["pj", false, "Pj. "],
    ["tugas_tambahan", false, ""],
    ["rangkap", false, ""],
  ] as const)("%s acts for another: %s; before the jabatan stands “%s”", (kind, acting, prefix) => {
    expect(PLACEMENT_KINDS).toContain(kind);
    expect([isActing(kind), actingPrefix(kind)]).toEqual([acting, prefix]);
  });
});
