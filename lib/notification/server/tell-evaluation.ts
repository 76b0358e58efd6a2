import { nameWithTitles } from "@/lib/employee/employee";
import { EVALUATION_TOPICS } from "@/lib/evaluation/outbox";
import { holdsOn } from "@/lib/evaluation/server/pembahasan-hold";
import { isFarewell } from "@/lib/evaluation/receipt";
import { OBJECTION_TOPICS } from "@/lib/objection/outbox";
import { periodName } from "@/lib/period/period";
import type { Draft } from "../draft";
import { evaluationMessage, preparerMessage, type AboutEvaluation, type Hearer } from "../evaluation-message";
import { accountsOf } from "./recipients";
import { PEMBAHASAN_TELLERS } from "./tell-pembahasan";
import { teller, type Teller, type Telling } from "./tell-employee";

const person = { select: { name: true, frontTitle: true, backTitle: true } } as const;

interface Told {
  readonly evaluationId: string;
  readonly employeeId: string;
  readonly appraiserId?: string | null;
  readonly superiorId?: string | null;
}

/** Who hears of it, and as what. */
function hearersOf(
  topic: AboutEvaluation,
  event: Told,
): readonly (readonly [Hearer, string | null | undefined])[] {
  switch (topic) {
    case "evaluation.appraised":
    case "evaluation.deemed-received":
    case "evaluation.corrected":
      return [["own", event.employeeId]];
    case "evaluation.recorded":
    case "objection.decided":
      return [
        ["own", event.employeeId],
        ["appraiser", event.appraiserId],
      ];
    case "objection.filed":
      return [
        ["appraiser", event.appraiserId],
        ["superior", event.superiorId],
      ];
    case "objection.explained":
      return [["superior", event.superiorId]];
  }
}

async function tell(topic: AboutEvaluation, telling: Telling, events: readonly Told[]): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const rows = await tx.evaluation.findMany({
    where: { agencyId, id: { in: events.map(({ evaluationId }) => evaluationId) } },
    select: {
      id: true,
      employee: person,
      period: { select: { year: true, rhythm: true, ordinal: true } },
      skp: { select: { closeReason: true } },
    },
  });
  const evaluations = new Map(rows.map((row) => [row.id, row]));
  const holdOf = await holdsOn(
    tx,
    telling,
    rows.map(({ id }) => id),
  );
  const hearing = events.flatMap((event) =>
    hearersOf(topic, event).flatMap(([hearer, employeeId]) => {
      const row = evaluations.get(event.evaluationId);
      if (row === undefined || employeeId === null || employeeId === undefined) return [];
      // Nobody who has left, or died, is told of his evaluation; nobody else before it is handed over.
      const isSilent = isFarewell(row.skp.closeReason) || holdOf(row.id).heldUntil !== null;
      return hearer === "own" && isSilent ? [] : [{ hearer, employeeId, row }];
    }),
  );
  const accounts = await accountsOf(
    tx,
    agencyId,
    hearing.map(({ employeeId }) => employeeId),
  );
  return hearing.flatMap(({ hearer, employeeId, row }): Draft[] => {
    const accountId = accounts.get(employeeId);
    if (accountId === undefined) return [];
    const news = {
      ...{ topic, hearer, evaluationId: row.id, person: nameWithTitles(row.employee) },
      periodName: periodName(row.period),
    };
    return [{ topic, accountId, ...evaluationMessage(news) }];
  });
}

async function tellPreparers(
  { tx, agencyId }: Telling,
  events: readonly { readonly preparerId: string; readonly appraiserId: string }[],
): Promise<Draft[]> {
  const appraisers = await tx.employee.findMany({
    where: { agencyId, id: { in: events.map(({ appraiserId }) => appraiserId) } },
    select: { id: true, ...person.select },
  });
  const names = new Map(appraisers.map((row) => [row.id, nameWithTitles(row)]));
  const accounts = await accountsOf(
    tx,
    agencyId,
    events.map(({ preparerId }) => preparerId),
  );
  return events.flatMap(({ preparerId, appraiserId }) => {
    const accountId = accounts.get(preparerId);
    const name = names.get(appraiserId);
    return accountId === undefined || name === undefined
      ? []
      : [{ topic: "preparer.named", accountId, ...preparerMessage(name, appraiserId) }];
  });
}

const about: Readonly<Record<AboutEvaluation, Teller>> = {
  "evaluation.appraised": teller(EVALUATION_TOPICS["evaluation.appraised"], (telling, events) =>
    tell("evaluation.appraised", telling, events),
  ),
  "evaluation.deemed-received": teller(EVALUATION_TOPICS["evaluation.deemed-received"], (telling, events) =>
    tell("evaluation.deemed-received", telling, events),
  ),
  "evaluation.corrected": teller(EVALUATION_TOPICS["evaluation.corrected"], (telling, events) =>
    tell("evaluation.corrected", telling, events),
  ),
  "evaluation.recorded": teller(EVALUATION_TOPICS["evaluation.recorded"], (telling, events) =>
    tell("evaluation.recorded", telling, events),
  ),
  "objection.filed": teller(OBJECTION_TOPICS["objection.filed"], (telling, events) =>
    tell("objection.filed", telling, events),
  ),
  "objection.explained": teller(OBJECTION_TOPICS["objection.explained"], (telling, events) =>
    tell("objection.explained", telling, events),
  ),
  "objection.decided": teller(OBJECTION_TOPICS["objection.decided"], (telling, events) =>
    tell("objection.decided", telling, events),
  ),
};

/** Who is told what of evaluations and keberatan, by topic. */
export const EVALUATION_TELLERS: ReadonlyMap<string, Teller> = new Map([
  ...Object.entries(about),
  ...PEMBAHASAN_TELLERS,
  ["preparer.named", teller(EVALUATION_TOPICS["preparer.named"], tellPreparers)],
]);
