import { anOwner } from "../builders/db";
import { type Crowd, loadCrowd } from "./people";
import { fillWork, loadPerformance, withoutReferences, type Work } from "./performance-crowd";
import { loadTree, type TreeShape } from "./tree";

/** The most people of one agency, whose SKP are there line by line; all others are spread over small agencies. */
const MOST = 100_000;
const AGENCIES = 1_000;
/** How many connections load at once. */
const AT_ONCE = 2;
const WORK: Work = { rhythm: "monthly", isDetailed: true };
const SMALL_TREE: TreeShape = { visi: 1, misi: 2, tujuan: 2, sasaran: 2, kondisi_antara: 1 };

export interface Sea {
  /** The agency whose pages are measured. */
  readonly crowd: Crowd;
  /** September, whose figures are looked at. */
  readonly periodId: string;
  readonly agencies: number;
  readonly people: number;
}

async function smallAgencies(ownerUrl: string, count: number, people: number): Promise<void> {
  let next = 0;
  const one = async () => {
    const client = await anOwner(ownerUrl);
    while (next < count) {
      next += 1;
      const crowd = await loadCrowd(client, people, {
        name: `Pemerintah Kabupaten Contoh ${String(next)}`,
        isAnalyzed: false,
      });
      await fillWork(client, crowd.agencyId, { ...WORK, isDetailed: false });
      await loadTree(client, crowd.agencyId, crowd.unitId(1), SMALL_TREE);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/**
 * Loads `people` civil servants with evaluations of twelve months and indicators: up to 100,000 in one agency, where
 * each SKP has its lines, and the rest in up to 999 others of equal size.
 */
export async function loadSea(ownerUrl: string, people: number): Promise<Sea> {
  const owner = await anOwner(ownerUrl);
  const crowd = await loadCrowd(owner, Math.min(people, MOST), { isAnalyzed: false });
  const { quarterId: periodId } = await loadPerformance(owner, crowd, WORK);
  await loadTree(owner, crowd.agencyId, crowd.unitId(1));
  const rest = people - crowd.people;
  const others = rest === 0 ? 0 : AGENCIES - 1;
  const each = others === 0 ? 0 : Math.ceil(rest / others);
  await withoutReferences(owner, () => smallAgencies(ownerUrl, others, each));
  await owner.query("ANALYZE");
  await owner.end();
  return { crowd, periodId, agencies: 1 + others, people: crowd.people + others * each };
}
