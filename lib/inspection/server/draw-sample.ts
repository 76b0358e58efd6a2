import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "@/lib/period/period";
import type { SampleRefusal } from "../refusal";
import type { DrawSampleInput } from "../schema";
import { draw } from "./draw";

const DRAW_MS = 30_000;

type Drawn = Result<{ readonly sampleId: string }, SampleRefusal>;

/** Draws a sample and keeps it with who drew it, when, seed, and the population's size and fingerprint. */
export async function drawSample(actor: Actor, input: DrawSampleInput): Promise<Drawn> {
  const { agencyId, accountId, today } = actor;
  const { periodId, unitId = null, size, seed, purpose } = input;
  return transact(
    actor,
    async (tx, record): Promise<Drawn> => {
      const reach = await unitReach(tx, actor, "inspection.draw-sample");
      if (accountId === null || reach.kind === "none") return refuse({ code: "not-found" });
      if (unitId === null && reach.kind !== "agency") return refuse({ code: "unit-missing" });
      const unit =
        unitId === null
          ? null
          : await tx.unit.findUnique({
              where: { agencyId_id: { agencyId, id: unitId } },
              select: { id: true },
            });
      if (unitId !== null && (unit === null || !mayEditUnit(reach, unitId).allowed)) {
        return refuse({ code: "unit-unknown" });
      }
      const period = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: { year: true, rhythm: true, ordinal: true },
      });
      if (period === null) return refuse({ code: "not-found" });
      const at = new Date();
      const { populationSize, populationHash, evaluationIds } = await draw(tx, {
        ...{ periodId, unitId, size, seed, at, day: today },
      });
      if (populationSize === 0) return refuse({ code: "population-empty" });
      if (size > populationSize) return refuse({ code: "population-smaller", population: populationSize });
      const same = await tx.inspectionSample.findFirst({
        where: { agencyId, periodId, unitId, seed, size, populationHash },
        select: { drawnByName: true },
      });
      if (same !== null) return refuse({ code: "already-drawn", by: same.drawnByName });
      const sampleId = randomUUID();
      await tx.inspectionSample.create({
        data: {
          ...{
            agencyId,
            id: sampleId,
            periodId,
            unitId,
            purpose,
            seed,
            size,
            populationSize,
            populationHash,
          },
          ...{ drawnBy: accountId, drawnByName: actor.name, drawnAt: at },
        },
        select: { id: true },
      });
      await tx.inspectionSampleItem.createMany({
        data: evaluationIds.map((evaluationId, index) => ({
          ...{ agencyId, sampleId, ordinal: index + 1, evaluationId },
        })),
      });
      record(
        auditEvent("inspection.sample-drawn", sampleId, {
          ...{ period: periodName(period), unitId, seed, count: size },
          ...{ population: populationSize, populationHash, purpose },
        }),
      );
      return ok({ sampleId });
    },
    { timeout: DRAW_MS, attempt: attempted("inspection.sample-drawn", null) },
  );
}
