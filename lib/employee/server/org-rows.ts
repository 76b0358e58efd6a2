import { z } from "zod";
import { readKebijakan } from "@/lib/agency/kebijakan";
import { UNIT_KINDS } from "@/lib/agency/unit";
import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";
import { nameWithTitles } from "../employee";
import { LEAVE_KINDS } from "../leave";
import { appraisalPolicyOf } from "../appraisal-policy";
import { DEFAULT_APPRAISAL_POLICY, type OrgSnapshot } from "../org-snapshot";
import { PLACEMENT_KINDS } from "../placement";
import { POSITION_KINDS } from "../position";
import { STANDING_KINDS } from "../standing";

const day = z.string().transform(calendarDateOf);
const span = z.object({ valid_from: day, valid_to: day.nullable() });

const unit = span.extend({
  unit_id: z.uuid(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  head_title: z.string().nullable(),
  parent_id: z.uuid().nullable(),
  appraisal_superior_id: z.uuid().nullable(),
});

const person = z.object({
  id: z.uuid(),
  name: z.string(),
  front_title: z.string().nullable(),
  back_title: z.string().nullable(),
});

const placement = span.extend({
  id: z.uuid(),
  employee_id: z.uuid(),
  unit_id: z.uuid(),
  kind: z.enum(PLACEMENT_KINDS),
  is_head: z.boolean(),
  position_name: z.string(),
  position_kind: z.enum(POSITION_KINDS),
});

const standing = span.extend({ employee_id: z.uuid(), kind: z.enum(STANDING_KINDS) });

const leave = z.object({ employee_id: z.uuid(), kind: z.enum(LEAVE_KINDS), valid_from: day, valid_to: day });

const delegation = span.extend({
  id: z.uuid(),
  unit_id: z.uuid(),
  delegate_id: z.uuid(),
  decree: z.string(),
  employee_ids: z.array(z.uuid()),
});

/** An organisation on a day as the database answers it: one row, one JSON document. */
const orgRows = z
  .array(
    z.object({
      org: z.object({
        units: z.array(unit),
        people: z.array(person),
        placements: z.array(placement),
        standings: z.array(standing),
        leaves: z.array(leave),
        delegations: z.array(delegation),
        head: z.object({ title: z.string(), name: z.string() }),
        /** What the agency has set for the year of the day; null: the defaults. */
        kebijakan: z.unknown(),
      }),
    }),
  )
  .length(1);

function validity(row: z.output<typeof span>): DateSpan {
  return { from: row.valid_from, to: row.valid_to };
}

/** @throws ZodError where the rows have another shape. */
export function snapshotOf(rows: unknown): OrgSnapshot {
  const org = orgRows.parse(rows)[0]?.org;
  if (org === undefined) throw new Error("no organisation");
  return {
    units: org.units.map((row) => ({
      unitId: row.unit_id,
      name: row.name,
      kind: row.kind,
      headTitle: row.head_title,
      parentId: row.parent_id,
      appraisalSuperiorId: row.appraisal_superior_id,
      validity: validity(row),
    })),
    people: org.people.map((row) => ({
      id: row.id,
      name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    })),
    placements: org.placements.map((row) => ({
      id: row.id,
      employeeId: row.employee_id,
      unitId: row.unit_id,
      kind: row.kind,
      isHead: row.is_head,
      positionName: row.position_name,
      positionKind: row.position_kind,
      validity: validity(row),
    })),
    standings: org.standings.map((row) => ({
      employeeId: row.employee_id,
      kind: row.kind,
      validity: validity(row),
    })),
    leaves: org.leaves.map((row) => ({
      employeeId: row.employee_id,
      kind: row.kind,
      validity: { from: row.valid_from, to: row.valid_to },
    })),
    delegations: org.delegations.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      delegateId: row.delegate_id,
      decree: row.decree,
      employeeIds: row.employee_ids,
      validity: validity(row),
    })),
    agencyHead: org.head.name === "" ? null : org.head,
    policy:
      org.kebijakan === null ? DEFAULT_APPRAISAL_POLICY : appraisalPolicyOf(readKebijakan(org.kebijakan)),
  };
}
