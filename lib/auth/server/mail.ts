import type { Tx } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/job/server/enqueue";
import type { Letter } from "../letter";

/** Whether a letter can reach anybody: by SMTP, or in demo mode on the page "Kotak keluar". */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined || env().SELARAS_DEMO;
}

/** Puts a letter into the outbox as part of the transaction, and wakes the worker. */
export async function postLetter(tx: Tx, agencyId: string, recipient: string, letter: Letter): Promise<void> {
  await tx.outgoingMail.create({ data: { agencyId, recipient, ...letter } });
  await enqueue(tx, "outbox.deliver", {}, "outbox");
}
