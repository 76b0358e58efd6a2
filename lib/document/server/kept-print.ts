import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { stanceOn } from "@/lib/evaluation/server/stance";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { FILE_MS, judged, keepFile, keptFile, type HandedIn } from "@/lib/file/server/file-store";
import type { PerformanceRelation } from "@/lib/skp/policy";
import { relationToPerformance } from "@/lib/skp/server/relation";
import { formContent } from "../forms/content";
import { mayPrintEvaluation, mayPrintSkp } from "../policy";
import type { SignedRefusal } from "../refusal";
import type { PrintAsked } from "../schema";
import { fileNameOf, markOf, type IssuedPaper } from "./issue";
import { printsOf, type PrintOf } from "./prints";
import { maySignFor } from "./shelf";

interface Kept extends PrintOf {
  readonly relation: PerformanceRelation;
  readonly unitId: string;
}

interface NotFound {
  readonly code: "not-found";
}

/** A print of this SKP or of one of its evaluations that the actor may have; null where there is none. */
async function keptPrint(tx: Tx, actor: Actor, { id: skpId, cetakan }: PrintAsked): Promise<Kept | null> {
  const { agencyId } = actor;
  const skp = await tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id: skpId } },
    select: {
      ...{ employeeId: true, unitId: true, appraiserId: true, agreedVersion: true },
      evaluations: { select: { id: true } },
    },
  });
  if (skp === null) return null;
  const subjectIds = [skpId, ...skp.evaluations.map(({ id }) => id)];
  const found = (await printsOf(tx, agencyId, subjectIds)).find(({ print }) => print.id === cetakan);
  if (found === undefined) return null;
  const { employeeId, unitId, appraiserId: pastAppraiserId } = skp;
  const relation = await relationToPerformance(tx, actor, { employeeId, unitId, pastAppraiserId });
  if (found.subjectId === skpId) {
    return mayPrintSkp(relation, skp.agreedVersion).allowed ? { ...found, relation, unitId } : null;
  }
  const stance = await stanceOn(tx, actor, found.subjectId);
  if (stance === null) return null;
  const may = mayPrintEvaluation(stance.relation, stance.evaluation.status);
  return may.allowed ? { ...found, relation, unitId } : null;
}

function detailOf({ kind, print: { code: documentCode, edition } }: PrintOf) {
  return { documentKind: kind, documentCode, edition };
}

/** Prints again what was printed before, as it was, with the word that a newer one has taken its place. */
export async function printAgain(actor: Actor, asked: PrintAsked): Promise<Result<IssuedPaper, NotFound>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Result<IssuedPaper, NotFound>> => {
      const kept = await keptPrint(tx, actor, asked);
      if (kept === null) return refuse({ code: "not-found" });
      const row = await tx.issuedDocument.findUniqueOrThrow({
        where: { agencyId_id: { agencyId, id: kept.print.id } },
        select: { content: true, code: true, edition: true },
      });
      const content = formContent.parse(row.content);
      record(auditEvent("document.printed", kept.print.id, detailOf(kept)));
      return ok({
        printable: { print: "form", content, mark: markOf(row.code, row.edition, !kept.print.isCurrent) },
        fileName: fileNameOf(kept.kind, content.holder, row.code),
      });
    },
    { attempt: attempted("document.printed", asked.cetakan) },
  );
}

/** The paper as it was signed elsewhere, taken back and kept with its hash. `before`: what the page has shown. */
export async function keepSigned(
  actor: Actor,
  asked: PrintAsked & { readonly before: string | null },
  file: HandedIn,
): Promise<Result<null, SignedRefusal>> {
  const { agencyId } = actor;
  const paper = await judged(file);
  if (!paper.ok) return refuse(paper.refusal);
  if (paper.value.mediaType !== "application/pdf") return refuse({ code: "not-pdf" });
  return transact(
    actor,
    async (tx, record): Promise<Result<null, SignedRefusal>> => {
      const kept = await keptPrint(tx, actor, asked);
      if (kept === null || !(await maySignFor(tx, actor, kept.relation, kept.unitId))) {
        return refuse({ code: "not-found" });
      }
      const { fileId } = await keepFile(tx, actor, paper.value);
      const { count } = await tx.issuedDocument.updateMany({
        where: { agencyId, id: kept.print.id, signedFileId: asked.before },
        data: { signedFileId: fileId },
      });
      if (count === 0) return refuse({ code: "stale" });
      const { name: fileName, sha256: fileHash } = paper.value;
      record(auditEvent("document.signed-kept", kept.print.id, { ...detailOf(kept), fileName, fileHash }));
      return ok(null);
    },
    { timeout: FILE_MS, attempt: attempted("document.signed-kept", asked.cetakan) },
  );
}

type KeptFile = NonNullable<Awaited<ReturnType<typeof keptFile>>>;

/** The signed paper again; who takes it is written down. */
export async function signedCopy(actor: Actor, asked: PrintAsked): Promise<Result<KeptFile, NotFound>> {
  return transact(
    actor,
    async (tx, record): Promise<Result<KeptFile, NotFound>> => {
      const kept = await keptPrint(tx, actor, asked);
      const signed = kept?.print.signed ?? null;
      const file = signed === null ? null : await keptFile(tx, actor, signed.fileId);
      if (kept === null || file === null) return refuse({ code: "not-found" });
      record(auditEvent("document.signed-read", kept.print.id, { ...detailOf(kept), fileHash: file.sha256 }));
      return ok(file);
    },
    { attempt: attempted("document.signed-read", asked.cetakan) },
  );
}
