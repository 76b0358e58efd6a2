import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { PlanBasis } from "../fit";
import type { Structure } from "../structure";
import type { ReorganisationStatus } from "../workflow";

/** The head of a plan, without its lines. */
export interface HeldPlan {
  readonly id: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly effectiveOn: CalendarDate;
  readonly status: ReorganisationStatus;
  readonly version: number;
  readonly drafters: readonly string[];
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly decidedBy: string | null;
  readonly simulatedVersion: number | null;
}

/** Holds a plan until commit: two who write or decide at once do so one after the other. */
export async function lockPlan(tx: Tx, planId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM reorganisation WHERE id = ${planId}::uuid FOR UPDATE`;
}

/** Null where the agency has none of that id. */
export async function findPlan(tx: Tx, agencyId: string, planId: string): Promise<HeldPlan | null> {
  const row = await tx.reorganisation.findUnique({
    where: { agencyId_id: { agencyId, id: planId } },
    select: {
      ...{ id: true, title: true, legalBasis: true, effectiveOn: true, status: true, version: true },
      ...{ drafters: true, createdBy: true, submittedBy: true, decidedBy: true, simulatedVersion: true },
    },
  });
  return row === null ? null : { ...row, effectiveOn: calendarDateFromDb(row.effectiveOn) };
}

/** A plan with its lines: what the rules look at, and what is needed to write it. */
export interface WholePlan {
  readonly structure: Structure;
  readonly basis: PlanBasis;
  /** Codes and places of units that are named, by id. */
  readonly unitLines: ReadonlyMap<string, { readonly code: string | null; readonly sortOrder: number }>;
  /** What is written of units, for a name where the register has none. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly positionIds: ReadonlyMap<string, string>;
}

export async function wholePlan(tx: Tx, agencyId: string, plan: HeldPlan): Promise<WholePlan> {
  const where = { agencyId, planId: plan.id };
  const units = await tx.reorganisationUnit.findMany({ where });
  const posts = await tx.reorganisationPost.findMany({
    where,
    include: { position: { select: { name: true, kind: true } } },
  });
  const ikus = await tx.reorganisationIku.findMany({ where });
  const [ending, kept] = [units.filter(({ ends }) => ends), units.filter(({ ends }) => !ends)];
  return {
    structure: {
      effectiveOn: plan.effectiveOn,
      units: kept.map(({ unitId, name, kind, headTitle, parentId, appraisalSuperiorId }) => ({
        ...{ unitId, name, kind, headTitle, parentId, appraisalSuperiorId },
      })),
      abolished: ending.map(({ unitId, intoId, heirId }) => ({
        ...{ unitId, into: intoId },
        ...(heirId === null ? {} : { heir: heirId }),
      })),
      posts: posts.map(({ employeeId, unitId, isHead, position }) => ({
        ...{ employeeId, unitId, isHead },
        positionName: position.name,
        positionKind: position.kind,
      })),
      handedOn: ikus.map(({ ikuId, unitId }) => ({ ikuId, unitId })),
    },
    basis: {
      units: units.map(({ unitId, basisVersion, code }) => ({ unitId, version: basisVersion, code })),
      posts: posts.map(({ employeeId, basisPlacementId }) => ({
        employeeId,
        placementId: basisPlacementId,
      })),
      ikus: ikus.map(({ ikuId, fromUnitId }) => ({ ikuId, unitId: fromUnitId })),
    },
    unitLines: new Map(units.map(({ unitId, code, sortOrder }) => [unitId, { code, sortOrder }])),
    unitNames: new Map(units.map(({ unitId, name }) => [unitId, name])),
    positionIds: new Map(posts.map(({ employeeId, positionId }) => [employeeId, positionId])),
  };
}
