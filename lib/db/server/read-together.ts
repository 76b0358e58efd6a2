import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "./door";

/** How long one transaction takes turns in, in ms; who comes later gets a new one. */
const LONGEST_MS = 1_000;

interface Turn {
  /** Settles the asker's promise. @returns whether the transaction can go on */
  readonly take: (tx: Tx) => Promise<boolean>;
  readonly fail: (error: unknown) => void;
}

/** Who waits for a turn, by actor: the actor of a request is one object for all parts of its page. */
const waiting = new WeakMap<Actor, Turn[]>();

function turnOf<T>(
  work: (tx: Tx) => Promise<T>,
  resolve: (value: T) => void,
  fail: (error: unknown) => void,
): Turn {
  // A turn is taken in the asker's own context, not in that of whoever opened the transaction.
  const inOwnContext = AsyncLocalStorage.snapshot();
  return {
    fail,
    take: async (tx) => {
      try {
        resolve(await inOwnContext(work, tx));
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
  };
}

async function takeTurns(turns: Turn[], open: (work: (tx: Tx) => Promise<void>) => Promise<void>) {
  const state = { isOpen: false };
  try {
    await open(async (tx) => {
      state.isOpen = true;
      const end = performance.now() + LONGEST_MS;
      for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
        // After an error PostgreSQL refuses everything else in the transaction.
        if (!(await turn.take(tx))) throw new Error("a turn failed");
        if (performance.now() > end) return;
      }
    });
  } catch (error) {
    if (state.isOpen) return;
    for (const turn of turns.splice(0)) turn.fail(error);
  }
}

/**
 * Reads of one actor that are asked for at the same time share a transaction, one after another: the frame and the
 * parts of a page together cost one connection and one BEGIN, not seven. The others of a read that fails go on in a
 * transaction of their own.
 *
 * @param open opens a read-only transaction held to the actor's agency
 */
export function readTogether<T>(
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  open: (work: (tx: Tx) => Promise<void>) => Promise<void>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const turn = turnOf(work, resolve, reject);
    const before = waiting.get(actor);
    if (before !== undefined) {
      before.push(turn);
      return;
    }
    const turns = [turn];
    waiting.set(actor, turns);
    void (async () => {
      while (turns.length > 0) await takeTurns(turns, open);
      waiting.delete(actor);
    })();
  });
}
