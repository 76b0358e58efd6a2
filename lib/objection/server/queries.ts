import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { mayReadEvaluation } from "@/lib/evaluation/policy";
import { policiesOf } from "@/lib/evaluation/server/policies";
import { stanceOn } from "@/lib/evaluation/server/stance";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import { party } from "@/lib/employee/party";
import { decisionDueOn, isHeard, lastExplanationDay } from "../deadline";
import type { ObjectionView, WaitingObjection } from "../view";

/** The keberatan on an evaluation that the actor may read; null where there is none. */
export async function objectionOn(actor: Actor, evaluationId: string): Promise<ObjectionView | null> {
  const { agencyId, today, timeZone } = actor;
  return read(actor, async (tx) => {
    const row = await tx.objection.findUnique({
      where: { agencyId_evaluationId: { agencyId, evaluationId } },
      select: {
        ...{ reason: true, filedAt: true, explanation: true, explainedAt: true },
        ...{ decision: true, decisionNote: true, decidedAt: true, decider: true },
      },
    });
    const stance = row === null ? null : await stanceOn(tx, actor, evaluationId);
    if (row === null || stance === null || !mayReadEvaluation(stance.relation).allowed) return null;
    const filedOn = calendarDateIn(timeZone, row.filedAt);
    const by = party.safeParse(row.decider);
    return {
      ...row,
      explainBy: lastExplanationDay(filedOn, stance.policy),
      decideBy: decisionDueOn(filedOn, stance.policy),
      decider: by.success ? `${by.data.name}, ${by.data.jabatan}` : null,
      isHeard: isHeard({ filedOn, isExplained: row.explainedAt !== null }, today, stance.policy),
    };
  });
}

const rows = z.array(
  z.object({
    evaluation_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    filed_at: z.date(),
    is_explained: z.boolean(),
    is_mine: z.boolean(),
  }),
);

/** What waits for the actor as the one who has appraised, or as the one who stands above. */
async function waiting(tx: Tx, actor: Actor, employeeId: string): Promise<readonly WaitingObjection[]> {
  const { agencyId, timeZone } = actor;
  const found = rows.parse(
    await tx.$queryRaw(sql`
      SELECT v.id AS evaluation_id, e.name, e.front_title, e.back_title, p.year, p.rhythm::text, p.ordinal,
        o.filed_at, o.explained_at IS NOT NULL AS is_explained,
        coalesce(r.appraiser_id, v.appraiser_id) = ${employeeId}::uuid AS is_mine
      FROM evaluation v
      JOIN objection o ON o.agency_id = v.agency_id AND o.evaluation_id = v.id
      JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
      JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
      LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
      LEFT JOIN appraisal_relation above
        ON above.agency_id = v.agency_id AND above.employee_id = coalesce(r.appraiser_id, v.appraiser_id)
      WHERE v.status = 'objected' AND v.employee_id <> ${employeeId}::uuid AND (
        coalesce(r.appraiser_id, v.appraiser_id) = ${employeeId}::uuid
        OR above.appraiser_id = ${employeeId}::uuid
        OR v.parties -> 'superior' ->> 'employeeId' = ${employeeId}::text)
      ORDER BY o.filed_at, v.id LIMIT 100`),
  );
  const policyOf = await policiesOf(tx, agencyId);
  return found.flatMap((row): WaitingObjection[] => {
    // Who has explained has done his part; the atasan waits for the explanation as long as it may come.
    if (row.is_mine && row.is_explained) return [];
    const policy = policyOf(row.year);
    const filedOn = calendarDateIn(timeZone, row.filed_at);
    const waitsFor = row.is_mine ? "explain" : "decide";
    return [
      {
        evaluationId: row.evaluation_id,
        person: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
        periodName: periodName(row),
        filedAt: row.filed_at,
        waitsFor,
        dueOn: waitsFor === "explain" ? lastExplanationDay(filedOn, policy) : decisionDueOn(filedOn, policy),
        isExplained: row.is_explained,
      },
    ];
  });
}

/** Keberatan that wait for an explanation or a decision of the actor, the oldest first. */
export async function waitingObjections(actor: Actor): Promise<readonly WaitingObjection[]> {
  const { employeeId } = actor;
  return employeeId === null ? [] : read(actor, (tx) => waiting(tx, actor, employeeId));
}
