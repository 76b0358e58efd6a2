import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { PEMBAHASAN_AGREEMENTS, PEMBAHASAN_ANSWERS, pointState } from "../pembahasan";
import type {
  DiscussedLine,
  DiscussedPerson,
  DiscussedTeam,
  PembahasanHead,
  PointView,
} from "../pembahasan-view";
import { EVALUATION_STATUSES, NOT_EVALUATED_REASONS, PREDIKATS, RATINGS } from "../rating";
import { storedSuggestion } from "../stored";
import { mayFollow } from "../workflow";
import { historyOf, outcomeOf } from "./page-parts";
import { feedbackCounts, headOf, voiceColumns, voicesOf } from "./pembahasan-parts";
import { seenPembahasan, theirsIn, type SeenPembahasan } from "./pembahasan-reach";
import { stanceOn } from "./stance";
import { suggestionFor } from "./suggested";

const PAGE = 25;

const rating = z.enum(RATINGS);

const lineRows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    position_name: z.string().nullable(),
    version: z.number().int(),
    status: z.enum(EVALUATION_STATUSES),
    hasil: rating.nullable(),
    perilaku: rating.nullable(),
    predikat: z.enum(PREDIKATS).nullable(),
    not_evaluated: z.enum(NOT_EVALUATED_REASONS).nullable(),
    not_evaluated_note: z.string().nullable(),
    departure_reason: z.string().nullable(),
    self_hasil: rating.nullable(),
    self_perilaku: rating.nullable(),
    suggestion: z.unknown(),
    agreed: z.enum(PEMBAHASAN_AGREEMENTS).nullable(),
    point_hasil: rating.nullable(),
    point_perilaku: rating.nullable(),
    answer: z.enum(PEMBAHASAN_ANSWERS).nullable(),
    after_hasil: rating.nullable(),
    after_perilaku: rating.nullable(),
    ...voiceColumns,
  }),
);

type LineRow = z.output<typeof lineRows>[number];

function pair(hasil: LineRow["hasil"], perilaku: LineRow["perilaku"]) {
  return hasil === null || perilaku === null ? null : { hasil, perilaku };
}

function lineOf(row: LineRow, isOpen: boolean): DiscussedLine {
  const suggestion = storedSuggestion.safeParse(row.suggestion);
  const counts = suggestion.success && suggestion.data.basis !== "organisasi" ? suggestion.data.counts : null;
  const rated = pair(row.point_hasil, row.point_perilaku);
  const after = pair(row.after_hasil, row.after_perilaku);
  return {
    evaluationId: row.id,
    name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    jabatan: row.position_name ?? "",
    status: row.status,
    outcome: outcomeOf({
      ...{ hasil: row.hasil, perilaku: row.perilaku, predikat: row.predikat },
      ...{ notEvaluated: row.not_evaluated, notEvaluatedNote: row.not_evaluated_note },
    }),
    capaian: counts === null ? null : { above: counts.above, meets: counts.meets, below: counts.below },
    feedback: feedbackCounts(row),
    evidences: row.evidences,
    state:
      row.agreed === null || rated === null
        ? null
        : pointState({ agreed: row.agreed, rated, answer: row.answer, after, isReplaced: false }, isOpen),
  };
}

/** People of a pembahasan, each with what the rating rests on and the newest point; `among` says which, as `t`. */
const lines = ({ row }: SeenPembahasan, actor: Actor, among: ReturnType<typeof sql>) => sql`
  SELECT v.id, m.name, m.front_title, m.back_title, own.position_name, v.version, v.status::text, v.hasil::text,
    v.perilaku::text, v.predikat::text, v.not_evaluated::text, v.not_evaluated_note, v.departure_reason,
    v.self_hasil::text, v.self_perilaku::text, v.suggestion, f.positive, f.to_improve, f.neutral, e.evidences,
    q.agreed::text, q.hasil::text AS point_hasil, q.perilaku::text AS point_perilaku, q.answer::text,
    q.after_hasil::text, q.after_perilaku::text
  FROM pembahasan h JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
  CROSS JOIN LATERAL (${among}) t
  JOIN app.unit_subtree(ARRAY[${row.unit_id}::uuid], ${row.day}::date) under ON under.unit_id = t.unit_id
  JOIN evaluation v ON v.agency_id = t.agency_id AND v.id = t.id
  JOIN employee m ON m.agency_id = v.agency_id AND m.id = v.employee_id
  LEFT JOIN appraisal_relation own ON own.agency_id = v.agency_id AND own.employee_id = v.employee_id
  ${voicesOf}
  LEFT JOIN LATERAL (
    SELECT x.* FROM pembahasan_point x
    WHERE x.agency_id = h.agency_id AND x.pembahasan_id = h.id AND x.evaluation_id = v.id
    ORDER BY x.number DESC LIMIT 1) q ON true
  WHERE h.id = ${row.id}::uuid AND v.employee_id <> h.leader_id
    AND v.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid`;

async function appraiserName(tx: Tx, agencyId: string, id: string): Promise<string | null> {
  const row = await tx.employee.findUnique({
    where: { agencyId_id: { agencyId, id } },
    select: { name: true, frontTitle: true, backTitle: true },
  });
  return row === null ? null : nameWithTitles(row);
}

/** The people of one appraiser, 25 at a time; null where the actor does not see that team. */
export async function discussedTeam(
  actor: Actor,
  asked: { readonly id: string; readonly appraiserId: string; readonly after: string | null },
): Promise<DiscussedTeam | null> {
  const { appraiserId, after } = asked;
  const [name = "", afterId = "00000000-0000-0000-0000-000000000000"] = (after ?? "").split("|");
  return read(actor, async (tx) => {
    const seen = await seenPembahasan(tx, actor, asked.id);
    if (seen === null || (seen.person === "appraiser" && appraiserId !== actor.employeeId)) return null;
    const appraiser = await appraiserName(tx, actor.agencyId, appraiserId);
    if (appraiser === null) return null;
    const rows = lineRows.parse(
      await tx.$queryRaw(sql`
        ${lines(seen, actor, theirsIn([appraiserId]))}
          AND (${after === null} OR (m.name, v.id) > (${name}, ${afterId}::uuid))
        ORDER BY m.name, v.id LIMIT ${PAGE + 1}::int`),
    );
    if (rows.length === 0 && after === null) return null;
    const head = headOf(seen, actor);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      ...{ head, appraiser, appraiserId },
      people: shown.map((row) => lineOf(row, head.isOpen)),
      next: rows.length > PAGE && last !== undefined ? `${last.name}|${last.id}` : null,
    };
  });
}

async function pointsOf(
  tx: Tx,
  agencyId: string,
  head: PembahasanHead,
  evaluationId: string,
): Promise<readonly PointView[]> {
  const rows = await tx.pembahasanPoint.findMany({
    where: { agencyId, pembahasanId: head.id, evaluationId },
    orderBy: { number: "desc" },
  });
  return rows.map((row, index) => {
    const rated = { hasil: row.hasil, perilaku: row.perilaku };
    const after = pair(row.afterHasil, row.afterPerilaku);
    return {
      ...{ number: row.number, agreed: row.agreed, rated, after },
      before: { hasil: row.beforeHasil, perilaku: row.beforePerilaku },
      state: pointState(
        { agreed: row.agreed, rated, answer: row.answer, after, isReplaced: index > 0 },
        head.isOpen,
      ),
      ...{ reason: row.reason, writtenBy: row.writtenByName, writtenAt: row.writtenAt },
      ...{ answerReason: row.answerReason, answeredBy: row.answeredByName, answeredAt: row.answeredAt },
    };
  });
}

const appraiserRows = z.array(z.object({ appraiser_id: z.uuid().nullable() }));

/** Who appraises an evaluation: who has set it, else who appraises the person today. */
async function appraiserOf(tx: Tx, evaluationId: string): Promise<string | null> {
  const [row] = appraiserRows.parse(
    await tx.$queryRaw(sql`
      SELECT coalesce(v.appraiser_id, r.appraiser_id) AS appraiser_id FROM evaluation v
      LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
      WHERE v.id = ${evaluationId}::uuid`),
  );
  return row?.appraiser_id ?? null;
}

/** One person in a pembahasan; null where the actor does not see him there, himself above all. */
export async function discussedPerson(
  actor: Actor,
  asked: { readonly id: string; readonly evaluationId: string },
): Promise<DiscussedPerson | null> {
  const { evaluationId } = asked;
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const seen = await seenPembahasan(tx, actor, asked.id);
    if (seen === null) return null;
    const appraiserId = await appraiserOf(tx, evaluationId);
    if (appraiserId === null || (seen.person === "appraiser" && appraiserId !== actor.employeeId))
      return null;
    const [row] = lineRows.parse(
      await tx.$queryRaw(
        sql`${lines(seen, actor, theirsIn([appraiserId]))} AND v.id = ${evaluationId}::uuid`,
      ),
    );
    if (row === undefined) return null;
    const head = headOf(seen, actor);
    const line = lineOf(row, head.isOpen);
    const stance = await stanceOn(tx, actor, evaluationId);
    const suggestion = stance === null ? null : suggestionFor(stance, null);
    const isSet = line.outcome.kind === "rated" && mayFollow("discuss", row.status);
    return {
      ...{ head, line, version: row.version, appraiserId },
      appraiser: (await appraiserName(tx, agencyId, appraiserId)) ?? "",
      departureReason: row.departure_reason,
      self: pair(row.self_hasil, row.self_perilaku),
      boundHasil: suggestion?.basis === "organisasi" ? suggestion.rating : null,
      points: await pointsOf(tx, agencyId, head, evaluationId),
      history: await historyOf(tx, agencyId, evaluationId),
      mayAgree: head.person === "leader" && head.isOpen && isSet,
      mayAnswer: stance !== null && stance.relation.isAppraiser && stance.facts.hasWaitingPoint,
    };
  });
}
