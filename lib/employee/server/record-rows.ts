import { z } from "zod";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { EMPLOYEE_KINDS, NUMBER_KINDS } from "../employee";
import { LEAVE_KINDS } from "../leave";
import { PLACEMENT_KINDS } from "../placement";
import { JENJANG, POSITION_KINDS } from "../position";
import type { EmployeeRecord } from "../record-view";
import { STANDING_KINDS } from "../standing";
import { TEAM_ROLES } from "../team";
import { SEX_FROM_DB } from "./store";

const day = z.string().transform(calendarDateOf);
const text = z.string().nullable();
const validity = z.object({ from: day, to: day.nullable() });

const recordRow = z.object({
  id: z.uuid(),
  version: z.number(),
  name: z.string(),
  frontTitle: text,
  backTitle: text,
  kind: z.enum(EMPLOYEE_KINDS),
  sex: z.enum(["laki_laki", "perempuan"]).transform((sex) => SEX_FROM_DB[sex]),
  birthDate: day,
  birthPlace: text,
  email: text,
  phone: text,
  serviceEndsOn: day.nullable(),
  numbers: z.array(z.object({ number: z.string(), kind: z.enum(NUMBER_KINDS), validity })),
  ranks: z.array(z.object({ id: z.uuid(), golongan: z.string(), from: day })),
  standings: z.array(z.object({ id: z.uuid(), kind: z.enum(STANDING_KINDS), validity, note: text })),
  placements: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(PLACEMENT_KINDS),
      isHead: z.boolean(),
      unitId: z.uuid(),
      unitName: z.string(),
      positionName: z.string(),
      positionKind: z.enum(POSITION_KINDS),
      jenjang: z.enum(JENJANG).nullable(),
      class: z.number().nullable(),
      validity,
      decree: text,
    }),
  ),
  leaves: z.array(z.object({ id: z.uuid(), kind: z.enum(LEAVE_KINDS), from: day, to: day, decree: text })),
  memberships: z.array(
    z.object({ id: z.uuid(), teamId: z.uuid(), teamName: z.string(), role: z.enum(TEAM_ROLES), validity }),
  ),
});

const rows = z.array(z.object({ record: recordRow })).max(1);

/** Everything about one person in one statement; null where there is nobody of that id in the agency. */
export async function recordRows(
  tx: Tx,
  employeeId: string,
  today: CalendarDate,
): Promise<EmployeeRecord | null> {
  const found = await tx.$queryRaw(sql`
    SELECT jsonb_build_object(
      'id', e.id, 'version', e.version, 'name', e.name, 'frontTitle', front_title, 'backTitle', back_title,
      'kind', e.kind, 'sex', sex, 'birthDate', birth_date, 'birthPlace', birth_place, 'email', email, 'phone', phone,
      'serviceEndsOn', service_ends_on,
      'numbers', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'kind', kind,
          'validity', jsonb_build_object('from', valid_from, 'to', valid_to)) ORDER BY valid_from DESC), '[]')
        FROM employee_number WHERE employee_id = e.id),
      'ranks', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'golongan', golongan, 'from', valid_from)
          ORDER BY valid_from DESC), '[]')
        FROM employee_rank WHERE employee_id = e.id),
      'standings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'note', note,
          'validity', jsonb_build_object('from', valid_from, 'to', valid_to)) ORDER BY valid_from DESC), '[]')
        FROM employee_standing WHERE employee_id = e.id),
      'placements', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'isHead', is_head,
          'unitId', p.unit_id, 'unitName', coalesce(called.name, '(unit tanpa nama)'), 'positionName', job.name,
          'positionKind', job.kind, 'jenjang', jenjang, 'class', class, 'decree', decree,
          'validity', jsonb_build_object('from', p.valid_from, 'to', p.valid_to))
          ORDER BY p.valid_from DESC, p.kind, p.id), '[]')
        FROM placement p JOIN position job ON job.id = p.position_id
        LEFT JOIN LATERAL (
          SELECT v.name FROM unit_version v WHERE v.unit_id = p.unit_id
          ORDER BY v.valid_from > greatest(p.valid_from, least(p.valid_to, ${today}::date)), v.valid_from DESC LIMIT 1
        ) called ON true
        WHERE p.employee_id = e.id),
      'leaves', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'from', valid_from, 'to', valid_to,
          'decree', decree) ORDER BY valid_from DESC), '[]')
        FROM leave WHERE employee_id = e.id),
      'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'teamId', m.team_id, 'teamName', t.name,
          'role', m.role, 'validity', jsonb_build_object('from', m.valid_from, 'to', m.valid_to))
          ORDER BY m.valid_from DESC, m.id), '[]')
        FROM team_member m JOIN team t ON t.id = m.team_id WHERE m.employee_id = e.id)
    ) AS record
    FROM employee e WHERE e.id = ${employeeId}::uuid`);
  return rows.parse(found)[0]?.record ?? null;
}
