import { setTimeout } from "node:timers/promises";
import { anOwner } from "../builders/db";

const PREDIKAT = ["sangat_baik", "baik", "butuh_perbaikan", "kurang"] as const;
const AT_ONCE = 4;

/**
 * Changes the predikat of one person's evaluation after another, each in a transaction of its own, at a steady pace.
 *
 * @returns how many were written, and in how many seconds
 */
export async function writeSteadily(
  ownerUrl: string,
  agencyId: string,
  perSecond: number,
  seconds: number,
): Promise<{ readonly written: number; readonly seconds: number }> {
  const first = await anOwner(ownerUrl);
  const { rows } = await first.query<{ id: string }>(
    "SELECT id FROM evaluation WHERE agency_id = $1 AND status = 'final' ORDER BY md5(id::text) LIMIT $2",
    [agencyId, perSecond * seconds],
  );
  await first.end();
  const began = performance.now();
  let next = 0;
  const one = async () => {
    const client = await anOwner(ownerUrl);
    while (next < rows.length) {
      const turn = next;
      next += 1;
      const early = (turn / perSecond) * 1000 - (performance.now() - began);
      if (early > 0) await setTimeout(early);
      await client.query("UPDATE evaluation SET predikat = $3 WHERE agency_id = $1 AND id = $2", [
        agencyId,
        rows[turn]?.id,
        PREDIKAT[turn % PREDIKAT.length],
      ]);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { written: rows.length, seconds: (performance.now() - began) / 1000 };
}
