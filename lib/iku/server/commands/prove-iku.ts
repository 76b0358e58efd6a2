import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import {
  FILE_MS,
  judged,
  keepFile,
  keptFile,
  type HandedIn,
  type JudgedFile,
} from "@/lib/file/server/file-store";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayPlan, mayRecord } from "../../policy";
import { MOST_PROOFS, type IkuRefusal } from "../../refusal";
import type { AddIkuLinkInput, RemoveProofInput, RetireIkuInput } from "../../schema";
import { heldIku } from "../held";

type Outcome = Result<{ readonly ikuId: string }, IkuRefusal>;

/** An https address as it is kept; null where the text is none. */
function linkOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.hostname.includes(".");
  return url.protocol === "https:" && isPlain ? url.href : null;
}

/** The realisasi that is to be proved, held until the change is done; null where the indicator has none of that id. */
async function heldRealisasi(
  tx: Tx,
  { agencyId }: Actor,
  ikuId: string,
  realisasiId: string,
): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM iku_realisasi WHERE agency_id = ${agencyId}::uuid AND id = ${realisasiId}::uuid
      AND iku_id = ${ikuId}::uuid FOR NO KEY UPDATE`);
  return found.length > 0;
}

type Proof = { readonly url: string } | { readonly file: JudgedFile };

/** Why a proof cannot be hung on a figure; null where it can. */
async function proofRefusal(
  tx: Tx,
  actor: Actor,
  { ikuId, realisasiId }: { readonly ikuId: string; readonly realisasiId: string },
  proof: Proof,
): Promise<IkuRefusal | null> {
  const held = await heldIku(tx, actor, ikuId);
  if (held === null) return { code: "not-found" };
  if (!mayRecord(held.relation).allowed) return { code: "not-yours" };
  if (!(await heldRealisasi(tx, actor, ikuId, realisasiId))) return { code: "not-found" };
  const { agencyId } = actor;
  const same = "url" in proof ? { url: proof.url } : { file: { is: { sha256: proof.file.sha256 } } };
  if ((await tx.unitEvidence.count({ where: { agencyId, realisasiId, ...same } })) > 0)
    return { code: "twice" };
  const count = await tx.unitEvidence.count({ where: { agencyId, realisasiId } });
  return count >= MOST_PROOFS ? { code: "too-many" } : null;
}

/** Hangs a link to where the evidence lies on a realisasi. */
export function addIkuLink(actor: Actor, input: AddIkuLinkInput): Promise<Outcome> {
  const { agencyId, accountId } = actor;
  const { ikuId, realisasiId } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const url = linkOf(input.url);
      if (accountId === null) return refuse({ code: "not-found" });
      if (url === null) return refuse({ code: "link" });
      const refusal = await proofRefusal(tx, actor, input, { url });
      if (refusal !== null) return refuse(refusal);
      const title = input.title === "" ? new URL(url).hostname : input.title;
      await tx.unitEvidence.create({
        data: { agencyId, id: randomUUID(), realisasiId, title, url, createdBy: accountId },
        select: { id: true },
      });
      record(auditEvent("iku.evidence-added", ikuId, { title, url }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.evidence-added", ikuId) },
  );
}

/** Hangs a file, judged by its content, on a realisasi. */
export async function addIkuFile(
  actor: Actor,
  place: { readonly ikuId: string; readonly realisasiId: string },
  given: HandedIn,
  givenTitle: string,
): Promise<Outcome> {
  const { agencyId, accountId } = actor;
  const { ikuId, realisasiId } = place;
  const file = await judged(given);
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      if (accountId === null) return refuse({ code: "not-found" });
      if (!file.ok) return file;
      const refusal = await proofRefusal(tx, actor, place, { file: file.value });
      if (refusal !== null) return refuse(refusal);
      const { name, sha256 } = file.value;
      const title = givenTitle.trim() === "" ? name : givenTitle.trim().slice(0, 200);
      const { fileId } = await keepFile(tx, actor, file.value);
      await tx.unitEvidence.create({
        data: { agencyId, id: randomUUID(), realisasiId, title, fileId, createdBy: accountId },
        select: { id: true },
      });
      record(auditEvent("iku.evidence-added", ikuId, { title, fileName: name, fileHash: sha256 }));
      return ok({ ikuId });
    },
    { timeout: FILE_MS, attempt: attempted("iku.evidence-added", ikuId) },
  );
}

/** Takes a proof away; the file itself is kept, and the trail says which it was. */
export function removeProof(actor: Actor, { ikuId, proofId }: RemoveProofInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      if (!mayRecord(held.relation).allowed) return refuse({ code: "not-yours" });
      const where = { agencyId, id: proofId, realisasi: { ikuId } };
      const row = await tx.unitEvidence.findFirst({
        where,
        select: { title: true, url: true, file: { select: { sha256: true } } },
      });
      if (row === null) return refuse({ code: "not-found" });
      await tx.unitEvidence.deleteMany({ where: { agencyId, id: proofId } });
      const { title, url, file } = row;
      record(auditEvent("iku.evidence-removed", ikuId, { title, url, fileHash: file?.sha256 ?? null }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.evidence-removed", ikuId) },
  );
}

/** The file of a proof of an indicator, for whoever may read the indicator; null where there is none. */
export function proofFile(actor: Actor, ikuId: string, proofId: string) {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const row = await tx.unitEvidence.findFirst({
      where: { agencyId, id: proofId, realisasi: { ikuId } },
      select: { fileId: true },
    });
    return row?.fileId == null ? null : keptFile(tx, actor, row.fileId);
  });
}

/** From a day on the indicator is no longer kept; what was measured stays. */
export function retireIku(actor: Actor, { ikuId, version, from, reason }: RetireIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      if (!mayPlan(held.relation.reach, held.relation.unitId).allowed)
        return refuse({ code: "out-of-reach" });
      if (held.retiredOn !== null) return refuse({ code: "retired" });
      const { count } = await tx.iku.updateMany({
        where: { agencyId, id: ikuId, version },
        data: { retiredOn: calendarDateToDb(from), retiredReason: reason, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("iku.retired", ikuId, { from, reason }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.retired", ikuId) },
  );
}
