import { randomUUID } from "node:crypto";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse } from "@/lib/kernel/result";
import { skpOutbox } from "../../outbox";
import { PLAN_LISTS, type SkpPlan } from "../../plan";
import { ikiIn, rhkIn, withWords } from "../../plan-change";
import type { SkpRefusal } from "../../refusal";
import type { CommentInput, CommentKey } from "../../schema-comment";
import { changeDetail } from "../change-plan";
import { claimSkp, writePlan } from "../store";
import type { SkpDone } from "./submit-skp";

function isLine(plan: SkpPlan, about: string): boolean {
  return rhkIn(plan, about) !== null || ikiIn(plan, about) !== null;
}

/** The same words again within so many seconds are a second press. */
const SAME_PRESS_SECONDS = 60;

/** Writes a comment on a line, a perilaku, a list or the whole; for a line also the words to put in its place. */
export function commentSkp(actor: Actor, input: CommentInput): Promise<SkpDone> {
  const { agencyId, accountId } = actor;
  const { skpId, about, text, proposal } = input;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, { skpId }, "comment");
      if (!claimed.ok) return claimed;
      if (accountId === null) return refuse({ code: "not-your-part", move: "comment" });
      const { plan } = claimed.value.skp.newest;
      const isKey = [...PERILAKU_KEYS, ...PLAN_LISTS].some((key) => key === about);
      if (about !== null && !isKey && !isLine(plan, about)) return refuse({ code: "line-gone" });
      const words = about === null || isKey ? null : proposal;
      const commentId = randomUUID();
      const since = new Date(Date.now() - SAME_PRESS_SECONDS * 1000);
      const twice = await tx.skpComment.findFirst({
        where: {
          ...{ agencyId, skpId, authorId: accountId, line: about, text, proposal: words },
          ...{ resolvedAt: null, createdAt: { gt: since } },
        },
        select: { id: true },
      });
      if (twice !== null) return refuse({ code: "twice" });
      await tx.skpComment.create({
        data: { agencyId, id: commentId, skpId, authorId: accountId, line: about, text, proposal: words },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: skpOutbox(agencyId, "skp.commented", { skpId, commentId }),
        select: { id: true },
      });
      record(auditEvent("skp.commented", skpId, { note: text, words }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.commented", skpId) },
  );
}

async function openComment(tx: Tx, agencyId: string, { skpId, commentId }: CommentKey) {
  const found = await tx.skpComment.findFirst({
    where: { agencyId, id: commentId, skpId },
    select: { line: true, proposal: true, authorId: true, resolvedAt: true },
  });
  if (found === null) return refuse<SkpRefusal>({ code: "not-found" });
  return found.resolvedAt === null ? ok(found) : refuse<SkpRefusal>({ code: "answered" });
}

async function resolve(tx: Tx, agencyId: string, commentId: string): Promise<void> {
  await tx.skpComment.updateMany({
    where: { agencyId, id: commentId },
    data: { resolvedAt: new Date() },
  });
}

/** Marks a comment as dealt with: by the person whose SKP it is, or by who wrote it. */
export function resolveComment(actor: Actor, key: CommentKey): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId, commentId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, { skpId }, "comment");
      if (!claimed.ok) return claimed;
      const comment = await openComment(tx, agencyId, key);
      if (!comment.ok) return comment;
      const isTheirs = claimed.value.relation.isOwn || comment.value.authorId === actor.accountId;
      if (!isTheirs) return refuse({ code: "not-your-part", move: "comment" });
      await resolve(tx, agencyId, commentId);
      record(auditEvent("skp.comment-resolved", skpId, {}));
      return ok({ skpId });
    },
    { attempt: attempted("skp.comment-resolved", skpId) },
  );
}

/** Puts the proposed words in the place of the line's own, and closes the comment. */
export function acceptProposal(actor: Actor, key: CommentKey): Promise<SkpDone> {
  const { agencyId } = actor;
  const { skpId, commentId } = key;
  return transact(
    actor,
    async (tx, record): Promise<SkpDone> => {
      const claimed = await claimSkp(tx, actor, { skpId }, "write");
      if (!claimed.ok) return claimed;
      const comment = await openComment(tx, agencyId, key);
      if (!comment.ok) return comment;
      const { line, proposal } = comment.value;
      if (line === null || proposal === null) return refuse({ code: "not-found" });
      const { skp } = claimed.value;
      const before = skp.newest.plan;
      const after = withWords(before, line, proposal);
      if (!after.ok) return after;
      await writePlan(tx, agencyId, skp, after.value);
      await resolve(tx, agencyId, commentId);
      record(auditEvent("skp.changed", skpId, changeDetail(before, after.value)));
      record(auditEvent("skp.comment-resolved", skpId, { words: proposal }));
      return ok({ skpId });
    },
    { attempt: attempted("skp.changed", skpId) },
  );
}
