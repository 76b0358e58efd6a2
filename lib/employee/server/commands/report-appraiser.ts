import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { appraiserViewOf } from "../../appraiser-view";
import { employeeOutbox } from "../../outbox";
import { mayAnswerReport, mayReportAppraiser } from "../../policy";
import type { ReportRefusal } from "../../refusal";
import type { AnswerReportInput, ReportAppraiserInput } from "../../schema-report";
import { snapshotFor } from "../org-snapshot";
import { relationTo } from "../reach";

/** The most of the sentence that is kept; a long chain of reasons is still there to be looked up. */
const MOST_SHOWN = 1000;

/**
 * Says that the appraiser shown to the actor is the wrong one. What was shown is kept in words, as the record may have
 * been put right by the time that somebody reads the report.
 */
export async function reportAppraiser(
  actor: Actor,
  input: ReportAppraiserInput,
): Promise<Result<{ readonly reportId: string }, ReportRefusal>> {
  const { agencyId, employeeId, today } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly reportId: string }, ReportRefusal>> => {
      if (employeeId === null) return refuse({ code: "not-an-employee" });
      // Holds the person's row, so that two presses at once make one report.
      await tx.$executeRaw`SELECT 1 FROM employee WHERE id = ${employeeId}::uuid FOR NO KEY UPDATE`;
      const open = await tx.appraiserReport.findFirst({
        where: { agencyId, employeeId, status: "open" },
        select: { id: true },
      });
      const may = mayReportAppraiser({ isEmployee: true, hasOpenReport: open !== null });
      if (!may.allowed) return refuse({ code: may.reason });
      const view = appraiserViewOf(await snapshotFor(tx, employeeId, today), employeeId, today, "saya");
      const shown = view.appraiser.sentence.slice(0, MOST_SHOWN);
      const note = input.note ?? "";
      const { id: reportId } = await tx.appraiserReport.create({
        data: { agencyId, employeeId, shown, note },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "appraiser-report.sent", { employeeId, reportId }),
        select: { id: true },
      });
      record(auditEvent("appraiser-report.sent", reportId, { employeeId, shown, note }));
      return ok({ reportId });
    },
    { attempt: attempted("appraiser-report.sent", null) },
  );
}

/** Answers a report with a sentence that the person receives. */
export async function answerReport(
  actor: Actor,
  input: AnswerReportInput,
): Promise<Result<{ readonly reportId: string }, ReportRefusal>> {
  const { agencyId } = actor;
  const { reportId, version, outcome, answer } = input;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly reportId: string }, ReportRefusal>> => {
      const report = await tx.appraiserReport.findUnique({
        where: { agencyId_id: { agencyId, id: reportId } },
        select: { employeeId: true, status: true },
      });
      if (report === null) return refuse({ code: "not-found" });
      const { employeeId, status } = report;
      const relation = await relationTo(tx, actor, "employee.answer-reports", employeeId, "byPost");
      const may = mayAnswerReport(relation, { isOpen: status === "open" });
      if (!may.allowed) return refuse({ code: may.reason });
      const { count } = await tx.appraiserReport.updateMany({
        where: { agencyId, id: reportId, version, status: "open" },
        data: {
          status: outcome,
          answer,
          resolvedAt: new Date(),
          resolvedBy: actor.accountId,
          version: { increment: 1 },
        },
      });
      if (count === 0) return refuse({ code: "stale" });
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "appraiser-report.answered", { employeeId, reportId }),
        select: { id: true },
      });
      record(
        auditEvent(
          "appraiser-report.answered",
          reportId,
          changesBetween({ status, answer: null }, { status: outcome, answer }),
        ),
      );
      return ok({ reportId });
    },
    { attempt: attempted("appraiser-report.answered", reportId) },
  );
}
