import type { Tx } from "@/lib/db/server/door";
import type { ExpectationView } from "../organisasi-view";

/** What the head one level up expects of a unit in a year; null where nothing was written. */
export async function expectationView(
  tx: Tx,
  agencyId: string,
  unitId: string,
  year: number,
): Promise<ExpectationView | null> {
  const row = await tx.unitExpectation.findUnique({
    where: { agencyId_unitId_year: { agencyId, unitId, year } },
    select: { text: true, setByName: true, setAt: true, version: true },
  });
  return row === null
    ? null
    : { text: row.text, setBy: row.setByName, setAt: row.setAt, version: row.version };
}
