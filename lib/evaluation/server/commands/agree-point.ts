import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { z } from "zod";
import { evaluationOutbox } from "../../outbox";
import { isHolding, isSameRated } from "../../pembahasan";
import type { PembahasanRefusal } from "../../pembahasan-messages";
import type { AgreePointInput } from "../../pembahasan-schema";
import { EVALUATION_STATUSES, RATINGS, type Rating } from "../../rating";
import { mayFollow } from "../../workflow";
import { discussed, seenPembahasan } from "../pembahasan-reach";
import { stanceOn } from "../stance";
import { suggestionFor } from "../suggested";
import { unitHeads } from "../unit-setter";

const rows = z.array(
  z.object({
    version: z.number().int(),
    status: z.enum(EVALUATION_STATUSES),
    hasil: z.enum(RATINGS).nullable(),
    perilaku: z.enum(RATINGS).nullable(),
    points: z.number().int(),
  }),
);

/** An evaluation that a pembahasan is about; null where it is none of its own. */
async function discussedEvaluation(tx: Tx, actor: Actor, { pembahasanId, evaluationId }: AgreePointInput) {
  const [found] = rows.parse(
    await tx.$queryRaw(sql`
      SELECT v.version, v.status::text, v.hasil::text, v.perilaku::text, (
        SELECT count(*)::int FROM pembahasan_point q
        WHERE q.pembahasan_id = h.id AND q.evaluation_id = v.id) AS points
      FROM pembahasan h JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
      ${discussed(actor)}
      WHERE h.id = ${pembahasanId}::uuid AND v.id = ${evaluationId}::uuid`),
  );
  return found ?? null;
}

/** The rating hasil kerja that a unit's predikat gives to its head; null for everybody else. */
async function headRatingOf(tx: Tx, actor: Actor, evaluationId: string): Promise<Rating | null> {
  const stance = await stanceOn(tx, actor, evaluationId);
  if (stance === null) return null;
  const suggestion = suggestionFor(stance, null);
  return suggestion.basis === "organisasi" ? suggestion.rating : null;
}

/**
 * Writes down what was agreed about one person: that the ratings stay, or which they should be, and why. It changes no
 * rating; the appraiser does, or says why not.
 */
export async function agreePoint(
  actor: Actor,
  input: AgreePointInput,
): Promise<Result<{ readonly pembahasanId: string; readonly evaluationId: string }, PembahasanRefusal>> {
  const { agencyId, accountId } = actor;
  const { pembahasanId, evaluationId, agreed, reason } = input;
  return transact(
    actor,
    async (
      tx,
      record,
    ): Promise<
      Result<{ readonly pembahasanId: string; readonly evaluationId: string }, PembahasanRefusal>
    > => {
      const seen = await seenPembahasan(tx, actor, pembahasanId);
      if (seen?.person !== "leader" || accountId === null) return refuse({ code: "not-found" });
      const { closed_at, holds_until: holdsUntil, unit_id: unitId } = seen.row;
      const evaluation = await discussedEvaluation(tx, actor, input);
      if (evaluation === null) return refuse({ code: "not-found" });
      if (!isHolding({ isClosed: closed_at !== null, holdsUntil }, actor.today))
        return refuse({ code: "over" });
      const { hasil, perilaku } = evaluation;
      if (!mayFollow("discuss", evaluation.status) || hasil === null || perilaku === null) {
        return refuse({ code: "not-set" });
      }
      const before = { hasil, perilaku };
      const wanted =
        agreed === "keep" ? before : { hasil: input.hasil ?? hasil, perilaku: input.perilaku ?? perilaku };
      if (agreed === "change" && isSameRated(wanted, before)) return refuse({ code: "same-rating" });
      const bound = await headRatingOf(tx, actor, evaluationId);
      if (bound !== null && bound !== wanted.hasil) return refuse({ code: "head-rating", rating: bound });
      // Held as it was seen, so that no rating is set anew, and no pembahasan closed, between looking and writing.
      const claimed = await tx.pembahasan.updateMany({
        where: { agencyId, id: pembahasanId, closedAt: null },
        data: { version: { increment: 1 } },
      });
      const { count } = await tx.evaluation.updateMany({
        where: { agencyId, id: evaluationId, version: input.version, status: "appraised" },
        data: { version: { increment: 1 } },
      });
      if (claimed.count === 0 || count === 0) return refuse({ code: "stale" });
      const heads = await unitHeads(tx, [unitId], actor.today);
      await tx.pembahasanPoint.create({
        data: {
          ...{
            agencyId,
            pembahasanId,
            evaluationId,
            number: evaluation.points + 1,
            agreed,
            reason,
            ...wanted,
          },
          ...{ beforeHasil: hasil, beforePerilaku: perilaku, writtenBy: accountId },
          writtenByName: heads.get(unitId)?.text ?? actor.name,
        },
        select: { id: true },
      });
      if (agreed === "change") {
        await tx.outboxEvent.create({
          data: evaluationOutbox(agencyId, "pembahasan.agreed", { pembahasanId, evaluationId }),
          select: { id: true },
        });
      }
      record(auditEvent("evaluation.discussed", evaluationId, {}));
      return ok({ pembahasanId, evaluationId });
    },
    { attempt: attempted("evaluation.discussed", evaluationId) },
  );
}
