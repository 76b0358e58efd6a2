import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import type { ReadinessPart } from "../readiness-view";
import { readinessReport } from "./readiness";

/** How many there are of each finding, and when that was counted. */
export interface ReadinessTotals {
  readonly totals: Readonly<Record<ReadinessPart, number>>;
  readonly countedAt: Date;
}

/** The whole agency has to be looked at, which is too much for each visit of a home page. */
const KEPT_MS = 600_000;
const MOST_KEPT = 200;

const kept = new Map<string, { readonly countedAt: number; readonly answer: Promise<ReadinessTotals> }>();

async function counted(actor: Actor): Promise<ReadinessTotals> {
  const view = await readinessReport(actor, null);
  return {
    countedAt: new Date(),
    totals: {
      "tanpa-unit": view.withoutUnit.total,
      "tanpa-pimpinan": view.withoutHead.total,
      "tanpa-penilai": view.withoutAppraiser.total,
      "terlalu-banyak": view.overloaded.total,
      pensiun: view.retiring.total,
    },
  };
}

/**
 * The figures of the readiness report for those who see the same part of the agency, at most ten minutes old; the
 * report itself is always of the moment. Several who ask at once wait for one answer; a failed one is not kept.
 */
export function readinessTotals(actor: Actor): Promise<ReadinessTotals> {
  const scope = scopeOf(actor, "employee.read-readiness");
  const key = JSON.stringify([actor.agencyId, actor.today, scope]);
  const earlier = kept.get(key);
  if (earlier !== undefined && Date.now() - earlier.countedAt < KEPT_MS) return earlier.answer;
  kept.delete(key);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const answer = counted(actor).catch((error: unknown) => {
    kept.delete(key);
    throw error;
  });
  kept.set(key, { countedAt: Date.now(), answer });
  return answer;
}
