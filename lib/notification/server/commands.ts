import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { NotificationRefusal } from "../notification";
import type { OpenNotification } from "../schema";

const NOT_FOUND: NotificationRefusal = { code: "not-found" };

/** Marks the actor's message as read and says which page it leads to. Another's message looks like a missing one. */
export async function readNotification(
  actor: Actor,
  { id }: OpenNotification,
): Promise<Result<{ readonly href: string }, NotificationRefusal>> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return refuse(NOT_FOUND);
  const found = await read(actor, (tx) =>
    tx.notification.findFirst({ where: { agencyId, accountId, id }, select: { href: true, readAt: true } }),
  );
  if (found === null) return refuse(NOT_FOUND);
  if (found.readAt !== null) return ok({ href: found.href });
  return transact(actor, async (tx, record) => {
    await tx.notification.updateMany({
      where: { agencyId, accountId, id, readAt: null },
      data: { readAt: new Date() },
    });
    record(auditEvent("notification.read", id, { count: 1 }));
    return ok({ href: found.href });
  });
}

/** Marks all the actor's messages as read and says how many there were. */
export async function readAllNotifications(actor: Actor): Promise<Result<{ readonly count: number }, never>> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return ok({ count: 0 });
  const unread = { agencyId, accountId, readAt: null };
  const isAnyUnread = await read(actor, (tx) =>
    tx.notification.findFirst({ where: unread, select: { id: true } }),
  );
  if (isAnyUnread === null) return ok({ count: 0 });
  return transact(actor, async (tx, record) => {
    const { count } = await tx.notification.updateMany({ where: unread, data: { readAt: new Date() } });
    record(auditEvent("notification.read", null, { count }));
    return ok({ count });
  });
}
