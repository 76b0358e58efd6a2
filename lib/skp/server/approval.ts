import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { gapsIn } from "../completeness";
import { skpOutbox } from "../outbox";
import type { SkpRefusal } from "../refusal";
import { sidesOn } from "./parties";
import { projectPlan } from "./projection";
import { countChange, type HeldSkp } from "./store";

/** What an official who does not sign in has signed. */
export interface SignedPaper {
  readonly fileId: string;
  readonly fileName: string;
  readonly fileHash: string;
  /** The day that stands on it. */
  readonly signedOn: CalendarDate;
}

/**
 * Sets what was submitted, for the appraiser of this day: both sides are kept as they are now, the plan is frozen and its
 * lines become rows. Inside the caller's transaction, which holds the SKP and has decided that the actor may.
 */
export async function approveHeld(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  actor: Actor,
  skp: HeldSkp,
  paper: SignedPaper | null = null,
): Promise<Result<{ readonly skpId: string }, SkpRefusal>> {
  const { agencyId, today } = actor;
  const { newest } = skp;
  const gaps = gapsIn(newest.plan, skp.form);
  if (gaps.length > 0) return refuse({ code: "missing", gaps });
  const sides = await sidesOn(tx, actor, skp.employeeId, today);
  if (sides.parties === null) return refuse({ code: "no-appraiser" });
  await tx.skpVersion.updateMany({
    where: { agencyId, id: newest.id },
    data: {
      status: "approved",
      approvedAt: new Date(),
      approvedBy: actor.accountId,
      parties: { ...sides.parties, day: paper?.signedOn ?? today },
      paperFileId: paper?.fileId ?? null,
      signedOn: paper === null ? null : calendarDateToDb(paper.signedOn),
      version: { increment: 1 },
    },
  });
  await countChange(tx, agencyId, skp.id, {
    status: "approved",
    agreedVersion: newest.number,
    appraiserId: sides.parties.appraiser.employeeId,
  });
  await projectPlan(tx, { agencyId, skpId: skp.id, number: newest.number }, newest.plan);
  await tx.outboxEvent.create({
    data: skpOutbox(agencyId, "skp.approved", { skpId: skp.id }),
    select: { id: true },
  });
  const said = { skpVersion: newest.number, employeeId: skp.employeeId, date: paper?.signedOn ?? today };
  if (paper === null) record(auditEvent("skp.approved", skp.id, said));
  else {
    const { fileName, fileHash } = paper;
    record(auditEvent("skp.paper-recorded", skp.id, { ...said, fileName, fileHash }));
  }
  return ok({ skpId: skp.id });
}
