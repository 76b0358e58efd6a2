import { z } from "zod";
import type { EventKey } from "@/lib/audit/event";
import { sql } from "@/lib/db/server/gate";
import { ROLES, type Role } from "@/lib/access/role";
import { NEARNESS } from "../finding";
import type { NearOwnRow } from "../view";
import type { Asked } from "./asked";
import { sourceOf, type Source } from "./source";

/** What is done by virtue of an administrator's role to somebody's record, post, account, time or result. */
const ADMINISTRATIVE: readonly EventKey[] = [
  "employee.changed",
  "employee.standing-changed",
  "employee.standing-removed",
  "employee.number-added",
  "employee.rank-added",
  "employee.rank-removed",
  "employee.placed",
  "employee.placement-ended",
  "employee.placement-removed",
  "employee.leave-recorded",
  "employee.leave-removed",
  "unit.changed",
  "unit.corrected",
  "unit.closed",
  "unit.reopened",
  "period.window-extended",
  "role.granted",
  "role.revoked",
  "role.cancelled",
  "account.slip-issued",
  "auth.second-factor-reset",
  "evaluation.corrected",
  "evaluation.recorded",
];

/** The roles that change what they reach. */
const EDITING: readonly Role[] = ["admin_instansi", "pengelola_kinerja"];

/** Whom and which unit an event is about; an extension says so in its detail. */
const acts = ({ from, until }: Asked) => sql`
  SELECT a.seq, a.at, a.key, a.subject_id, c.id AS account_id, c.name AS actor, c.employee_id AS own_id,
    CASE a.subject
      WHEN 'employee' THEN a.subject_id
      WHEN 'account' THEN (SELECT t.employee_id FROM account t WHERE t.id = a.subject_id)
      WHEN 'evaluation' THEN (SELECT e.employee_id FROM evaluation e WHERE e.id = a.subject_id)
      WHEN 'period' THEN (a.detail ->> 'employeeId')::uuid
    END AS person_id,
    CASE a.subject WHEN 'unit' THEN a.subject_id WHEN 'period' THEN (a.detail ->> 'unitId')::uuid END AS about_unit_id
  FROM audit_event a JOIN account c ON c.id = a.actor_id AND c.employee_id IS NOT NULL
  WHERE a.key = ANY (${[...ADMINISTRATIVE]}::text[]) AND a.at >= ${from} AND a.at < ${until}`;

/** Acts of administrators that touch who is near them; beside them, the roles whose scope holds their own unit. */
export function nearOwn(asked: Asked): Source<NearOwnRow> {
  const { within, from, until, today } = asked;
  return sourceOf(
    sql`
      SELECT n.seq::bigint AS measure, n.seq::text AS key, true AS is_found, 'tindakan' AS kind, n.actor,
        NULL::text AS role, n.at, n.key AS event, n.person_id AS about_id,
        coalesce((SELECT name FROM employee WHERE id = n.person_id), (SELECT name FROM unit_version u
          WHERE u.unit_id = n.about_unit_id ORDER BY u.valid_from DESC LIMIT 1)) AS about, n.nearness
      FROM (
        SELECT t.*, CASE
            WHEN t.person_id = t.own_id THEN 'diri'
            WHEN t.person_id = own.appraiser_id THEN 'atasan'
            WHEN other.appraiser_id = t.own_id THEN 'dinilai'
            WHEN other.unit_id = own.unit_id OR t.about_unit_id = own.unit_id THEN 'rekan'
          END AS nearness
        FROM (${acts(asked)}) t
        JOIN appraisal_relation own ON own.employee_id = t.own_id
        LEFT JOIN appraisal_relation other ON other.employee_id = t.person_id
        WHERE ${within(sql`own.unit_id`)}
      ) n
      WHERE n.nearness IS NOT NULL
      UNION ALL
      SELECT 0, g.id::text, false, 'cakupan', c.name, g.role::text, NULL, NULL, own.unit_id,
        coalesce((SELECT name FROM unit_version u WHERE u.unit_id = g.unit_id ORDER BY u.valid_from DESC LIMIT 1),
          'Seluruh instansi'), 'diri'
      FROM role_grant g
      JOIN account c ON c.id = g.account_id AND c.status <> 'suspended'
      JOIN appraisal_relation own ON own.employee_id = c.employee_id
      WHERE g.role::text = ANY (${[...EDITING]}::text[])
        AND g.valid_from < ${until}::timestamptz AND (g.valid_to IS NULL OR g.valid_to >= ${from}::timestamptz)
        AND (g.unit_id IS NULL OR own.unit_id IN
          (SELECT unit_id FROM app.unit_subtree(ARRAY[g.unit_id], greatest(g.valid_from, ${today}::date))))
        AND ${within(sql`own.unit_id`)}`,
    {
      ...{ kind: z.enum(["tindakan", "cakupan"]), actor: z.string(), role: z.enum(ROLES).nullable() },
      ...{ at: z.date().nullable(), event: z.string().nullable(), about: z.string().nullable() },
      ...{ about_id: z.uuid().nullable(), nearness: z.enum(NEARNESS) },
    },
    ({ kind, actor, role, at, event, about, about_id: aboutId, nearness }) => ({
      ...{ kind, actor, role, at, event, about: about ?? "", aboutId, nearness },
    }),
  );
}
