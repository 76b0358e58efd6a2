import type { Tx } from "@/lib/db/server/door";
import { DEFAULT_KEBIJAKAN, KEBIJAKAN_TOPIC, readKebijakan, type Kebijakan } from "../kebijakan";

/** The agency's policy of a year, else the newest of an earlier year, else the defaults. */
export async function kebijakanOf(tx: Tx, agencyId: string, year: number): Promise<Kebijakan> {
  const row = await tx.agencySetting.findFirst({
    where: { agencyId, topic: KEBIJAKAN_TOPIC, year: { lte: year } },
    orderBy: { year: "desc" },
    select: { value: true },
  });
  return row === null ? DEFAULT_KEBIJAKAN : readKebijakan(row.value);
}
