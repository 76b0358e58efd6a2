import { describe, expect, test } from "vitest";
import { appraisalOn, appraisersOf } from "@/lib/employee/appraiser";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { readinessOf, type Readiness, type ServicePerson } from "@/lib/employee/readiness";
import { calendarDateOf } from "@/lib/kernel/calendar";
import {
  acting,
  alterPost,
  alterUnit,
  DAY,
  ENDED,
  place,
  standing,
  SURABAYA,
  surabaya,
  vacate,
  type Change,
} from "./surabaya";

const report = (...changes: readonly Change[]): Readiness =>
  readinessOf(appraisalOn(surabaya(...changes), DAY), []);

/** So many more people in the seksi. */
const crowd =
  (count: number): Change =>
  (org) => {
    const ids = Array.from({ length: count }, (_, index) => `orang-${String(index)}`);
    return {
      ...org,
      people: [...org.people, ...ids.map((id) => ({ id, name: id }))],
      placements: [...org.placements, ...ids.map((id) => place(id, "trantib", "pelaksana"))],
    };
  };

describe("the readiness report", () => {
  test("of a sound city has nothing to say", () => {
    expect(report()).toEqual({
      day: DAY,
      withoutAppraiser: [],
      withoutUnit: [],
      withoutHead: [],
      overloaded: [],
      retiring: [],
    });
  });

  test("names people without a unit: none, only as Plt, or a unit that is closed", () => {
    const { withoutUnit, withoutAppraiser } = report(
      vacate("staf-umum", "jf"),
      acting("jf", "plt", "sdn"),
      alterUnit("trantib", { validity: ENDED }),
    );
    expect(withoutUnit).toEqual(["jf", "kasi", "staf-trantib", "staf-umum"]);
    expect(withoutAppraiser).toEqual([]);
  });

  test("names people without an appraiser, with the reason", () => {
    expect(report((org) => ({ ...org, agencyHead: null })).withoutAppraiser).toEqual([
      { employeeId: "sekda", because: { code: "nobody_above" } },
    ]);
    const broken = report(alterUnit("gayungan", { appraisalSuperiorId: "trantib" }));
    expect(broken.withoutAppraiser.map((row) => `${row.employeeId}: ${row.because.code}`)).toEqual([
      "camat: tree_circular",
      "kasi: tree_circular",
    ]);
  });

  test("keeps silent about those who make no SKP, or are appraised elsewhere", () => {
    const { withoutAppraiser, withoutUnit } = report(
      standing("staf-umum", "mpp"),
      standing("guru", "diperbantukan"),
      standing("jf", "pensiun"),
      vacate("jf"),
    );
    expect([withoutAppraiser, withoutUnit]).toEqual([[], []]);
  });

  test("names units without a head, but not those led by a Plt", () => {
    expect(report(vacate("kasi", "lurah"), acting("kasubbag", "plt", "menanggal")).withoutHead).toEqual([
      { unitId: "trantib", headTitle: "Kepala Seksi Trantib" },
    ]);
  });

  test("a head who may not appraise leaves the unit without one", () => {
    expect(report(standing("camat", "cltn")).withoutHead).toEqual([
      { unitId: "gayungan", headTitle: "Camat Gayungan" },
    ]);
  });

  test("a unit is missed as long as somebody works in or below it, and no longer", () => {
    expect(report(vacate("kasi", "staf-trantib")).withoutHead).toEqual([]);
    expect(report(vacate("camat", "jf")).withoutHead.map(({ unitId }) => unitId)).toEqual(["gayungan"]);
  });

  test.each([
    [39, []],
    [40, [{ employeeId: "kasi", count: 41 }]],
  ])("with %i more in the seksi of one: %j", (more, overloaded) => {
    expect(report(crowd(more)).overloaded).toEqual(overloaded);
  });

  test("the limit is a setting", () => {
    const appraisal = appraisalOn(surabaya(crowd(2)), DAY);
    const limits = { mostPerAppraiser: 2, retirementMonths: 12 };
    expect(readinessOf(appraisal, [], limits).overloaded).toEqual([
      { employeeId: "camat", count: 4 },
      { employeeId: "kasi", count: 3 },
      { employeeId: "sekda", count: 3 },
    ]);
  });

  const person = (id: string, birthDate: string, given: Partial<ServicePerson> = {}): ServicePerson => ({
    id,
    kind: "pns",
    birthDate: calendarDateOf(birthDate),
    serviceEndsOn: null,
    position: { name: "Kepala Seksi", kind: "pengawas", jenjang: null },
    ...given,
  });

  test("names who leaves within the year, or should have left already", () => {
    const people = [
      person("later", "1969-07-01"),
      person("last", "1969-05-31"),
      person("soon", "1968-06-20"),
      person("overdue", "1968-05-15"),
      person("contract", "1985-01-01", { kind: "pppk", serviceEndsOn: calendarDateOf("2026-12-31") }),
      person("nowhere", "1968-06-20", { position: null }),
    ];
    expect(readinessOf(appraisalOn(SURABAYA, DAY), people).retiring).toEqual([
      { employeeId: "contract", on: "2027-01-01", because: "contract", isOverdue: false },
      { employeeId: "last", on: "2027-06-01", because: "age", isOverdue: false },
      { employeeId: "overdue", on: "2026-06-01", because: "age", isOverdue: true },
      { employeeId: "soon", on: "2026-07-01", because: "age", isOverdue: false },
    ]);
  });

  test("but not who has left", () => {
    const appraisal = appraisalOn(surabaya(standing("kasi", "pensiun")), DAY);
    expect(readinessOf(appraisal, [person("kasi", "1968-05-15")]).retiring).toEqual([]);
  });
});

/** A province of so many people: dinas of 20 bidang of 5 seksi of 10 people. */
function province(size: number): OrgSnapshot {
  const units = [...SURABAYA.units.filter(({ unitId }) => unitId === "kota" || unitId === "setda")];
  const people = [{ id: "sekda", name: "sekda" }];
  const placements = SURABAYA.placements.filter(({ employeeId }) => employeeId === "sekda");
  const open = (unitId: string, kind: "dinas" | "bidang" | "seksi", parentId: string): void => {
    const post = { dinas: "jpt_pratama", bidang: "administrator", seksi: "pengawas" } as const;
    units.push({
      ...units[0],
      unitId,
      kind,
      name: unitId,
      headTitle: null,
      parentId,
      appraisalSuperiorId: null,
      validity: place("", "", "pelaksana").validity,
    });
    people.push({ id: unitId, name: unitId });
    placements.push(place(unitId, unitId, post[kind], { isHead: true }));
  };
  for (let index = 0; people.length < size; index += 1) {
    const dinas = `d${String(Math.floor(index / 1000))}`;
    const bidang = `${dinas}-b${String(Math.floor(index / 50) % 20)}`;
    const seksi = `${bidang}-s${String(Math.floor(index / 10) % 5)}`;
    if (index % 1000 === 0) open(dinas, "dinas", "setda");
    if (index % 50 === 0) open(bidang, "bidang", dinas);
    if (index % 10 === 0) open(seksi, "seksi", bidang);
    const id = `p${String(index)}`;
    people.push({ id, name: id });
    placements.push(place(id, seksi, "pelaksana"));
  }
  return { ...SURABAYA, units, people, placements };
}

describe("for a whole province", () => {
  test(
    "100,000 people are answered for in seconds, in time that grows with their number and no faster",
    { timeout: 60_000 },
    () => {
      const org = province(100_000);
      const began = performance.now();
      const findings = appraisersOf(org, DAY);
      const seconds = (performance.now() - began) / 1000;
      expect(findings.size).toBe(org.people.length);
      expect([...findings.values()].filter(({ outcome }) => outcome.kind === "employee")).toHaveLength(
        org.people.length - 1,
      );
      // About one second on an idle machine; the wide margin is for a busy one. Quadratic work would take minutes.
      expect(seconds).toBeLessThan(15);
    },
  );

  test("one vacant seksi is passed over for its people alone", () => {
    const org = alterPost("d0-b0-s0", { validity: ENDED })(province(2000));
    const findings = appraisersOf(org, DAY);
    expect(findings.get("p0")?.outcome).toMatchObject({ employeeId: "d0-b0" });
    expect(findings.get("p10")?.outcome).toMatchObject({ employeeId: "d0-b0-s1" });
  });
});
