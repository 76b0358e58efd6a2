import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { inForceOn } from "@/lib/employee/server/store";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import type { AdviceRefusal } from "../../refusal";
import type { DistributionNoteInput, RecommendInput } from "../../schema";
import { mayFollow } from "../../workflow";

type NoteDone = Result<{ readonly periodId: string }, AdviceRefusal>;

/** Why the actor's team stands differently from the guide in a period: one reason for all. */
export async function explainDistribution(actor: Actor, input: DistributionNoteInput): Promise<NoteDone> {
  const { agencyId, employeeId: appraiserId } = actor;
  const { periodId, version, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<NoteDone> => {
      const period = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: { year: true, rhythm: true, ordinal: true },
      });
      // Only who has appraised in the period has a team to explain.
      const made =
        appraiserId === null
          ? null
          : await tx.evaluation.findFirst({
              where: { agencyId, periodId, appraiserId },
              select: { id: true },
            });
      if (period === null || appraiserId === null || made === null) return refuse({ code: "not-found" });
      const key = { agencyId, appraiserId, periodId };
      const before = await tx.distributionNote.findUnique({
        where: { agencyId_appraiserId_periodId: key },
        select: { reason: true, version: true },
      });
      if ((before?.version ?? 0) !== version) return refuse({ code: "stale" });
      if (before?.reason === reason) return refuse({ code: "unchanged" });
      const { count } =
        before === null
          ? await tx.distributionNote.createMany({ data: [{ ...key, reason }], skipDuplicates: true })
          : await tx.distributionNote.updateMany({
              where: { ...key, version },
              data: { reason, version: { increment: 1 } },
            });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("evaluation.distribution-explained", null, { period: periodName(period) }));
      return ok({ periodId });
    },
    { attempt: attempted("evaluation.distribution-explained", null) },
  );
}

type AdviceDone = Result<{ readonly evaluationId: string }, AdviceRefusal>;

/** What a ketua tim recommends for what his team assigned; he neither reads nor sets anything else of the evaluation. */
export async function recommend(actor: Actor, input: RecommendInput): Promise<AdviceDone> {
  const { agencyId, employeeId, accountId, today } = actor;
  const { evaluationId, teamId, version, rating, text } = input;
  return transact(
    actor,
    async (tx, record): Promise<AdviceDone> => {
      if (employeeId === null || accountId === null) return refuse({ code: "not-found" });
      const evaluation = await tx.evaluation.findFirst({
        where: {
          ...{ agencyId, id: evaluationId, employeeId: { not: employeeId } },
          skp: { rhks: { some: { teamId } } },
        },
        select: { status: true, employeeId: true, period: { select: { startsOn: true } } },
      });
      const leads = await tx.team.findFirst({
        where: {
          agencyId,
          id: teamId,
          AND: [
            { members: { some: { employeeId, role: "ketua", ...inForceOn(today) } } },
            { members: { some: { employeeId: evaluation?.employeeId ?? employeeId, role: "anggota" } } },
          ],
        },
        select: { id: true },
      });
      if (evaluation === null || leads === null) return refuse({ code: "not-found" });
      if (!mayFollow("appraise", evaluation.status)) return refuse({ code: "too-late" });
      const key = { agencyId, evaluationId, teamId };
      const before = await tx.teamRecommendation.findUnique({
        where: { agencyId_evaluationId_teamId: key },
        select: { version: true, rating: true, text: true },
      });
      if ((before?.version ?? 0) !== version) return refuse({ code: "stale" });
      if (before?.rating === rating && before.text === text) return refuse({ code: "unchanged" });
      const said = { rating, text, createdBy: accountId };
      const { count } =
        before === null
          ? await tx.teamRecommendation.createMany({ data: [{ ...key, ...said }], skipDuplicates: true })
          : await tx.teamRecommendation.updateMany({
              where: { ...key, version },
              data: { ...said, version: { increment: 1 } },
            });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("evaluation.recommended", evaluationId, { teamId }));
      return ok({ evaluationId });
    },
    { attempt: attempted("evaluation.recommended", evaluationId) },
  );
}
