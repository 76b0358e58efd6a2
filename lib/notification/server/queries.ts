import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { NotificationPage, NotificationPosition, NotificationView } from "../notification";

const PAGE = 25;

/** From here on the bell says "99+", so that counting never takes long. */
export const MOST_COUNTED = 100;

/** How many messages the actor has not read, at most `MOST_COUNTED`. */
export async function unreadCount(actor: Actor): Promise<number> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return 0;
  return read(actor, (tx) =>
    tx.notification.count({ where: { agencyId, accountId, readAt: null }, take: MOST_COUNTED }),
  );
}

/** The most shown on the home page; the rest is on the page of messages. */
const HOME_ROWS = 5;

/** The newest of the actor's unread messages. */
export async function unreadNotifications(actor: Actor): Promise<readonly NotificationView[]> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return [];
  const rows = await read(actor, (tx) =>
    tx.notification.findMany({
      where: { agencyId, accountId, readAt: null },
      select: { id: true, title: true, body: true, href: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: HOME_ROWS,
    }),
  );
  return rows.map((row) => ({ ...row, isRead: false }));
}

/** The actor's messages from the newest down, 25 at a time; `after` is the last one of the page before. */
export async function notificationPage(
  actor: Actor,
  after: NotificationPosition | null,
): Promise<NotificationPage> {
  const { agencyId, accountId } = actor;
  if (accountId === null) return { notifications: [], next: null };
  const rows = await read(actor, (tx) =>
    tx.notification.findMany({
      where: {
        agencyId,
        accountId,
        ...(after === null
          ? {}
          : {
              OR: [
                { createdAt: { lt: after.createdAt } },
                { createdAt: after.createdAt, id: { lt: after.id } },
              ],
            }),
      },
      select: { id: true, title: true, body: true, href: true, createdAt: true, readAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
    }),
  );
  const notifications = rows
    .slice(0, PAGE)
    .map(({ readAt, ...row }) => ({ ...row, isRead: readAt !== null }));
  const last = notifications.at(-1);
  return {
    notifications,
    next: rows.length > PAGE && last !== undefined ? { createdAt: last.createdAt, id: last.id } : null,
  };
}
