import { AsyncLocalStorage } from "node:async_hooks";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { anActor, anAgencyWithUnit, type TestAgency } from "./setup/two-agencies";

let here: TestAgency;
let there: TestAgency;

beforeAll(async () => {
  here = await anAgencyWithUnit("Kota Di Sini");
  there = await anAgencyWithUnit("Kota Di Sana");
});

/** Which transaction it is: the moment that it began, and the connection. */
async function transactionOf(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ it: string }[]>`
    SELECT pg_backend_pid() || ' ' || transaction_timestamp() AS it`;
  return row?.it ?? "";
}

async function unitsSeen(tx: Tx): Promise<readonly string[]> {
  const units = await tx.unit.findMany({ select: { agencyId: true } });
  return [...new Set(units.map(({ agencyId }) => agencyId))];
}

const seenBy = (actor: Actor) =>
  read(actor, async (tx) => ({ transaction: await transactionOf(tx), agencies: await unitsSeen(tx) }));

describe("reads of one actor", () => {
  it("share a transaction when asked for at the same time, and not when one after another", async () => {
    const actor = anActor(here);
    const together = await Promise.all([seenBy(actor), seenBy(actor), seenBy(actor)]);
    expect(new Set(together.map(({ transaction }) => transaction)).size).toBe(1);
    const later = await seenBy(actor);
    expect(later.transaction).not.toBe(together[0].transaction);
  });

  it("never share with those of another, be it of the same agency", async () => {
    const all = await Promise.all([here, there, here].map((agency) => seenBy(anActor(agency))));
    expect(new Set(all.map(({ transaction }) => transaction)).size).toBe(3);
    expect(all.map(({ agencies }) => agencies)).toEqual([[here.agencyId], [there.agencyId], [here.agencyId]]);
  });

  it("go on in a transaction of their own when one of them fails", async () => {
    const actor = anActor(here);
    const [before, failing, after, last] = await Promise.allSettled([
      seenBy(actor),
      read(actor, (tx) => tx.$queryRaw`SELECT 1 / 0`),
      seenBy(actor),
      seenBy(actor),
    ]);
    expect([before, failing, after, last].map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(after).toEqual(last);
    expect(after).not.toEqual(before);
  });

  it("run in the context of whoever asked", async () => {
    const actor = anActor(here);
    const context = new AsyncLocalStorage<string>();
    const asked = ["kerangka", "halaman"].map((name) =>
      context.run(name, () => read(actor, async (tx) => [await transactionOf(tx), context.getStore()])),
    );
    const [frame, page] = await Promise.all(asked);
    expect(frame?.[0]).toBe(page?.[0]);
    expect([frame?.[1], page?.[1]]).toEqual(["kerangka", "halaman"]);
  });

  it("are refused inside one another, which would wait for themselves", async () => {
    const actor = anActor(here);
    await expect(read(actor, () => seenBy(actor))).rejects.toThrow("inside a door");
  });

  it("stay apart where one asks for a time of its own, and cannot write", async () => {
    const actor = anActor(here);
    const [shared, own] = await Promise.all([seenBy(actor), read(actor, transactionOf, { timeout: 10_000 })]);
    expect(own).not.toBe(shared.transaction);
    await expect(read(actor, (tx) => tx.unit.deleteMany({}))).rejects.toThrow("read-only");
  });
});
