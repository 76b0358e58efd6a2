import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_ROLES, isAboutOneself, isReading } from "@/lib/access/permission-labels";
import { hasPermission, PERMISSIONS, type Permission } from "@/lib/access/permissions";
import { ROLES, type AnyRole, type Grant, type Role } from "@/lib/access/role";
import { scopeOf, type Scope } from "@/lib/access/scope";

const ALL = Object.keys(PERMISSIONS) as Permission[];
const ME = "00000000-0000-4000-8000-0000000000e1";
const UNIT = "00000000-0000-4000-8000-0000000000a1";
const OTHER_UNIT = "00000000-0000-4000-8000-0000000000a2";

const nobody = { employeeId: null, grants: [] };
const employee = { employeeId: ME, grants: [] };

function carries(permission: Permission, role: AnyRole): boolean {
  return (PERMISSIONS[permission] as readonly AnyRole[]).includes(role);
}

function holder(role: Role, unitId: string | null, employeeId: string | null = null) {
  return { employeeId, grants: [{ role, unitId }] };
}

const of = (role: AnyRole): readonly Permission[] => ALL.filter((permission) => carries(permission, role));

describe.each(ALL)("%s", (permission) => {
  it("is for nobody without a role", () => {
    expect(hasPermission(nobody, permission)).toBe(false);
    expect(scopeOf(nobody, permission)).toEqual({ kind: "none" });
  });

  it("is for an employee without a grant where the matrix says pegawai, and then for himself", () => {
    const expected = carries(permission, "pegawai");
    expect(hasPermission(employee, permission)).toBe(expected);
    expect(scopeOf(employee, permission)).toEqual(
      expected ? { kind: "self", employeeId: ME } : { kind: "none" },
    );
  });

  it.each(ROLES)("%s for the whole agency", (role) => {
    const expected = carries(permission, role);
    expect(hasPermission(holder(role, null), permission)).toBe(expected);
    expect(scopeOf(holder(role, null), permission)).toEqual({ kind: expected ? "agency" : "none" });
  });

  it.each(ROLES)("%s for a unit, held by somebody who is no employee", (role) => {
    const expected = carries(permission, role);
    expect(hasPermission(holder(role, UNIT), permission)).toBe(expected);
    expect(scopeOf(holder(role, UNIT), permission)).toEqual(
      expected ? { kind: "units", rootUnitIds: [UNIT], ownEmployeeId: null } : { kind: "none" },
    );
  });

  it.each(ROLES)("%s for a unit, held by an employee", (role) => {
    const asRole = carries(permission, role);
    const asEmployee = carries(permission, "pegawai");
    expect(hasPermission(holder(role, UNIT, ME), permission)).toBe(asRole || asEmployee);
    const expected: Scope = asRole
      ? { kind: "units", rootUnitIds: [UNIT], ownEmployeeId: asEmployee ? ME : null }
      : asEmployee
        ? { kind: "self", employeeId: ME }
        : { kind: "none" };
    expect(scopeOf(holder(role, UNIT, ME), permission)).toEqual(expected);
  });
});

describe("what the matrix may never say", () => {
  it("inspektorat reads and changes nothing but what is its own", () => {
    expect(
      of("inspektorat").filter((permission) => !isReading(permission) && !isAboutOneself(permission)),
      // A sample is a working paper of its own; nothing that is inspected is touched.
    ).toEqual(["inspection.draw-sample"]);
    expect(of("inspektorat")).toContain("audit.read");
  });

  it("a verb that is not one of reading counts as a change", () => {
    expect(isReading("employee.read-readiness")).toBe(true);
    expect(isReading("exchange.export")).toBe(true);
    const changing: readonly Permission[] = [
      "employee.edit",
      "auth.grant-roles",
      "exchange.import",
      "period.edit",
    ];
    expect(changing.filter(isReading)).toEqual([]);
    expect(isAboutOneself("auth.manage-own-account")).toBe(true);
    expect(isAboutOneself("auth.suspend-accounts")).toBe(false);
  });

  it("the system administrator neither edits people nor sees what is appraised", () => {
    const content = /^(iku|perilaku|skp|realisasi|feedback|evaluation|objection|growth|document)\./;
    const barred: readonly Permission[] = [
      "employee.edit",
      "employee.delegate-appraisal",
      "employee.answer-reports",
      "employee.edit-teams",
      "agency.edit-units",
      "period.edit",
      "exchange.import",
      "exchange.open",
      "exchange.import-performance",
      "exchange.import-iku",
      "exchange.export",
      "auth.grant-roles",
      "auth.issue-slips",
      "auth.reset-second-factor",
    ];
    const held = of("admin_sistem");
    expect(held.filter((permission) => content.test(permission) || barred.includes(permission))).toEqual([]);
  });

  it("an employee changes nothing beyond what concerns himself, and those whom he leads", () => {
    const changing = of("pegawai").filter(
      (permission) => !isReading(permission) && !isAboutOneself(permission),
    );
    expect(changing).toEqual([
      "employee.report-appraiser",
      // As head of a unit or of the one above: relation decides.
      "iku.edit-perjanjian",
      // As head of the unit that answers for an indicator, or who enters its figures: relation decides.
      "iku.record",
      // As pejabat penilai, atasan or ketua tim of others: relation decides, in the room.
      "skp.appraise",
      "skp.hold-dialog",
      "feedback.give",
      "evaluation.appraise",
      "evaluation.recommend",
      "evaluation.set-organisasi",
      "evaluation.improve-unit",
      "evaluation.lead-pembahasan",
      "objection.answer",
      // A paper signed elsewhere is taken back by who signs it: relation decides.
      "document.keep-signed",
    ]);
  });

  it("roles are given by the agency's administrator alone", () => {
    expect(ALL_ROLES.filter((role) => carries("auth.grant-roles", role))).toEqual(["admin_instansi"]);
  });

  it("every permission has somebody, and every role something", () => {
    const carriers: Readonly<Record<Permission, readonly AnyRole[]>> = PERMISSIONS;
    expect(ALL.filter((permission) => carriers[permission].length === 0)).toEqual([]);
    expect(ALL_ROLES.filter((role) => of(role).length === 0)).toEqual([]);
  });
});

describe("several grants together", () => {
  const grant: fc.Arbitrary<Grant> = fc.record({
    role: fc.constantFrom(...ROLES),
    unitId: fc.constantFrom(null, UNIT, OTHER_UNIT),
  });
  const held = fc.record({
    employeeId: fc.constantFrom(null, ME),
    grants: fc.array(grant, { maxLength: 6 }),
  });
  const permission = fc.constantFrom(...ALL);

  /** Whether all that `narrow` holds is in `wide`. */
  function holds(wide: Scope, narrow: Scope): boolean {
    if (narrow.kind === "none" || wide.kind === "agency") return true;
    if (narrow.kind === "self") {
      return (
        (wide.kind === "self" && wide.employeeId === narrow.employeeId) ||
        (wide.kind === "units" && wide.ownEmployeeId === narrow.employeeId)
      );
    }
    if (narrow.kind === "agency" || wide.kind !== "units") return false;
    return (
      narrow.rootUnitIds.every((id) => wide.rootUnitIds.includes(id)) &&
      (narrow.ownEmployeeId === null || narrow.ownEmployeeId === wide.ownEmployeeId)
    );
  }

  it("one more takes nothing away and narrows nothing", () => {
    fc.assert(
      fc.property(held, grant, permission, (before, added, asked) => {
        const after = { ...before, grants: [...before.grants, added] };
        if (hasPermission(before, asked)) expect(hasPermission(after, asked)).toBe(true);
        expect(holds(scopeOf(after, asked), scopeOf(before, asked))).toBe(true);
      }),
    );
  });

  it("a permission is there exactly where its scope is not empty", () => {
    fc.assert(
      fc.property(held, permission, (actor, asked) => {
        expect(scopeOf(actor, asked).kind !== "none").toBe(hasPermission(actor, asked));
      }),
    );
  });

  it("their order does not matter", () => {
    fc.assert(
      fc.property(held, permission, (actor, asked) => {
        const turned = { ...actor, grants: actor.grants.toReversed() };
        expect(holds(scopeOf(turned, asked), scopeOf(actor, asked))).toBe(true);
        expect(holds(scopeOf(actor, asked), scopeOf(turned, asked))).toBe(true);
      }),
    );
  });
});
