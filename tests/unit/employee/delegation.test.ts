import { describe, expect, test } from "vitest";
import { delegationFaults, type Delegation } from "@/lib/employee/delegation";
import { delegationFaultMessage } from "@/lib/employee/org-messages";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { NAMES } from "./names";

const sk = (
  id: string,
  delegateId: string,
  employeeIds: readonly string[],
  from = "2026-01-01",
  to: string | null = null,
): Delegation => ({
  id,
  unitId: "gayungan",
  delegateId,
  decree: `800/${id}/2026`,
  employeeIds,
  validity: { from: calendarDateOf(from), to: to === null ? null : calendarDateOf(to) },
});

const CASES: readonly (readonly [string, readonly Delegation[], readonly string[]])[] = [
  ["a JF appraises two people", [sk("1", "ani", ["budi", "siti"])], []],
  ["no SK", [{ ...sk("1", "ani", ["budi"]), decree: "" }], ["decree_missing"]],
  ["nobody listed", [sk("1", "ani", [])], ["nobody_listed"]],
  ["the delegate on the own list", [sk("1", "ani", ["ani", "budi"])], ["delegate_listed"]],
  ["reversed dates", [sk("1", "ani", ["budi"], "2026-01-02", "2026-01-01")], ["validity_reversed"]],
  [
    "the next SK the day after",
    [sk("1", "ani", ["budi"], "2026-01-01", "2026-06-30"), sk("2", "siti", ["budi"], "2026-07-01")],
    [],
  ],
  [
    "two SK on a day for one person",
    [sk("1", "ani", ["budi"], "2026-01-01", "2026-07-01"), sk("2", "siti", ["budi"], "2026-07-01")],
    ["listed_twice 2026-07-01"],
  ],
  ["twice on one list", [sk("1", "ani", ["budi", "budi"])], ["listed_twice 2026-01-01"]],
  ["two delegates appraise each other", [sk("1", "ani", ["budi"]), sk("2", "budi", ["ani"])], ["mutual"]],
  [
    "but not at the same time",
    [sk("1", "ani", ["budi"], "2026-01-01", "2026-06-30"), sk("2", "budi", ["ani"], "2026-07-01")],
    [],
  ],
  ["a delegate who is on another's list", [sk("1", "ani", ["budi"]), sk("2", "budi", ["siti"])], []],
];

describe("delegation of appraisal", () => {
  test.each(CASES)("%s", (_title, delegations, expected) => {
    for (const rows of [delegations, delegations.toReversed()]) {
      const faults = delegationFaults(rows);
      expect(faults.map((fault) => ("on" in fault ? `${fault.code} ${fault.on}` : fault.code))).toEqual(
        expected,
      );
      for (const fault of faults) expect(delegationFaultMessage(fault, NAMES)).toMatch(/^[A-Z].*\.$/);
    }
  });
});
