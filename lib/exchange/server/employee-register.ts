import { z } from "zod";
import { EMPLOYEE_KINDS, NUMBER_KINDS } from "@/lib/employee/employee";
import { SEX_FROM_DB } from "@/lib/employee/server/store";
import { STANDING_KINDS } from "@/lib/employee/standing";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { EmployeeState } from "../employee-state";
import type { UnitLookup } from "../unit-lookup";

const day = z.string().transform(calendarDateOf);
const newest = z.object({ from: day, hasEarlier: z.boolean() });
const span = newest.extend({ endsOn: day.nullable() });

const found = z.array(
  z.object({
    asked: z.string(),
    employeeId: z.uuid(),
    version: z.number(),
    kind: z.enum(EMPLOYEE_KINDS),
    name: z.string(),
    frontTitle: z.string().nullable(),
    backTitle: z.string().nullable(),
    sex: z.enum(["laki_laki", "perempuan"]).transform((sex) => SEX_FROM_DB[sex]),
    birthDate: day,
    birthPlace: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    serviceEndsOn: day.nullable(),
    number: z.string(),
    numberKind: z.enum(NUMBER_KINDS),
    numberFrom: day,
    rank: newest.extend({ golongan: z.string() }).nullable(),
    standing: span.extend({ kind: z.enum(STANDING_KINDS) }).nullable(),
    placement: span
      .extend({ unitId: z.uuid(), unitName: z.string(), positionName: z.string(), leads: z.boolean() })
      .nullable(),
  }),
);

/** A person as the register has him, with the version number that a change must still find. */
export interface RegisteredEmployee {
  readonly state: EmployeeState;
  readonly version: number;
  /** The first day of the newest number. */
  readonly numberFrom: CalendarDate;
}

/**
 * The people who bear, or have borne, these numbers, by number; one statement for the whole group. Names of units are
 * those of the day of the lookup.
 */
export async function employeesByNumber(
  tx: Tx,
  numbers: readonly string[],
  lookup: UnitLookup,
): Promise<ReadonlyMap<string, RegisteredEmployee>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.$queryRaw(sql`
    SELECT asked.number AS asked, e.id AS "employeeId", e.version, e.kind, e.name, e.front_title AS "frontTitle",
           e.back_title AS "backTitle", e.sex, e.birth_date::text AS "birthDate", e.birth_place AS "birthPlace",
           e.email, e.phone, e.service_ends_on::text AS "serviceEndsOn",
           n.number, n.kind AS "numberKind", n.valid_from::text AS "numberFrom",
           r.rank, s.standing, p.placement
    FROM employee_number asked
    JOIN employee e ON e.agency_id = asked.agency_id AND e.id = asked.employee_id
    JOIN LATERAL (
      SELECT number, kind, valid_from FROM employee_number h
      WHERE h.agency_id = e.agency_id AND h.employee_id = e.id ORDER BY h.valid_from DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('golongan', h.golongan, 'from', h.valid_from, 'hasEarlier', count(*) OVER () > 1) AS rank
      FROM employee_rank h
      WHERE h.agency_id = e.agency_id AND h.employee_id = e.id ORDER BY h.valid_from DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', h.kind, 'from', h.valid_from, 'endsOn', h.valid_to,
                                'hasEarlier', count(*) OVER () > 1) AS standing
      FROM employee_standing h
      WHERE h.agency_id = e.agency_id AND h.employee_id = e.id ORDER BY h.valid_from DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('unitId', h.unit_id, 'unitName', '', 'positionName', job.name, 'leads', h.is_head,
                                'from', h.valid_from, 'endsOn', h.valid_to, 'hasEarlier', count(*) OVER () > 1) AS placement
      FROM placement h JOIN "position" job ON job.agency_id = h.agency_id AND job.id = h.position_id
      WHERE h.agency_id = e.agency_id AND h.employee_id = e.id AND h.kind = 'definitif'
      ORDER BY h.valid_from DESC LIMIT 1) p ON true
    WHERE asked.number = ANY (${[...numbers]}::text[])`);
  return new Map(
    found.parse(rows).map(({ asked, version, numberFrom, placement, ...state }) => {
      const unitName = placement === null ? "" : (lookup.byId.get(placement.unitId)?.name ?? "");
      const place = placement === null ? null : { ...placement, unitName };
      return [asked, { state: { ...state, placement: place }, version, numberFrom }];
    }),
  );
}
