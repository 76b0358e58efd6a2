import fc from "fast-check";
import { expect, test } from "vitest";

import type { PlacedEmployee } from "@/lib/exchange/check-employees";
import { employeeDifference, type EmployeeDifference } from "@/lib/exchange/difference";
import type { EmployeeState } from "@/lib/exchange/employee-state";
import type { NewestRow, NewestSpan } from "@/lib/exchange/start-day";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { LISTED, SETTLED, TODAY } from "./a-state";

/** What a history's newest row is after a step; the rule that the database statements follow. */
function after<Row extends NewestRow>(
  row: Row | null,
  step: { mode: "open" | "correct"; from: CalendarDate } | null,
  content: Omit<Row, keyof NewestRow>,
): Row | null {
  if (step === null) return row;
  const hasEarlier = step.mode === "open" ? row !== null : (row?.hasEarlier ?? false);
  return { ...row, ...content, from: step.from, hasEarlier } as Row;
}

function applied(listed: PlacedEmployee, state: EmployeeState, found: EmployeeDifference): EmployeeState {
  const own = Object.fromEntries(
    found.fields
      .filter(({ field }) => field in state && !["rank", "standing", "placement"].includes(field))
      .map(({ field, after: value }) => [field, value]),
  );
  const { standing: step } = found;
  const closed =
    step?.mode === "close" && state.standing !== null
      ? { ...state.standing, endsOn: step.to }
      : state.standing;
  return {
    ...state,
    ...own,
    rank: after(state.rank, found.rank, { golongan: listed.golongan ?? "" }),
    standing:
      step === null || step.mode === "close"
        ? closed
        : after(state.standing, step, { kind: listed.standing ?? "aktif", endsOn: null }),
    placement: after(state.placement, found.placement, {
      unitId: listed.unitId ?? state.placement?.unitId ?? "",
      unitName: listed.unitName ?? state.placement?.unitName ?? "",
      positionName: listed.position?.name ?? state.placement?.positionName ?? "",
      leads: found.leads,
      endsOn: null,
    }),
  };
}

test("what was applied differs in nothing the next time, whatever the list says and the register had", () => {
  const days = fc.option(fc.integer({ min: -900, max: 60 }).map((offset) => addDays(TODAY, offset)));
  const someDay = fc.integer({ min: -900, max: 30 }).map((offset) => addDays(TODAY, offset));
  const span: fc.Arbitrary<NewestSpan> = fc
    .tuple(someDay, fc.option(fc.nat(400)), fc.boolean())
    .map(([from, length, hasEarlier]) => ({
      from,
      endsOn: length === null ? null : addDays(from, length),
      hasEarlier,
    }));
  const unit = fc.constantFrom("g", "w");
  const post = fc.constantFrom("Camat Gayungan", "Pengadministrasi Umum");
  const listedFields = fc.record({
    name: fc.constantFrom("Budi Santoso", "BUDI SANTOSO", "Budi S."),
    golongan: fc.option(fc.constantFrom("III/c" as const, "III/d" as const)),
    golonganFrom: days,
    standing: fc.option(fc.constantFrom(...STANDING_KINDS)),
    standingFrom: days,
    position: fc.option(
      post.map((name) => ({ name, kind: "pelaksana" as const, jenjang: null, class: null })),
    ),
    positionFrom: days,
    unitId: fc.option(unit),
    heads: fc.option(fc.boolean()),
    leads: fc.boolean(),
  });
  const stateFields = fc.record({
    rank: fc.option(
      fc.record({ golongan: fc.constantFrom("III/c", "III/d"), from: someDay, hasEarlier: fc.boolean() }),
    ),
    standing: fc.option(
      fc.tuple(span, fc.constantFrom(...STANDING_KINDS)).map(([newest, kind]) => ({ ...newest, kind })),
    ),
    placement: fc.option(
      fc.tuple(span, unit, post, fc.boolean()).map(([newest, unitId, positionName, leads]) => ({
        ...newest,
        unitId,
        unitName: unitId,
        positionName,
        leads,
      })),
    ),
  });
  fc.assert(
    fc.property(listedFields, stateFields, (fields, known) => {
      const listed: PlacedEmployee = {
        ...LISTED,
        ...fields,
        leads: fields.heads ?? fields.leads,
        unitName: fields.unitId,
      };
      const state: EmployeeState = { ...SETTLED, ...known };
      const facts = { today: TODAY, numberFrom: TODAY };
      const found = employeeDifference(listed, state, facts);
      const next = applied(listed, state, found);
      expect(employeeDifference(listed, next, facts).fields).toEqual([]);
      // A row never begins while an earlier one of the same history would have to end before it began.
      for (const [step, row] of [
        [found.placement, state.placement],
        [found.rank, state.rank],
      ] as const) {
        if (step?.mode === "open" && row !== null) expect(step.from > row.from).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
