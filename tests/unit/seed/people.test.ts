import { describe, expect, it } from "vitest";
import { employeeNumberWarnings, parseEmployeeNumber } from "@/lib/employee/employee-number";
import { numberKindOf, overlappingNumbers } from "@/lib/employee/employee";
import { parseGolongan, PNS_RANKS, PPPK_GOLONGAN } from "@/lib/employee/rank";
import { positionFault } from "@/lib/employee/position";
import { retirementOf } from "@/lib/employee/retirement";
import { demosOn, LOADING_DAYS, sexOf } from "./a-demo";

const GONE = ["pensiun", "pindah"];

describe.each(LOADING_DAYS)("the people of the demo as loaded on %s", (today) => {
  const demos = demosOn(today);

  it.each(demos)("$city.plan.name has 60 to 150 of them, each with an own name", ({ rows }) => {
    expect(rows.employee.length).toBeGreaterThanOrEqual(60);
    expect(rows.employee.length).toBeLessThanOrEqual(150);
    expect(new Set(rows.employee.map((person) => person.name)).size).toBe(rows.employee.length);
  });

  it.each(demos)(
    "$city.plan.name: every number is sound and agrees with birth, sex, kind and appointment",
    ({ rows }) => {
      const people = new Map(rows.employee.map((person) => [person.id, person]));
      expect(new Set(rows.employeeNumber.map(({ number }) => number)).size).toBe(rows.employeeNumber.length);
      for (const { number, kind, validFrom, employeeId } of rows.employeeNumber) {
        const parsed = parseEmployeeNumber(number);
        if (!parsed.ok) throw new Error(`${number}: ${parsed.refusal.code}`);
        const person = people.get(employeeId);
        if (person === undefined) throw new Error(`${number} is nobody's`);
        expect(
          employeeNumberWarnings(parsed.value, { birthDate: person.birthDate, sex: sexOf(person), kind }),
        ).toEqual([]);
        expect(parsed.value.appointmentYear).toBe(Number(validFrom.slice(0, 4)));
      }
      const held = Map.groupBy(rows.employeeNumber, (row) => row.employeeId);
      for (const person of rows.employee) {
        const own = held.get(person.id) ?? [];
        expect(own.at(0)?.kind).toBe(numberKindOf(person.kind));
        const spans = own.map((row) => ({ ...row, validity: { from: row.validFrom, to: row.validTo } }));
        expect(overlappingNumbers(spans)).toEqual([]);
      }
    },
  );

  it.each(demos)(
    "$city.plan.name: golongan fit the kind, rise, and begin with the appointment",
    ({ rows }) => {
      const orderOf = (golongan: string): number =>
        [...PPPK_GOLONGAN.map(String), ...PNS_RANKS.map((rank) => rank.golongan)].indexOf(golongan);
      const ranks = Map.groupBy(rows.employeeRank, (row) => row.employeeId);
      for (const person of rows.employee) {
        const own = (ranks.get(person.id) ?? []).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
        const last = own.at(-1);
        expect(last === undefined ? null : parseGolongan(last.golongan, person.kind).ok).toBe(true);
        expect(own.every(({ validFrom }) => validFrom <= today)).toBe(true);
        expect(own.map(({ golongan }) => orderOf(golongan))).toEqual(
          own.map(({ golongan }) => orderOf(golongan)).toSorted((a, b) => a - b),
        );
        expect(new Set(own.map(({ validFrom }) => validFrom)).size).toBe(own.length);
      }
    },
  );

  it.each(demos)("$city.plan.name: nobody in service is past the age or the contract", ({ rows }) => {
    const positions = new Map(rows.position.map((position) => [position.id, position]));
    const gone = new Set(
      rows.employeeStanding.filter((row) => GONE.includes(row.kind)).map((row) => row.employeeId),
    );
    const overdue = rows.placement
      .filter((row) => row.kind === "definitif" && row.validTo === null && !gone.has(row.employeeId))
      .filter(({ employeeId, positionId }) => {
        const person = rows.employee.find((row) => row.id === employeeId);
        const position = positions.get(positionId);
        if (person === undefined || position === undefined) throw new Error("a dangling placement");
        return retirementOf(person, position).on <= today;
      });
    expect(overdue).toEqual([]);
  });

  it.each(demos)("$city.plan.name: a fungsional has a jenjang, others have none", ({ rows }) => {
    expect(rows.position.filter((position) => positionFault(position) !== null)).toEqual([]);
  });

  it.each(demos)(
    "$city.plan.name has all four kinds, women and men, and addresses that reach nobody",
    ({ rows }) => {
      for (const kind of ["pns", "pppk", "pppk_paruh_waktu"] as const) {
        expect(rows.employee.filter((person) => person.kind === kind).length).toBeGreaterThan(1);
      }
      const women =
        rows.employee.filter((person) => person.sex === "perempuan").length / rows.employee.length;
      expect(women).toBeGreaterThan(0.3);
      expect(women).toBeLessThan(0.7);
      const mailboxes = rows.employee.flatMap((person) => person.email ?? []);
      expect(mailboxes.filter((address) => !address.endsWith(".example"))).toEqual([]);
      expect(new Set(mailboxes).size).toBe(mailboxes.length);
    },
  );
});
