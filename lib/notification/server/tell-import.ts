import { z } from "zod";
import { importAppliedMessage } from "../import-message";
import { teller, type Teller, type Telling } from "./tell-employee";
import type { Draft } from "../draft";

const applied = z.object({ batchId: z.uuid() });
const counts = z.object({ new: z.number(), changed: z.number() });

/** Who brought the list in hears that it is in: a large one takes longer than anybody watches its page. */
async function tellApplied(
  { tx, agencyId }: Telling,
  events: readonly z.infer<typeof applied>[],
): Promise<Draft[]> {
  const batches = await tx.importBatch.findMany({
    where: {
      agencyId,
      id: { in: events.map(({ batchId }) => batchId) },
      creator: { status: { not: "suspended" } },
    },
    select: { id: true, createdBy: true, fileName: true, summary: true },
    orderBy: { id: "asc" },
  });
  return batches.map(({ id, createdBy, fileName, summary }) => ({
    topic: "import.applied",
    accountId: createdBy,
    ...importAppliedMessage(id, fileName, counts.parse(summary)),
  }));
}

/** Who is told what about imports, by topic. */
export const IMPORT_TELLERS: ReadonlyMap<string, Teller> = new Map([
  ["import.applied", teller(applied, tellApplied)],
]);
