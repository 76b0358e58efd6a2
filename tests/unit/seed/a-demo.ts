import { CITY_PLANS } from "@/prisma/seed/agencies/all";
import { demoCity, type DemoCity } from "@/prisma/seed/demo-city";
import type { UnitVersion } from "@/lib/agency/unit";
import type { Delegation } from "@/lib/employee/delegation";
import { nameWithTitles, type Sex } from "@/lib/employee/employee";
import type { Leave } from "@/lib/employee/leave";
import { DEFAULT_APPRAISAL_POLICY, type OrgSnapshot } from "@/lib/employee/org-snapshot";
import type { Placement } from "@/lib/employee/placement";
import type { Standing } from "@/lib/employee/standing";
import type { Team } from "@/lib/employee/team";
import { calendarDateOf, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { rowsOf, type TableName, type TableRows } from "@/tests/builders/rows";

/** Days on which the demo may be loaded for the first time: now, a year on, a leap day. */
export const LOADING_DAYS: readonly CalendarDate[] = ["2026-11-22", "2027-08-17", "2028-02-29"].map(
  calendarDateOf,
);

export type Tables = { readonly [Name in TableName]: readonly TableRows[Name][] };

export interface Demo extends DemoCity {
  readonly rows: Tables;
  readonly today: CalendarDate;
}

export function demosOn(today: CalendarDate): readonly Demo[] {
  return CITY_PLANS.map((plan) => {
    const demo = demoCity(plan, today, "hash");
    return { ...demo, rows: rowsOf(demo.built), today };
  });
}

function spanOf({ validFrom, validTo }: { validFrom: CalendarDate; validTo: CalendarDate | null }): DateSpan {
  return { from: validFrom, to: validTo };
}

export function sexOf(row: TableRows["employee"]): Sex {
  return row.sex === "laki_laki" ? "l" : "p";
}

export function unitsOf(rows: Tables): readonly UnitVersion[] {
  return rows.unitVersion.map(
    ({ unitId, name, kind, headTitle, parentId, appraisalSuperiorId, ...version }) => {
      return { unitId, name, kind, headTitle, parentId, appraisalSuperiorId, validity: spanOf(version) };
    },
  );
}

export function placementsOf(rows: Tables): readonly Placement[] {
  const positions = new Map(rows.position.map((position) => [position.id, position]));
  return rows.placement.map(({ id, employeeId, unitId, positionId, kind, isHead, ...placement }) => {
    const position = positions.get(positionId);
    if (position === undefined) throw new RangeError(`no position ${positionId}`);
    const { name: positionName, kind: positionKind } = position;
    return { id, employeeId, unitId, kind, isHead, positionName, positionKind, validity: spanOf(placement) };
  });
}

export function standingsOf(rows: Tables): readonly Standing[] {
  return rows.employeeStanding.map(({ employeeId, kind, ...row }) => ({
    employeeId,
    kind,
    validity: spanOf(row),
  }));
}

export function leavesOf(rows: Tables): readonly Leave[] {
  return rows.leave.map(({ employeeId, kind, validFrom, validTo }) => {
    return { employeeId, kind, validity: { from: validFrom, to: validTo } };
  });
}

export function delegationsOf(rows: Tables): readonly Delegation[] {
  return rows.appraisalDelegation.map(({ id, unitId, delegateId, decree, ...row }) => {
    const listed = rows.appraisalDelegationMember.filter((member) => member.delegationId === id);
    const employeeIds = listed.map((member) => member.employeeId);
    return { id, unitId, delegateId, decree, employeeIds, validity: spanOf(row) };
  });
}

export function teamsOf(rows: Tables): readonly Team[] {
  return rows.team.map(({ id, decree, decreeDate, ...row }) => {
    const own = rows.teamMember.filter((member) => member.teamId === id);
    const members = own.map(({ employeeId, role, ...member }) => ({
      employeeId,
      role,
      validity: spanOf(member),
    }));
    return { decree, decreeDate, validity: spanOf(row), members };
  });
}

export function snapshotOf({ rows, city }: Demo): OrgSnapshot {
  return {
    units: unitsOf(rows),
    people: rows.employee.map((person) => ({ id: person.id, name: nameWithTitles(person) })),
    placements: placementsOf(rows),
    standings: standingsOf(rows),
    leaves: leavesOf(rows),
    delegations: delegationsOf(rows),
    agencyHead: { title: city.agency.row.headTitle, name: city.agency.row.headName },
    policy: DEFAULT_APPRAISAL_POLICY,
  };
}
