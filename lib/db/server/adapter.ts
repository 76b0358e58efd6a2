import { PrismaPg } from "@prisma/adapter-pg";
import type { IsolationLevel, Transaction } from "@prisma/driver-adapter-utils";

/** A function whose calls wait for those before them, whatever became of these. */
type Turns = <T>(work: () => Promise<T>) => Promise<T>;

function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

function oneAtATime(transaction: Transaction): Transaction {
  const inTurn = turns();
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  return Object.assign(transaction, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) => inTurn(() => queryRaw(query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => inTurn(() => executeRaw(query)),
  });
}

/**
 * The adapter of Prisma, with the queries of a transaction sent one after another. Prisma reads the relations of a row
 * side by side, although a transaction has one connection; `pg` kept such queries waiting in a queue of its own, which
 * it gives up with version 9.
 */
export class InTurnPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (level?: IsolationLevel) => oneAtATime(await start(level)),
    });
  }
}
