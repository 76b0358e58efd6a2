import { DEFAULT_KEBIJAKAN, type Kebijakan } from "@/lib/agency/kebijakan";
import { nameWithTitles } from "@/lib/employee/employee";
import { DEFAULT_APPRAISAL_POLICY, type OrgSnapshot } from "@/lib/employee/org-snapshot";
import { relationsOf } from "@/lib/employee/relation";
import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { TODAY } from "./day";
import { rowsOf, type Built } from "./rows";

interface Dated {
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

function validity({ validFrom, validTo }: Dated): DateSpan {
  return { from: validFrom, to: validTo };
}

/** What was built, as the question "who appraises whom" looks at it. One agency. */
export function snapshotOfBuilt(built: readonly Built[]): OrgSnapshot {
  const rows = rowsOf(built);
  const positions = new Map(rows.position.map((row) => [row.id, row]));
  const [agency] = rows.agency;
  return {
    units: rows.unitVersion.map((row) => ({ ...row, validity: validity(row) })),
    people: rows.employee.map((row) => ({ id: row.id, name: nameWithTitles(row) })),
    placements: rows.placement.map((row) => {
      const position = positions.get(row.positionId);
      if (position === undefined) throw new RangeError("a placement whose position was not built");
      return {
        id: row.id,
        employeeId: row.employeeId,
        unitId: row.unitId,
        kind: row.kind,
        isHead: row.isHead,
        positionName: position.name,
        positionKind: position.kind,
        validity: validity(row),
      };
    }),
    standings: rows.employeeStanding.map((row) => ({ ...row, validity: validity(row) })),
    leaves: rows.leave.map((row) => ({
      employeeId: row.employeeId,
      kind: row.kind,
      validity: { from: row.validFrom, to: row.validTo },
    })),
    delegations: rows.appraisalDelegation.map((row) => ({
      ...row,
      employeeIds: rows.appraisalDelegationMember
        .filter((member) => member.delegationId === row.id)
        .map((member) => member.employeeId),
      validity: validity(row),
    })),
    agencyHead: agency === undefined ? null : { title: agency.headTitle, name: agency.headName },
    policy: DEFAULT_APPRAISAL_POLICY,
  };
}

/** Who appraises whom among all that was built (one agency), as the worker would work it out on the day. */
export function theRelations(
  built: readonly Built[],
  day: CalendarDate = TODAY,
  policy: Kebijakan = DEFAULT_KEBIJAKAN,
): Built {
  const rows = rowsOf(built);
  const kinds = new Map(rows.employee.map(({ id, kind }) => [id, kind]));
  const agencyId = rows.agency[0]?.id ?? "";
  const relations = relationsOf(snapshotOfBuilt(built), day, policy, kinds);
  return { rows: { appraisalRelation: relations.map((relation) => ({ agencyId, ...relation })) } };
}
