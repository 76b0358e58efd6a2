import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { env } from "@/lib/env";

/** A letter that waits in the outbox. */
export interface OutboxLetter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

const MOST = 50;

/**
 * The newest letters of a demo agency, which nobody sends; null anywhere else: a letter may hold a link to a new
 * password and is for its receiver alone.
 */
export async function outboxLetters(actor: Actor): Promise<readonly OutboxLetter[] | null> {
  if (!actor.isDemo || !env().SELARAS_DEMO) return null;
  return read(actor, (tx) =>
    tx.outgoingMail.findMany({
      where: { agencyId: actor.agencyId },
      select: { id: true, recipient: true, subject: true, body: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  );
}
