import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Result } from "@/lib/kernel/result";
import type { RecordedEvent } from "../event";
import { prisma } from "./client";
import { readTogether } from "./read-together";

/** What work does its reading and writing with: one transaction, held to the actor's agency. */
export type Tx = Omit<Prisma.TransactionClient, "$transaction">;

/** How long one transaction may take, in ms. A job says its own. */
const SCREEN_MS = 5_000;
const WAIT_FOR_CONNECTION_MS = 5_000;

/** Which event a command would record, and about what. */
export type Attempt = Pick<RecordedEvent, "key" | "subject" | "subjectId">;

export interface DoorOptions {
  /** In ms; 5,000 for screens unless a job says otherwise. */
  readonly timeout?: number;
  /** What `transact` is about to try (`attempted` of the room `audit`), for the denial event of a refusal. */
  readonly attempt?: Attempt;
}

const inside = new AsyncLocalStorage<true>();

/** A door inside a door takes a second connection while holding the first; a pool of them stands still. */
function refuseInside(): void {
  if (inside.getStore() === true) throw new Error("a door was opened inside a door");
}

async function enter<T>(
  actor: Actor,
  access: "on" | "off",
  options: DoorOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  refuseInside();
  const timeout = options.timeout ?? SCREEN_MS;
  return inside.run(true, () =>
    prisma().$transaction(
      async (tx) => {
        await tx.$executeRaw`
          SELECT set_config('app.agency_id', ${actor.agencyId}, true),
                 set_config('app.account_id', ${actor.accountId ?? ""}, true),
                 set_config('statement_timeout', ${String(timeout)}, true),
                 set_config('transaction_read_only', ${access}, true)`;
        return work(tx);
      },
      { timeout, maxWait: WAIT_FOR_CONNECTION_MS },
    ),
  );
}

/**
 * Runs `work` in a read-only transaction that sees the actor's agency alone. It is shared with what else is read for
 * this actor at the moment; a read with a time-out of its own has its own.
 */
export async function read<T>(
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  options: DoorOptions = {},
): Promise<T> {
  refuseInside();
  if (options.timeout !== undefined) return enter(actor, "on", options, work);
  return readTogether(
    actor,
    (tx) => inside.run(true, work, tx),
    (turns) => enter(actor, "on", options, turns),
  );
}

class Refused extends Error {
  constructor(readonly outcome: { readonly ok: false; readonly refusal: unknown }) {
    super("refused");
  }
}

async function append(tx: Tx, events: readonly RecordedEvent[]): Promise<void> {
  await tx.$executeRaw`SELECT app.append_audit(${JSON.stringify(events)}::jsonb)`;
}

function denial(refusal: { readonly code: string }, subject: Attempt | undefined): RecordedEvent {
  return {
    key: "access.denied",
    version: 1,
    subject: subject?.subject ?? "access",
    subjectId: subject?.subjectId ?? null,
    detail: { code: refusal.code, attempted: subject?.key ?? null },
  };
}

/**
 * Runs `work` in a transaction that sees and changes the actor's agency alone. What it `record`s is appended to the
 * audit trail by the last statement before commit. A refusal rolls everything back and commits a denial event alone.
 *
 * @throws when `work` succeeds without having recorded an event: no change goes unaudited.
 */
export async function transact<T, R extends { readonly code: string }>(
  actor: Actor,
  work: (tx: Tx, record: (event: RecordedEvent) => void) => Promise<Result<T, R>>,
  options: DoorOptions = {},
): Promise<Result<T, R>> {
  const events: RecordedEvent[] = [];
  try {
    return await enter(actor, "off", options, async (tx) => {
      const outcome = await work(tx, (event) => events.push(event));
      if (!outcome.ok) throw new Refused(outcome);
      if (events.length === 0) throw new Error("a change was made without an audit event");
      await append(tx, events);
      return outcome;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const outcome = error.outcome as { readonly ok: false; readonly refusal: R };
    await enter(actor, "off", options, (tx) =>
      append(tx, [denial(outcome.refusal, options.attempt ?? events[0])]),
    );
    return outcome;
  }
}

/**
 * Runs `work` in a transaction that sees and changes the actor's agency alone, for rows that say nothing which others do
 * not say already (sums kept beside them). Such a change needs no event; what is worth one is recorded all the same.
 */
export async function derive<T>(
  actor: Actor,
  work: (tx: Tx, record: (event: RecordedEvent) => void) => Promise<T>,
  options: DoorOptions = {},
): Promise<T> {
  const events: RecordedEvent[] = [];
  return enter(actor, "off", options, async (tx) => {
    const outcome = await work(tx, (event) => events.push(event));
    if (events.length > 0) await append(tx, events);
    return outcome;
  });
}
