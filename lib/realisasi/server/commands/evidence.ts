import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { linkHost, LONGEST_TITLE, MOST_EVIDENCES } from "../../evidence";
import type { RealisasiRefusal } from "../../refusal";
import type { AddLinkInput, EvidenceInput } from "../../schema";
import { claimLine, shortened, type ClaimedLine } from "../claim";
import { FILE_MS, judged, keepFile, type HandedIn } from "@/lib/file/server/file-store";

interface Place {
  readonly ikiId: string;
  readonly periodId: string;
}

type Outcome = Result<Place, RealisasiRefusal>;

async function isFull(tx: Tx, agencyId: string, { ikiId, periodId }: Place): Promise<boolean> {
  const count = await tx.evidence.count({ where: { agencyId, ikiId, periodId } });
  return count >= MOST_EVIDENCES;
}

/** The same proof of the same line and period: a second press, or the same file chosen again. */
async function isTwice(
  tx: Tx,
  agencyId: string,
  { ikiId, periodId }: Place,
  proof: { readonly url: string } | { readonly file: { readonly is: { readonly sha256: string } } },
): Promise<boolean> {
  const found = await tx.evidence.findFirst({
    where: { agencyId, ikiId, periodId, ...proof },
    select: { id: true },
  });
  return found !== null;
}

/** One at a time for an indicator, so that whoever comes second sees what the first has added. */
async function oneAtATime(tx: Tx, ikiId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM iki WHERE id = ${ikiId}::uuid FOR NO KEY UPDATE`;
}

function traceOf({ label, period }: ClaimedLine, title: string) {
  return { name: label, period: period.name, title: shortened(title) };
}

/** Adds a link to a page elsewhere as evidence of an indicator in a period. */
export async function addLink(actor: Actor, input: AddLinkInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikiId, periodId, url } = input;
  const title = input.title === "" ? linkHost(url) : input.title;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const claim = await claimLine(tx, actor, ikiId, periodId);
      if (!claim.allowed) return refuse(claim.reason);
      await oneAtATime(tx, ikiId);
      if (await isTwice(tx, agencyId, input, { url })) return refuse({ code: "twice", field: "url" });
      if (await isFull(tx, agencyId, input)) return refuse({ code: "too-many" });
      const id = randomUUID();
      const { skpId } = claim.line;
      await tx.evidence.create({
        data: { agencyId, id, skpId, ikiId, periodId, title, url },
        select: { id: true },
      });
      record(auditEvent("realisasi.evidence-added", ikiId, { ...traceOf(claim.line, title), url }));
      return ok({ ikiId, periodId });
    },
    { attempt: attempted("realisasi.evidence-added", ikiId) },
  );
}

/** Adds a file, judged by its content, as evidence of an indicator in a period. */
export async function addFile(
  actor: Actor,
  { ikiId, periodId }: Place,
  given: HandedIn,
  givenTitle: string,
): Promise<Outcome> {
  const { agencyId } = actor;
  const file = await judged(given);
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const claim = await claimLine(tx, actor, ikiId, periodId);
      if (!claim.allowed) return refuse(claim.reason);
      if (!file.ok) return file;
      await oneAtATime(tx, ikiId);
      const { sha256 } = file.value;
      if (await isTwice(tx, agencyId, { ikiId, periodId }, { file: { is: { sha256 } } })) {
        return refuse({ code: "twice", field: "berkas" });
      }
      if (await isFull(tx, agencyId, { ikiId, periodId })) return refuse({ code: "too-many" });
      const title = givenTitle === "" ? file.value.name.slice(0, LONGEST_TITLE) : givenTitle;
      const { fileId } = await keepFile(tx, actor, file.value);
      const { skpId } = claim.line;
      await tx.evidence.create({
        data: { agencyId, id: randomUUID(), skpId, ikiId, periodId, title, fileId },
        select: { id: true },
      });
      record(
        auditEvent("realisasi.evidence-added", ikiId, {
          ...traceOf(claim.line, title),
          fileName: file.value.name,
          fileHash: file.value.sha256,
        }),
      );
      return ok({ ikiId, periodId });
    },
    { timeout: FILE_MS, attempt: attempted("realisasi.evidence-added", ikiId) },
  );
}

/** Takes an evidence away while the period is still written for; the file itself is kept. */
export async function removeEvidence(actor: Actor, { evidenceId }: EvidenceInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const row = await tx.evidence.findUnique({
        where: { agencyId_id: { agencyId, id: evidenceId } },
        select: { ikiId: true, periodId: true, title: true, url: true, file: { select: { sha256: true } } },
      });
      if (row === null) return refuse({ code: "not-found" });
      const { ikiId, periodId, title, url, file } = row;
      const claim = await claimLine(tx, actor, ikiId, periodId);
      if (!claim.allowed) return refuse(claim.reason);
      const { count } = await tx.evidence.deleteMany({ where: { agencyId, id: evidenceId } });
      if (count === 0) return refuse({ code: "not-found" });
      record(
        auditEvent("realisasi.evidence-removed", ikiId, {
          ...traceOf(claim.line, title),
          ...(url === null ? { fileHash: file?.sha256 ?? null } : { url }),
        }),
      );
      return ok({ ikiId, periodId });
    },
    { attempt: attempted("realisasi.evidence-removed", evidenceId) },
  );
}
