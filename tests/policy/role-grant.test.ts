import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/access/permissions";
import { ROLES, type AnyRole } from "@/lib/access/role";
import { scopeOf } from "@/lib/access/scope";
import { grantState } from "@/lib/auth/role-grant";
import {
  AGENCY_WIDE_ROLES,
  mayGrant,
  mayLoseAccess,
  mayRevoke,
  remainderOf,
  type GrantRelation,
} from "@/lib/auth/role-grant-policy";
import { addDays, calendarDateOf as day, type DateSpan } from "@/lib/kernel/calendar";

const TODAY = day("2026-11-23");
const UNIT = "00000000-0000-4000-8000-0000000000a1";
const admin: GrantRelation = { scope: { kind: "agency" }, isOwn: false };
const working = { isSuspended: false };
const openEnded: DateSpan = { from: TODAY, to: null };

function wanted(given: Partial<Parameters<typeof mayGrant>[2]> = {}): Parameters<typeof mayGrant>[2] {
  return { role: "pengelola_kinerja", unitId: UNIT, validity: openEnded, ...given };
}

describe("giving a role", () => {
  it("is for who may for the whole agency, whatever else he is", () => {
    const granting: readonly AnyRole[] = PERMISSIONS["auth.grant-roles"];
    for (const role of ROLES) {
      for (const unitId of [null, UNIT]) {
        const scope = scopeOf({ employeeId: null, grants: [{ role, unitId }] }, "auth.grant-roles");
        const isAllowed = granting.includes(role) && unitId === null;
        expect(mayGrant({ scope, isOwn: false }, working, wanted(), TODAY)).toEqual(
          isAllowed ? { allowed: true } : { allowed: false, reason: "out-of-reach" },
        );
      }
    }
  });

  it("is never to oneself, be it only for a unit", () => {
    for (const role of ROLES) {
      expect(mayGrant({ ...admin, isOwn: true }, working, wanted({ role, unitId: null }), TODAY)).toEqual({
        allowed: false,
        reason: "own-record",
      });
    }
  });

  it("is for the whole agency where the role sees to the whole agency", () => {
    for (const role of ROLES) {
      expect(mayGrant(admin, working, wanted({ role, unitId: null }), TODAY).allowed).toBe(true);
      expect(mayGrant(admin, working, wanted({ role }), TODAY).allowed).toBe(
        !AGENCY_WIDE_ROLES.includes(role),
      );
    }
    expect(AGENCY_WIDE_ROLES).toEqual(["admin_instansi", "admin_sistem"]);
  });

  it("is not to a suspended account, not from the past, and not backwards", () => {
    const reason = (validity: DateSpan, isSuspended = false) => {
      const decision = mayGrant(admin, { isSuspended }, wanted({ validity }), TODAY);
      return decision.allowed ? null : decision.reason;
    };
    expect(reason(openEnded, true)).toBe("account-suspended");
    expect(reason({ from: day("2026-11-22"), to: null })).toBe("starts-in-past");
    expect(reason({ from: day("2026-12-02"), to: day("2026-12-01") })).toBe("ends-before-start");
    expect(reason({ from: day("2026-12-02"), to: day("2026-12-02") })).toBeNull();
  });
});

describe("taking a role back", () => {
  const grant = { role: "pengelola_kinerja", validity: { from: day("2026-01-01"), to: null } } as const;
  const reason = (...asked: Parameters<typeof mayRevoke>) => {
    const decision = mayRevoke(...asked);
    return decision.allowed ? null : decision.reason;
  };

  it("is not for one's own, and not for who administers a unit", () => {
    expect(reason({ ...admin, isOwn: true }, grant, null, [], TODAY)).toBe("own-record");
    const inUnit: GrantRelation = {
      scope: { kind: "units", rootUnitIds: [UNIT], ownEmployeeId: null },
      isOwn: false,
    };
    expect(reason(inUnit, grant, null, [], TODAY)).toBe("out-of-reach");
  });

  it("is at once, today, or on a later day before its end", () => {
    expect(reason(admin, grant, null, [], TODAY)).toBeNull();
    expect(reason(admin, grant, TODAY, [], TODAY)).toBeNull();
    expect(reason(admin, grant, day("2026-11-22"), [], TODAY)).toBe("day-past");
    const till = { ...grant, validity: { from: day("2026-01-01"), to: day("2026-12-31") } };
    expect(reason(admin, till, day("2026-12-30"), [], TODAY)).toBeNull();
    expect(reason(admin, till, day("2026-12-31"), [], TODAY)).toBe("not-earlier");
    const past = { ...grant, validity: { from: day("2026-01-01"), to: day("2026-11-22") } };
    expect(reason(admin, past, null, [], TODAY)).toBe("already-ended");
    const later = { ...grant, validity: { from: day("2027-01-01"), to: null } };
    expect(reason(admin, later, day("2026-12-31"), [], TODAY)).toBe("day-before-start");
    expect(reason(admin, later, null, [], TODAY)).toBeNull();
  });

  it("leaves a last day, or nothing of what was not in force for a whole day", () => {
    expect(remainderOf(grant, null, TODAY)).toEqual({ kind: "until", lastDay: "2026-11-22" });
    expect(remainderOf({ ...grant, validity: openEnded }, null, TODAY)).toEqual({ kind: "nothing" });
    expect(remainderOf({ ...grant, validity: openEnded }, TODAY, TODAY)).toEqual({
      kind: "until",
      lastDay: TODAY,
    });
  });

  it("leaves no day without an administrator", () => {
    const last = { role: "admin_instansi", validity: { from: day("2026-01-01"), to: null } } as const;
    const until: DateSpan = { from: day("2026-01-01"), to: day("2026-12-31") };
    const after: DateSpan = { from: day("2027-01-01"), to: null };
    expect(reason(admin, last, null, [], TODAY)).toBe("last-admin");
    expect(reason(admin, last, null, [until], TODAY)).toBe("last-admin");
    expect(reason(admin, last, null, [{ from: day("2026-11-24"), to: null }], TODAY)).toBe("last-admin");
    expect(reason(admin, last, null, [until, after], TODAY)).toBeNull();
    expect(reason(admin, last, day("2026-12-31"), [after], TODAY)).toBeNull();
    expect(reason(admin, { ...last, validity: until }, null, [], TODAY)).toBe("last-admin");
  });

  it("closes no account without which a day would be without an administrator", () => {
    const mayClose = (held: DateSpan, ...others: readonly DateSpan[]) =>
      mayLoseAccess(held, others, TODAY).allowed;
    const always: DateSpan = { from: day("2026-01-01"), to: null };
    const untilToday: DateSpan = { from: day("2026-01-01"), to: TODAY };
    expect(mayClose(always)).toBe(false);
    expect(mayClose(always, untilToday)).toBe(false);
    expect(mayClose(always, { from: addDays(TODAY, 1), to: null })).toBe(false);
    expect(mayClose(always, untilToday, { from: addDays(TODAY, 1), to: null })).toBe(true);
    expect(mayClose(untilToday, untilToday)).toBe(true);
    expect(mayClose({ from: day("2026-01-01"), to: addDays(TODAY, -1) })).toBe(true);
    expect(mayClose({ from: addDays(TODAY, 1), to: null }, untilToday)).toBe(false);
  });

  it("keeps every day covered that was covered, whatever the spans", () => {
    const span = fc
      .tuple(fc.integer({ min: -30, max: 60 }), fc.option(fc.integer({ min: 0, max: 60 })))
      .map(([start, length]): DateSpan => {
        const from = addDays(TODAY, start);
        return { from, to: length === null ? null : addDays(from, length) };
      });
    const lastDays = fc
      .option(fc.integer({ min: 0, max: 60 }))
      .map((n) => (n === null ? null : addDays(TODAY, n)));
    const isCovered = (on: number, spans: readonly DateSpan[]) => {
      const asked = addDays(TODAY, on);
      return spans.some(({ from, to }) => from <= asked && (to === null || asked <= to));
    };
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), lastDays, (validity, others, lastDay) => {
        const held = { role: "admin_instansi", validity } as const;
        fc.pre(mayRevoke(admin, held, lastDay, others, TODAY).allowed);
        const left = remainderOf(held, lastDay, TODAY);
        const kept: DateSpan[] = left.kind === "nothing" ? [] : [{ from: validity.from, to: left.lastDay }];
        for (let on = 0; on <= 130; on += 1) {
          if (isCovered(on, [validity, ...others])) expect(isCovered(on, [...kept, ...others])).toBe(true);
        }
      }),
    );
  });
});

it("a grant is to come, in force from its first to its last day, then over", () => {
  const span: DateSpan = { from: day("2026-11-23"), to: day("2026-11-24") };
  expect(
    ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].map((on) => grantState(span, day(on))),
  ).toEqual(["upcoming", "in-force", "in-force", "ended"]);
});
