import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { FILE_MS, judged, keepFile, keptFile, type HandedIn } from "@/lib/file/server/file-store";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PerjanjianRefusal } from "../../perjanjian-refusal";
import type { RecordPerjanjianInput } from "../../perjanjian-schema";
import { mayMovePerjanjian } from "../../perjanjian-workflow";
import { isSeen } from "../perjanjian-reach";
import { claimPerjanjian, perjanjianStance } from "../perjanjian-store";
import { agreedBy, tellBoth, type PerjanjianDone } from "./perjanjian";

/** Takes in the paper that both have signed; that it is agreed is entered after. */
export async function uploadPerjanjian(
  actor: Actor,
  id: string,
  file: HandedIn,
): Promise<Result<{ readonly fileId: string }, PerjanjianRefusal>> {
  const paper = await judged(file);
  if (!paper.ok) return paper;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly fileId: string }, PerjanjianRefusal>> => {
      const stance = await perjanjianStance(tx, actor, id);
      if (!stance?.relation.isPlanner) return refuse({ code: "not-found" });
      const may = mayMovePerjanjian(stance.relation, "record_paper", stance.facts);
      if (!may.allowed)
        return refuse({ code: may.reason === "both-sign-in" ? "both-sign-in" : "incomplete" });
      const { fileId } = await keepFile(tx, actor, paper.value);
      const { name: fileName, sha256: fileHash } = paper.value;
      const { year, unitId } = stance;
      record(auditEvent("perjanjian.paper-uploaded", unitId, { year, fileName, fileHash }));
      return ok({ fileId });
    },
    { timeout: FILE_MS, attempt: attempted("perjanjian.paper-uploaded", null) },
  );
}

/** A paper that the actor has handed in and that nothing rests on yet. */
async function ownPaper(tx: Tx, { agencyId, accountId }: Actor, fileId: string): Promise<string | null> {
  const file = await tx.storedFile.findUnique({
    where: { agencyId_id: { agencyId, id: fileId } },
    select: {
      ...{ sha256: true, createdBy: true },
      _count: {
        select: {
          ...{ evidences: true, dailyLogs: true, documents: true, results: true },
          ...{ decisions: true, unitEvidences: true, agreements: true },
        },
      },
    },
  });
  if (file?.createdBy !== accountId) return null;
  return Object.values(file._count).every((count) => count === 0) ? file.sha256 : null;
}

/** Enters that both have agreed on paper: for a head who does not sign in. */
export async function recordPerjanjian(actor: Actor, input: RecordPerjanjianInput): PerjanjianDone {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, "record_paper");
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest } = claimed.value;
      if (input.signedOn > today) return refuse({ code: "signed-later" });
      const fileHash = await ownPaper(tx, actor, input.fileId);
      if (fileHash === null) return refuse({ code: "paper-missing" });
      const agreed = agreedBy(actor, claimed.value);
      if (agreed === null) return refuse({ code: "no-holder" });
      await tx.perjanjianKinerjaVersion.updateMany({
        where: { agencyId, id: newest.id },
        data: {
          ...agreed,
          signedOn: calendarDateToDb(input.signedOn),
          paperFileId: input.fileId,
          version: { increment: 1 },
        },
      });
      await tx.perjanjianKinerja.updateMany({
        where: { agencyId, id },
        data: { agreedVersion: newest.number },
      });
      await tellBoth(tx, actor, "perjanjian.recorded", claimed.value);
      record(auditEvent("perjanjian.recorded", unitId, { year, edition: newest.number, fileHash }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.recorded", null) },
  );
}

/** The signed paper of a version, for whoever reads the perjanjian; null where there is none for the actor. */
export async function perjanjianPaper(actor: Actor, id: string, number: number) {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const version = await tx.perjanjianKinerjaVersion.findFirst({
      where: { agencyId, agreementId: id, number },
      select: { paperFileId: true, agreement: { select: { unitId: true } } },
    });
    const fileId = version?.paperFileId ?? null;
    if (version === null || fileId === null) return null;
    return (await isSeen(tx, actor, version.agreement.unitId)) ? keptFile(tx, actor, fileId) : null;
  });
}
