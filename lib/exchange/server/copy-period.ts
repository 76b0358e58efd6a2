import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { feedbackOf, outcomeOf } from "@/lib/evaluation/server/page-parts";
import { stanceOn, type Stance } from "@/lib/evaluation/server/stance";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { periodsOf, skpResults } from "@/lib/realisasi/server/results";
import { mayReadSkp, type PerformanceRelation } from "@/lib/skp/policy";
import { findSkp, relationToSkp, type HeldSkp } from "@/lib/skp/server/store";
import { mayCopyPeriod, mayCopyVerdict } from "../copy-policy";
import type { CopyPageView } from "../copy-view";
import { periodSheet, type CopiedPeriod } from "../ekinerja-period";
import { copyTabs } from "./copy-plan";

async function evaluationOn(tx: Tx, actor: Actor, skpId: string, periodId: string): Promise<Stance | null> {
  const row = await tx.evaluation.findFirst({
    where: { agencyId: actor.agencyId, skpId, periodId },
    select: { id: true },
  });
  return row === null ? null : stanceOn(tx, actor, row.id);
}

async function resultsOf(tx: Tx, actor: Actor, skp: HeldSkp, periodId: string) {
  const { agencyId } = actor;
  const row = await tx.period.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
  });
  const period = {
    ...{ id: row.id, name: periodName(row) },
    startsOn: calendarDateFromDb(row.startsOn),
    endsOn: calendarDateFromDb(row.endsOn),
  };
  const relation = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId: skp.employeeId } },
    select: { rhythm: true },
  });
  const rhythm = row.rhythm === "annual" ? (relation?.rhythm ?? "annual") : row.rhythm;
  const periods = await periodsOf(tx, agencyId, row.year, rhythm);
  const { capaianCap } = await kebijakanOf(tx, agencyId, row.year);
  const span = { id: skp.id, startsOn: skp.span.from, endsOn: skp.span.to };
  const [results] = await skpResults(tx, agencyId, [span], { period, periods, cap: capaianCap });
  if (results === undefined) throw new Error("an SKP without results");
  return { results, isYear: row.rhythm === "annual", period };
}

function verdictOf(stance: Stance | null): Pick<CopiedPeriod, "rated" | "recommendation"> {
  const nothing = { rated: null, recommendation: null };
  if (stance === null || !mayCopyVerdict(stance.relation, stance.evaluation.status)) return nothing;
  const outcome = outcomeOf(stance.evaluation);
  return outcome.kind === "rated"
    ? { rated: outcome.rated, recommendation: stance.evaluation.recommendation }
    : nothing;
}

/** By virtue of a role alone: the reading is put on record. */
function notedOf(relation: PerformanceRelation, stance: Stance | null): CopyPageView["noted"] {
  const { isOwn, isAppraiser, isSuperior, wasAppraiser } = relation;
  if (isOwn || isAppraiser || isSuperior || wasAppraiser) return null;
  if (stance === null) return "skp";
  const { isPreparer, hasSet } = stance.relation;
  return isPreparer || hasSet ? null : { evaluationId: stance.evaluation.id };
}

/** A period of an SKP to be copied into e-Kinerja; null where it is not there for the actor. */
export function copyPeriodPage(actor: Actor, skpId: string, periodId: string): Promise<CopyPageView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const skp = await findSkp(tx, agencyId, skpId);
    if (skp === null || skp.agreedVersion === 0) return null;
    const relation = await relationToSkp(tx, actor, skp);
    const stance = await evaluationOn(tx, actor, skpId, periodId);
    const tabs = await copyTabs(tx, agencyId, skp);
    const shown = tabs.find(({ id }) => id === periodId);
    if (shown === undefined || !mayCopyPeriod(relation, stance?.relation ?? null).allowed) return null;
    const { results, isYear, period } = await resultsOf(tx, actor, skp, periodId);
    const feedback = await feedbackOf(tx, agencyId, skpId, period.endsOn);
    const person = await tx.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: skp.employeeId } },
      select: { name: true, frontTitle: true, backTitle: true },
    });
    const readsSkp = mayReadSkp(relation).allowed;
    return {
      ...{ skpId, name: nameWithTitles(person), year: skp.year },
      ...{ isOwn: relation.isOwn, readsSkp, isDraft: false },
      tabs: readsSkp ? tabs : [shown],
      period: shown,
      sheet: periodSheet({
        ...{ results, isYear },
        feedback: feedback.filter(({ date }) => date >= period.startsOn).toReversed(),
        ...verdictOf(stance),
      }),
      noted: notedOf(relation, stance),
    };
  });
}
