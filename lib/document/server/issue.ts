import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { formattedCode } from "@/lib/auth/one-time-code";
import { qrDrawing } from "@/lib/auth/server/qr-code";
import { randomCode } from "@/lib/auth/server/secret-token";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { stanceOn } from "@/lib/evaluation/server/stance";
import { allOf } from "@/lib/kernel/decision";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { relationToPerformance } from "@/lib/skp/server/relation";
import { DOCUMENT_CODE_LENGTH, type DocumentKind } from "../document";
import { formContent, type FormContent } from "../forms/content";
import { evaluationDocument } from "../forms/evaluation-document";
import { evaluationForm } from "../forms/evaluation-form";
import { attachmentForm, skpForm } from "../forms/skp-form";
import type { PaperMark } from "../paper";
import { isMadeHere, mayPrintEvaluation, mayPrintSkp } from "../policy";
import type { Printable } from "../printable";
import type { PaperRefusal } from "../refusal";
import type { PaperAsked } from "../schema";
import { agreedSkp } from "./frozen-skp";
import { setEvaluation } from "./set-evaluation";

/** A paper that is issued: what to lay out, and as what to save it. */
export interface IssuedPaper {
  readonly printable: Extract<Printable, { print: "form" }>;
  readonly fileName: string;
}

/** What a paper says of its subject. */
export interface Paper {
  readonly subjectId: string;
  readonly content: FormContent;
  readonly edition: number;
}

type Found = Result<Paper, PaperRefusal>;

async function skpPaper(tx: Tx, actor: Actor, skpId: string, kind: "skp" | "lampiran"): Promise<Found> {
  const { agencyId } = actor;
  const skp = await tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id: skpId } },
    select: { employeeId: true, unitId: true, appraiserId: true, agreedVersion: true, isExternal: true },
  });
  if (skp === null) return refuse({ code: "not-found" });
  const { employeeId, unitId, appraiserId, agreedVersion } = skp;
  const relation = await relationToPerformance(tx, actor, {
    ...{ employeeId, unitId, pastAppraiserId: appraiserId },
  });
  const may = allOf(mayPrintSkp(relation, agreedVersion), isMadeHere(skp.isExternal));
  if (!may.allowed) return refuse({ code: may.reason });
  const agreed = await agreedSkp(tx, agencyId, skpId);
  if (agreed === null) return refuse({ code: "not-agreed" });
  const content = kind === "skp" ? skpForm(agreed.frozen) : attachmentForm(agreed.frozen);
  return ok({ subjectId: skpId, content, edition: agreed.edition });
}

async function evaluationPaper(
  tx: Tx,
  actor: Actor,
  { id: skpId, evaluasi }: PaperAsked,
  kind: "evaluasi" | "dokumen_evaluasi",
): Promise<Found> {
  const stance = evaluasi === undefined ? null : await stanceOn(tx, actor, evaluasi);
  if (stance?.evaluation.skp.id !== skpId) return refuse({ code: "not-found" });
  const { id: subjectId, status, importBatchId } = stance.evaluation;
  const may = allOf(mayPrintEvaluation(stance.relation, status), isMadeHere(importBatchId !== null));
  if (!may.allowed) return refuse({ code: may.reason });
  const set = await setEvaluation(tx, actor, stance);
  if (set === null) return refuse({ code: "not-appraised" });
  const { frozen, edition } = set;
  const content = kind === "evaluasi" ? evaluationForm(frozen) : evaluationDocument(frozen);
  return ok({ subjectId, content, edition });
}

function askedPaper(tx: Tx, actor: Actor, asked: PaperAsked): Promise<Found> {
  switch (asked.jenis) {
    case "skp":
    case "lampiran":
      return skpPaper(tx, actor, asked.id, asked.jenis);
    case "evaluasi":
    case "dokumen_evaluasi":
      return evaluationPaper(tx, actor, asked, asked.jenis);
  }
}

/** The mark on each page of a paper with this code. */
export function markOf(code: string, edition: number, isSuperseded: boolean): PaperMark {
  const address = `${env().APP_URL.replace(/\/$/, "")}/verifikasi`;
  return {
    code: formattedCode(code),
    address: address.replace(/^https?:\/\//, ""),
    qr: qrDrawing(`${address}/${code}`),
    edition,
    isSuperseded,
  };
}

/** By what the paper says, not by its bytes: the same words have the same hash in each print. */
function hashOf(content: FormContent): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/** The row of this very content, now the current one of its subject. Two who print at once come one after the other. */
async function issuedRow(tx: Tx, agencyId: string, paper: Paper): Promise<{ id: string; code: string }> {
  const { subjectId, content, edition } = paper;
  const { kind } = content;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${agencyId} ${kind} ${subjectId}`}, 0))`;
  const contentHash = hashOf(content);
  const ofSubject = { agencyId, kind, subjectId };
  await tx.issuedDocument.updateMany({
    where: { ...ofSubject, supersededAt: null, contentHash: { not: contentHash } },
    data: { supersededAt: new Date() },
  });
  const key = { agencyId_kind_subjectId_contentHash: { ...ofSubject, contentHash } };
  return tx.issuedDocument.upsert({
    where: key,
    create: { ...ofSubject, contentHash, content, edition, code: randomCode(DOCUMENT_CODE_LENGTH) },
    // What was said once, changed and changed back, is in force again under its first code.
    update: { supersededAt: null },
    select: { id: true, code: true },
  });
}

/** "skp-rizky-ananda-…": for a folder of downloads, in letters that every system takes. */
export function fileNameOf(kind: DocumentKind, holder: string, code: string): string {
  const plain = holder
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40);
  return `${kind.replace("_", "-")}-${plain}-${code.slice(0, 4).toLowerCase()}`;
}

/** Writes down what a paper says under a code, or finds the code that the same words have, with who printed it. */
export async function issued(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  { agencyId }: Actor,
  paper: Paper,
): Promise<IssuedPaper> {
  const { edition } = paper;
  const content = formContent.parse(paper.content);
  const { id, code } = await issuedRow(tx, agencyId, { ...paper, content });
  record(
    auditEvent("document.printed", id, {
      ...{ documentKind: content.kind, documentCode: formattedCode(code), edition },
    }),
  );
  return {
    printable: { print: "form", content, mark: markOf(code, edition, false) },
    fileName: fileNameOf(content.kind, content.holder, code),
  };
}

/**
 * Issues a paper for printing: writes down what it says under a code, or finds the code that the same words have, and
 * says in the trail who printed what.
 */
export async function issuePaper(
  actor: Actor,
  asked: PaperAsked,
): Promise<Result<IssuedPaper, PaperRefusal>> {
  return transact(
    actor,
    async (tx, record): Promise<Result<IssuedPaper, PaperRefusal>> => {
      const found = await askedPaper(tx, actor, asked);
      if (!found.ok) return found;
      return ok(await issued(tx, record, actor, found.value));
    },
    { attempt: attempted("document.printed", null) },
  );
}
