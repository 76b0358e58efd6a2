import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import type { Period } from "@/lib/period/period";
import { parties, type Parties } from "@/lib/skp/parties";
import { storedDraft, storedFacts, storedSuggestion } from "../stored";

const evaluationFields = {
  id: true,
  version: true,
  status: true,
  employeeId: true,
  unitId: true,
  golongan: true,
  selfHasil: true,
  selfPerilaku: true,
  selfNote: true,
  hasil: true,
  perilaku: true,
  predikat: true,
  departureReason: true,
  facts: true,
  recommendation: true,
  notEvaluated: true,
  notEvaluatedNote: true,
  draft: true,
  suggestion: true,
  appraiserId: true,
  parties: true,
  appraisedAt: true,
  receivedAt: true,
  isDeemed: true,
  acknowledgedAt: true,
  finalAt: true,
  importBatchId: true,
  skp: {
    select: {
      id: true,
      kind: true,
      year: true,
      unitId: true,
      appraiserId: true,
      startsOn: true,
      endsOn: true,
      closeReason: true,
      agreedVersion: true,
    },
  },
  period: {
    select: {
      id: true,
      year: true,
      rhythm: true,
      ordinal: true,
      startsOn: true,
      endsOn: true,
      ruleset: true,
    },
  },
  employee: {
    select: {
      name: true,
      frontTitle: true,
      backTitle: true,
      relation: {
        select: { rhythm: true, selfAssessment: true, groupKey: true, unitId: true, positionName: true },
      },
    },
  },
} as const satisfies Prisma.EvaluationSelect;

type Row = Prisma.EvaluationGetPayload<{ select: typeof evaluationFields }>;

/** A period by which people are evaluated, with the rules that it names. */
export interface EvaluatedPeriod extends Period {
  readonly id: string;
  readonly ruleset: string;
}

function periodOf({ startsOn, endsOn, ...row }: Row["period"]): EvaluatedPeriod {
  return { ...row, span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) } };
}

/** An evaluation as it is kept, its documents read. */
export function evaluationOf(row: Row) {
  const { skp, facts, draft, suggestion, parties: both, period, ...rest } = row;
  return {
    ...rest,
    period: periodOf(period),
    skp: { ...skp, startsOn: calendarDateFromDb(skp.startsOn), endsOn: calendarDateFromDb(skp.endsOn) },
    facts: facts === null ? [] : storedFacts.parse(facts),
    draft: draft === null ? null : storedDraft.parse(draft),
    suggestion: suggestion === null ? null : storedSuggestion.parse(suggestion),
    parties: both === null ? null : (parties.parse(both) satisfies Parties),
  };
}

export type KeptEvaluation = ReturnType<typeof evaluationOf>;

/** The evaluation, or null; whether the actor may see it is for the caller to decide. */
export async function evaluationRow(
  tx: Tx,
  agencyId: string,
  evaluationId: string,
): Promise<KeptEvaluation | null> {
  const row = await tx.evaluation.findUnique({
    where: { agencyId_id: { agencyId, id: evaluationId } },
    select: evaluationFields,
  });
  return row === null ? null : evaluationOf(row);
}
