import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ChainHead } from "../chain";
import { attempted, auditEvent } from "../event";
import { mayReadTrail } from "./queries";

/** Where the agency's chain stands, and what is known of its soundness. */
export interface ChainStateView {
  /** The last event; null before the first one. */
  readonly head: { readonly seq: number; readonly hash: string; readonly at: Date } | null;
  /** The head that was taken away last, to be kept outside. */
  readonly exported: { readonly seq: number; readonly at: Date } | null;
  /** The last recorded check of the chain; `fault` names what was wrong with it. */
  readonly verified: {
    readonly seq: number;
    readonly at: Date;
    readonly fault: string | null;
    readonly faultSeq: number | null;
  } | null;
}

const exportedDetail = z.object({ seq: z.number() });
const verifiedDetail = z.object({
  seq: z.number(),
  fault: z.string().nullable(),
  faultSeq: z.number().nullable(),
});

/** The state of the agency's chain; null where the actor may not read the trail. */
export async function chainState(actor: Actor): Promise<ChainStateView | null> {
  if (!mayReadTrail(actor)) return null;
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const last = (key: string) =>
      tx.auditEvent.findFirst({
        where: { agencyId, key },
        orderBy: { seq: "desc" },
        select: { at: true, detail: true },
      });
    const head = await tx.auditEvent.findFirst({
      where: { agencyId },
      orderBy: { seq: "desc" },
      select: { seq: true, hash: true, at: true },
    });
    const exported = await last("audit.head-exported");
    const verified = await last("audit.verified");
    return {
      head: head === null ? null : { ...head, seq: Number(head.seq) },
      exported: exported === null ? null : { at: exported.at, ...exportedDetail.parse(exported.detail) },
      verified: verified === null ? null : { at: verified.at, ...verifiedDetail.parse(verified.detail) },
    };
  });
}

/** Why no head was given: the trail may not be read, or is still empty. */
export type HeadRefusal = { readonly code: "out-of-reach" } | { readonly code: "empty" };

/**
 * The head of the agency's chain, to be kept where nobody who can write to the database reaches it: against it a later
 * `audit:verify` finds a cut tail or a rewritten chain. That it was taken is itself an event.
 */
export async function exportHead(actor: Actor): Promise<Result<ChainHead, HeadRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record) => {
      if (!mayReadTrail(actor)) return refuse<HeadRefusal>({ code: "out-of-reach" });
      const last = await tx.auditEvent.findFirst({
        where: { agencyId },
        orderBy: { seq: "desc" },
        select: { seq: true, hash: true },
      });
      if (last === null) return refuse<HeadRefusal>({ code: "empty" });
      const head = { agencyId, seq: Number(last.seq), hash: last.hash };
      record(auditEvent("audit.head-exported", null, { seq: head.seq, hash: head.hash }));
      return ok(head);
    },
    { attempt: attempted("audit.head-exported", null) },
  );
}
