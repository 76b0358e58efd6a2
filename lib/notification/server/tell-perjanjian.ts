import type { z } from "zod";
import { PERJANJIAN_TOPICS, type PerjanjianTopic } from "@/lib/iku/perjanjian-outbox";
import type { Draft } from "../draft";
import { perjanjianMessage } from "../perjanjian-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

type Told = z.infer<(typeof PERJANJIAN_TOPICS)[PerjanjianTopic]>;

async function tell(topic: PerjanjianTopic, telling: Telling, events: readonly Told[]): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const rows = await tx.perjanjianKinerja.findMany({
    where: { agencyId, id: { in: events.map(({ perjanjianId }) => perjanjianId) } },
    select: {
      ...{ id: true, year: true },
      unit: { select: { versions: { select: { name: true }, orderBy: { validFrom: "desc" }, take: 1 } } },
      versions: { select: { reason: true, returnNote: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const heads = events.flatMap(({ holderId, superiorId }) => [holderId ?? [], superiorId ?? []].flat());
  const accounts = await accountsOf(tx, agencyId, heads);
  return events.flatMap(({ perjanjianId, holderId, superiorId, byId }): Draft[] => {
    const row = known.get(perjanjianId);
    if (row === undefined) return [];
    const [version] = row.versions;
    const hearers = [
      ["holder", holderId],
      ["superior", superiorId],
    ] as const;
    return hearers.flatMap(([hearer, employeeId]) => {
      const accountId = accounts.get(employeeId ?? "");
      if (accountId === undefined || employeeId === byId) return [];
      const message = perjanjianMessage({
        ...{ topic, hearer, perjanjianId, year: row.year },
        unit: row.unit.versions[0]?.name ?? "unit kerja",
        note: (topic === "perjanjian.returned" ? version?.returnNote : version?.reason) ?? null,
      });
      return message === null ? [] : [{ topic, accountId, ...message }];
    });
  });
}

/** Who is told what of perjanjian kinerja, by topic. */
export const PERJANJIAN_TELLERS: ReadonlyMap<string, Teller> = new Map(
  (Object.keys(PERJANJIAN_TOPICS) as PerjanjianTopic[]).map((topic) => [
    topic,
    teller(PERJANJIAN_TOPICS[topic], (telling, events) => tell(topic, telling, events)),
  ]),
);
