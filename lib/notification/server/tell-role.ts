import type { z } from "zod";
import { ROLE_TOPICS, type RoleTopic } from "@/lib/auth/role-grant-outbox";
import { calendarDateOf, calendarDateToDb } from "@/lib/kernel/calendar";
import type { Draft, Message } from "../draft";
import { roleGrantedMessage, roleRevokedMessage } from "../role-message";
import { teller, type Teller, type Telling } from "./tell-employee";

type Payload<T extends RoleTopic> = z.infer<(typeof ROLE_TOPICS)[T]>;

interface Concerned {
  readonly accountId: string;
  readonly unitId: string | null;
}

/** What the units are called today. */
async function unitNames({ tx, agencyId, today }: Telling, events: readonly Concerned[]) {
  const versions = await tx.unitVersion.findMany({
    where: {
      agencyId,
      unitId: { in: events.flatMap(({ unitId }) => unitId ?? []) },
      validFrom: { lte: calendarDateToDb(today) },
    },
    select: { unitId: true, name: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(versions.map(({ unitId, name }) => [unitId, name]));
}

/** One message an event, to accounts that can still sign in. */
async function toHolders<E extends Concerned>(
  telling: Telling,
  topic: RoleTopic,
  events: readonly E[],
  message: (event: E, unitName: string | null) => Message,
): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const accounts = await tx.account.findMany({
    where: { agencyId, id: { in: events.map(({ accountId }) => accountId) }, status: { not: "suspended" } },
    select: { id: true },
  });
  const hearing = new Set(accounts.map(({ id }) => id));
  const names = await unitNames(telling, events);
  return events
    .filter(({ accountId }) => hearing.has(accountId))
    .map((event) => ({
      topic,
      accountId: event.accountId,
      ...message(event, event.unitId === null ? null : (names.get(event.unitId) ?? "unit Anda")),
    }));
}

function tellGranted(telling: Telling, events: readonly Payload<"role.granted">[]): Promise<Draft[]> {
  return toHolders(telling, "role.granted", events, ({ role, from, to }, unitName) =>
    roleGrantedMessage({ role, unitName }, calendarDateOf(from), to === null ? null : calendarDateOf(to)),
  );
}

function tellRevoked(telling: Telling, events: readonly Payload<"role.revoked">[]): Promise<Draft[]> {
  return toHolders(telling, "role.revoked", events, ({ role, lastDay }, unitName) =>
    roleRevokedMessage({ role, unitName }, lastDay === null ? null : calendarDateOf(lastDay)),
  );
}

const tellers: Readonly<Record<RoleTopic, Teller>> = {
  "role.granted": teller(ROLE_TOPICS["role.granted"], tellGranted),
  "role.revoked": teller(ROLE_TOPICS["role.revoked"], tellRevoked),
};

/** Who is told what about roles, by topic. */
export const ROLE_TELLERS: ReadonlyMap<string, Teller> = new Map(Object.entries(tellers));
