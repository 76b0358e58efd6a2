import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { inForceOn, stillOpenOn, validityOf } from "@/lib/employee/server/store";
import type { PreparerView } from "../view";

const named = { select: { name: true, frontTitle: true, backTitle: true } } as const;

/** Whom the actor has named as penyiap konsep, and for whom the actor is one today. */
export async function preparersOf(actor: Actor): Promise<{
  readonly named: readonly PreparerView[];
  readonly preparesFor: readonly { readonly appraiserId: string; readonly name: string }[];
}> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return { named: [], preparesFor: [] };
  return read(actor, async (tx) => {
    const own = await tx.evaluationPreparer.findMany({
      where: { agencyId, appraiserId: employeeId, ...stillOpenOn(today) },
      select: { id: true, validFrom: true, validTo: true, preparer: named },
      orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      take: 20,
    });
    const others = await tx.evaluationPreparer.findMany({
      where: { agencyId, preparerId: employeeId, ...inForceOn(today) },
      select: { appraiserId: true, appraiser: named },
      orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      take: 20,
    });
    return {
      named: own.map(({ id, preparer, ...row }) => ({
        id,
        name: nameWithTitles(preparer),
        ...validityOf(row),
      })),
      preparesFor: others.map(({ appraiserId, appraiser }) => ({
        appraiserId,
        name: nameWithTitles(appraiser),
      })),
    };
  });
}
