import { z } from "zod";
import { sql } from "@/lib/db/server/gate";
import { periodName, RHYTHMS } from "@/lib/period/period";
import type { Draft } from "../draft";
import { importAppliedMessage, resultImportedMessage } from "../import-message";
import { teller, type Teller, type Telling } from "./tell-employee";

const applied = z.object({ batchId: z.uuid() });
const counts = z.object({ new: z.number(), changed: z.number() });

const results = z.array(
  z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    year: z.number(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number(),
  }),
);

/** Whose results came by these files: one statement, because a file may be about a whole agency. */
async function tellResults({ tx }: Telling, batchIds: readonly string[]): Promise<Draft[]> {
  const rows = results.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, a.id AS "accountId", p.year, p.rhythm, p.ordinal
      FROM evaluation e
      JOIN period p ON p.agency_id = e.agency_id AND p.id = e.period_id
      JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.employee_id AND a.status <> 'suspended'
      WHERE e.import_batch_id = ANY (${[...batchIds]}::uuid[]) ORDER BY e.id`),
  );
  return rows.map(({ id, accountId, ...period }) => ({
    ...{ topic: "import.applied", accountId },
    ...resultImportedMessage(id, periodName(period)),
  }));
}

/** Who brought the list in hears that it is in: a large one takes longer than anybody watches its page. */
async function tellApplied(telling: Telling, events: readonly z.infer<typeof applied>[]): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const ids = events.map(({ batchId }) => batchId);
  const batches = await tx.importBatch.findMany({
    where: { agencyId, id: { in: ids }, creator: { status: { not: "suspended" } } },
    select: { id: true, kind: true, createdBy: true, fileName: true, summary: true },
    orderBy: { id: "asc" },
  });
  const own = batches.map(({ id, kind, createdBy, fileName, summary }) => ({
    topic: "import.applied",
    accountId: createdBy,
    ...importAppliedMessage(id, fileName, kind, counts.parse(summary)),
  }));
  return [...own, ...(await tellResults(telling, ids))];
}

/** Who is told what about imports, by topic. */
export const IMPORT_TELLERS: ReadonlyMap<string, Teller> = new Map([
  ["import.applied", teller(applied, tellApplied)],
]);
