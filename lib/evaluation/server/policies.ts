import { DEFAULT_KEBIJAKAN, KEBIJAKAN_TOPIC, readKebijakan, type Kebijakan } from "@/lib/agency/kebijakan";
import type { Tx } from "@/lib/db/server/door";

/** The agency's policy of any year, read once for work on many: as `kebijakanOf` answers for one. */
export async function policiesOf(tx: Tx, agencyId: string): Promise<(year: number) => Kebijakan> {
  const rows = await tx.agencySetting.findMany({
    where: { agencyId, topic: KEBIJAKAN_TOPIC },
    orderBy: { year: "desc" },
    select: { year: true, value: true },
  });
  const kept = rows.map(({ year, value }) => ({ year, policy: readKebijakan(value) }));
  return (year) => kept.find((row) => row.year <= year)?.policy ?? DEFAULT_KEBIJAKAN;
}
