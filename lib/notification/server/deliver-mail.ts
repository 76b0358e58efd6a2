import { createTransport, type Transporter } from "nodemailer";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { jobActor } from "@/lib/job/server/job-actor";
import { ok } from "@/lib/kernel/result";

/** A letter that did not get out within an hour is left: what it leads to is good for minutes. */
const GIVE_UP_MS = 3_600_000;
const MOST_AT_A_TIME = 50;
const SEND_MS = 20_000;

/** Sends one letter that nobody else is sending; what was sent loses its text, which may hold a link to a new password. */
async function sendNext(actor: Actor, transport: Transporter): Promise<boolean> {
  const sent = await transact<boolean, never>(
    actor,
    async (tx, record) => {
      const [letter] = await tx.$queryRaw<{ id: string; recipient: string; subject: string; body: string }[]>`
        SELECT id, recipient, subject, body FROM outgoing_mail
        WHERE sent_at IS NULL AND created_at > now() - make_interval(secs => ${GIVE_UP_MS / 1000}::int)
        ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      record(auditEvent("mail.sent", null, { count: letter === undefined ? 0 : 1 }));
      if (letter === undefined) return ok(false);
      await transport.sendMail({ to: letter.recipient, subject: letter.subject, text: letter.body });
      const data = { sentAt: new Date(), body: "" };
      await tx.outgoingMail.updateMany({ where: { agencyId: actor.agencyId, id: letter.id }, data });
      return ok(true);
    },
    { timeout: SEND_MS },
  );
  return sent.ok && sent.value;
}

/**
 * Sends an agency's waiting letters by SMTP and says how many went out; none where no SMTP is configured (demo mode
 * shows them on a page instead).
 *
 * @throws when the mail server refuses or cannot be reached; the letter stays and the next run tries again.
 */
export async function deliverMail(agencyId: string): Promise<number> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) return 0;
  const actor = await jobActor(agencyId, null);
  const since = new Date(Date.now() - GIVE_UP_MS);
  const waiting = await read(actor, (tx) =>
    tx.outgoingMail.count({
      where: { agencyId, sentAt: null, createdAt: { gt: since } },
      take: MOST_AT_A_TIME,
    }),
  );
  if (waiting === 0) return 0;
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM });
  try {
    let sent = 0;
    while (sent < waiting && (await sendNext(actor, transport))) sent += 1;
    return sent;
  } finally {
    transport.close();
  }
}
