import type { Actor } from "@/lib/access/actor";
import { lastAdminsAmong } from "@/lib/auth/server/last-admin";
import { read, transact } from "@/lib/db/server/door";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "../../standing";
import { inForceOn } from "../store";
import { suspendAccounts } from "./close-service";

const LEAVING = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

/** The most accounts closed at a time; the next run takes the others. */
const MOST = 500;

/** Between looking and closing, somebody else has closed them, or the last other administrator has gone. */
interface Unsettled {
  readonly code: "last-admin";
}

/**
 * Closes the accounts of all who have left by today: a pension that was recorded months ahead ends the access on its
 * day. Run by the worker for each agency; again on the same day it changes nothing.
 *
 * @returns how many accounts were closed
 */
export async function settleDepartures(actor: Actor): Promise<number> {
  const { agencyId } = actor;
  const employeeIds = await read(actor, async (tx) => {
    const accounts = await tx.account.findMany({
      where: {
        agencyId,
        status: { not: "suspended" },
        employee: { standings: { some: { kind: { in: LEAVING }, ...inForceOn(actor.today) } } },
      },
      select: { id: true, employeeId: true },
      take: MOST,
    });
    const kept = await lastAdminsAmong(
      tx,
      actor,
      accounts.map(({ id }) => id),
    );
    return accounts.flatMap(({ id, employeeId }) => (kept.has(id) ? [] : (employeeId ?? [])));
  });
  if (employeeIds.length === 0) return 0;
  const settled = await transact(actor, async (tx, record): Promise<Result<number, Unsettled>> => {
    const closed = await suspendAccounts(actor, tx, record, employeeIds);
    return closed === 0 ? refuse({ code: "last-admin" }) : ok(closed);
  });
  return settled.ok ? settled.value : 0;
}

/** The same for every agency, each on its own present day; a step of the worker. */
export async function settleAllDepartures(signal?: AbortSignal): Promise<void> {
  await inEveryAgency(null, signal, settleDepartures);
}
