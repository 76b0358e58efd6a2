import { resourceUsage } from "node:process";
import { prisma } from "@/lib/db/server/client";
import { refreshRelations } from "@/lib/employee/server/relations";
import { vouchFor } from "@/lib/access/actor-maker";
import { jobActor } from "@/lib/job/server/job-actor";
import { applyReorganisation } from "@/lib/reorganisation/server/apply";
import { planFindings, postLines } from "@/lib/reorganisation/server/queries/lines";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";
import { simulateReorganisation } from "@/lib/reorganisation/server/simulate";

// A structure as the worker simulates it and lets it take effect, in a process of its own, so that its memory can be
// told: reorganise-once.ts <agency> <account> <plan> <set>. Prints what each step took, as JSON.

const [agencyId = "", accountId = "", planId = "", does = ""] = process.argv.slice(2);
const system = await jobActor(agencyId, null);
const reader = vouchFor({ ...(await jobActor(agencyId, accountId)), employeeId: null });
const took: Record<string, number> = {};

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await work();
  took[step] = Math.round(performance.now() - began);
  return value;
}

async function steps(): Promise<number> {
  if (does !== "simulate") {
    const outcome = await timed("apply", () => applyReorganisation(system, planId));
    if (outcome !== "applied") throw new Error(outcome);
    return timed("relations", () => refreshRelations(system));
  }
  const lines = await timed("simulate", () => simulateReorganisation(system, planId));
  await timed("plan", () => planDetail(reader, planId));
  const first = await timed("first findings", () => planFindings(reader, planId, "appraiser", null));
  await timed("next findings", () => planFindings(reader, planId, "appraiser", first.next));
  await timed("posts", () => postLines(reader, planId, null));
  return lines ?? 0;
}

const lines = await steps();
await prisma().$disconnect();
const { maxRSS, userCPUTime } = resourceUsage();
process.stdout.write(
  `${JSON.stringify({ took, lines, peak: maxRSS / 1024, cpu: userCPUTime / 1_000_000 })}\n`,
);
process.exit(0);
