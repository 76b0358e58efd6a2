import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { env } from "@/lib/env";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { deviceName } from "../device";
import type { RevokeSession } from "../schema";
import type { SessionView } from "../view";
import { accountOf } from "./owner-check";

/** The actor's sessions that still hold, the present one first, then by when they were last used. */
export async function ownSessions(actor: Actor): Promise<readonly SessionView[]> {
  const { agencyId, accountId } = accountOf(actor);
  const now = Date.now();
  const rows = await read(actor, (tx) =>
    tx.session.findMany({
      where: {
        agencyId,
        accountId,
        expiresAt: { gt: new Date(now) },
        lastSeenAt: { gt: new Date(now - env().SESSION_IDLE_MINUTES * 60_000) },
      },
      select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
  );
  return rows
    .map(({ userAgent, ...row }) => ({
      ...row,
      device: deviceName(userAgent),
      isCurrent: row.id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Ends one of the actor's own sessions; it holds no longer from its next request on. */
export async function revokeOwnSession(
  actor: Actor,
  { id }: RevokeSession,
): Promise<Result<void, { readonly code: "not-found" }>> {
  const { agencyId, accountId } = accountOf(actor);
  return transact(
    actor,
    async (tx, record): Promise<Result<void, { readonly code: "not-found" }>> => {
      const { count } = await tx.session.deleteMany({ where: { agencyId, accountId, id } });
      if (count === 0) return refuse({ code: "not-found" });
      record(auditEvent("auth.session-revoked", accountId, { sessions: count }));
      return ok();
    },
    { attempt: attempted("auth.session-revoked", accountId) },
  );
}

/** Ends all the actor's sessions but the present one, and says how many. */
export async function revokeOtherSessions(
  actor: Actor,
): Promise<Result<{ readonly sessions: number }, never>> {
  const { agencyId, accountId } = accountOf(actor);
  return transact(actor, async (tx, record): Promise<Result<{ readonly sessions: number }, never>> => {
    const { count } = await tx.session.deleteMany({
      where: { agencyId, accountId, ...(actor.sessionId === null ? {} : { id: { not: actor.sessionId } }) },
    });
    record(auditEvent("auth.session-revoked", accountId, { sessions: count }));
    return ok({ sessions: count });
  });
}
