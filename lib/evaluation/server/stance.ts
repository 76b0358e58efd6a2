import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { mayEditUnit } from "@/lib/agency/policy";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { unitReach } from "@/lib/agency/server/reach";
import type { Tx } from "@/lib/db/server/door";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateIn, type CalendarDate } from "@/lib/kernel/calendar";
import type { WindowDecision } from "@/lib/period/extension";
import { windowFor } from "@/lib/period/server/open-window";
import { mayMove, type EvaluationFacts, type EvaluationRelation } from "../policy";
import { isFarewell, isObjectable, lastObjectionDay } from "../receipt";
import type { EvaluationRefusal } from "../refusal";
import type { EvaluationMove } from "../workflow";
import { decidersOf, type Decider, type Deciders } from "./deciders";
import { evaluationRow, type KeptEvaluation } from "./evaluation-row";
import { organisasiOf, type Organisasi } from "./organisasi";
import { holdsOn, waitingPoints, type Hold, type WaitingPoint } from "./pembahasan-hold";
import { isCandidateOf } from "./preparers";

/** How an actor stands to an evaluation today, and all that a decision about a move looks at. */
export interface Stance {
  readonly evaluation: KeptEvaluation;
  readonly relation: EvaluationRelation;
  readonly facts: EvaluationFacts;
  readonly deciders: Deciders;
  readonly organisasi: Organisasi;
  readonly policy: Kebijakan;
  readonly window: WindowDecision;
  /** Until when it is the person's turn to assess himself; null where it is not, or no longer. */
  readonly selfAssessmentUntil: Date | null;
  readonly lastObjectionDay: CalendarDate | null;
  /** Whether a pembahasan withholds the result, or has. */
  readonly hold: Hold;
  /** Changes that were agreed there and wait for the appraiser. */
  readonly points: readonly WaitingPoint[];
}

function isThat(decider: Decider | { readonly kind: "final" }, employeeId: string | null): boolean {
  return decider.kind === "employee" && decider.employeeId === employeeId;
}

async function isPreparerOf(tx: Tx, actor: Actor, appraiser: Decider): Promise<boolean> {
  if (actor.employeeId === null || appraiser.kind !== "employee") return false;
  const named = await tx.evaluationPreparer.findFirst({
    where: {
      agencyId: actor.agencyId,
      appraiserId: appraiser.employeeId,
      preparerId: actor.employeeId,
      ...inForceOn(actor.today),
    },
    select: { id: true },
  });
  // One who has been moved meanwhile prepares no longer, whether or not the appraiser has ended it.
  return named !== null && isCandidateOf(tx, appraiser.employeeId, actor.employeeId, actor.today);
}

async function reaches(tx: Tx, actor: Actor, permission: Permission, unitId: string): Promise<boolean> {
  return mayEditUnit(await unitReach(tx, actor, permission), unitId).allowed;
}

async function relationTo(
  tx: Tx,
  actor: Actor,
  evaluation: KeptEvaluation,
  deciders: Deciders,
): Promise<EvaluationRelation> {
  const { employeeId } = actor;
  const { unitId } = evaluation;
  return {
    isOwn: evaluation.employeeId === employeeId,
    isAppraiser: isThat(deciders.appraiser, employeeId),
    isPreparer: await isPreparerOf(tx, actor, deciders.appraiser),
    isSuperior: isThat(deciders.superior, employeeId),
    hasSet: employeeId !== null && evaluation.appraiserId === employeeId,
    isReader: await reaches(tx, actor, "evaluation.read", unitId),
    isRecorder: await reaches(tx, actor, "evaluation.record-paper", unitId),
    isAdministrator: await reaches(tx, actor, "evaluation.correct", unitId),
  };
}

/** An SKP that ended early can be evaluated from the day after, before the window of its period opens. */
function isOpenEarly(evaluation: KeptEvaluation, window: WindowDecision, today: CalendarDate): boolean {
  const { closeReason, endsOn } = evaluation.skp;
  const endedEarly = closeReason !== null && closeReason !== "year_ended" && endsOn < today;
  return endedEarly && !window.allowed && window.reason.state === "before";
}

const NOT_DISCUSSED = { hold: { heldUntil: null, releasedOn: null }, points: [] } as const;

/** Pembahasan bear on what is set and not yet received, and on nothing else. */
async function discussionOf(
  tx: Tx,
  actor: Actor,
  { id, status }: Pick<KeptEvaluation, "id" | "status">,
): Promise<Pick<Stance, "hold" | "points">> {
  if (status !== "appraised") return NOT_DISCUSSED;
  const holdOf = await holdsOn(tx, actor, [id]);
  return { hold: holdOf(id), points: await waitingPoints(tx, actor, id) };
}

/** Null where there is no such evaluation. Whether the actor may see it is asked with every move, and by the page. */
export async function stanceOn(tx: Tx, actor: Actor, evaluationId: string): Promise<Stance | null> {
  const { agencyId, today, timeZone } = actor;
  const evaluation = await evaluationRow(tx, agencyId, evaluationId);
  if (evaluation === null) return null;
  const { period, skp, employeeId, unitId, employee, status, receivedAt } = evaluation;
  const policy = await kebijakanOf(tx, agencyId, period.year);
  const deciders = await decidersOf(tx, actor, evaluation);
  const day = today < period.span.to ? today : period.span.to;
  const organisasi = await organisasiOf(tx, { unitId, periodId: period.id, day }, policy.head);
  const subject = { periodId: period.id, employeeId, unitId, groupKey: employee.relation?.groupKey ?? null };
  const window = await windowFor(tx, actor, { ...subject, kind: "evaluation" });
  const hasSelfAssessment = employee.relation?.selfAssessment === true && !isFarewell(skp.closeReason);
  // Results may still be handed in so long: it is the person's turn.
  const turn = await windowFor(tx, actor, { ...subject, kind: "realisasi" });
  const last = receivedAt === null ? null : lastObjectionDay(calendarDateIn(timeZone, receivedAt), policy);
  const isTurn = hasSelfAssessment && status === "open" && turn.allowed;
  const { hold, points } = await discussionOf(tx, actor, evaluation);
  return {
    evaluation,
    relation: await relationTo(tx, actor, evaluation, deciders),
    facts: {
      status,
      isWindowOpen: window.allowed || isOpenEarly(evaluation, window, today),
      awaitsSelfAssessment: isTurn,
      hasSelfAssessment,
      hasOrganisasi: organisasi.effective !== null,
      isObjectable: isObjectable(period.rhythm, policy),
      isWithinObjectionDays: last !== null && today <= last,
      hasSuperior: deciders.superior.kind !== "final",
      isHeld: hold.heldUntil !== null,
      hasWaitingPoint: points.length > 0,
    },
    deciders,
    organisasi,
    policy,
    window,
    selfAssessmentUntil: isTurn ? turn.window.closesAt : null,
    lastObjectionDay: last,
    hold,
    points,
  };
}

/** Why a move may not be made now, with what a person is told; null where it may. */
export function refusalOf(stance: Stance, move: EvaluationMove, actor: Actor): EvaluationRefusal | null {
  const may = mayMove(stance.relation, move, stance.facts);
  if (may.allowed) return null;
  switch (may.reason) {
    case "wrong-status":
      return { code: "wrong-status", status: stance.facts.status };
    case "window-closed":
      return stance.window.allowed
        ? { code: "not-yours" }
        : { code: "window-closed", window: stance.window.reason };
    case "self-assessment-first":
      return {
        code: "self-assessment-first",
        until: stance.selfAssessmentUntil ?? new Date(0),
        timeZone: actor.timeZone,
      };
    case "organisasi-first":
      return { code: "organisasi-first", unitName: stance.organisasi.unitName };
    case "objection-over":
      return { code: "objection-over", last: stance.lastObjectionDay };
    case "held":
      return { code: "held", until: stance.hold.heldUntil ?? actor.today };
    case "not-held":
    case "no-point":
    case "not-found":
    case "not-yours":
    case "no-self-assessment":
    case "not-objectable":
    case "nobody-above":
      return { code: may.reason };
  }
}

/** The stance of somebody who may make the move now, on an evaluation that is as he has seen it. */
export async function stanceFor(
  tx: Tx,
  actor: Actor,
  input: { readonly evaluationId: string; readonly version: number },
  move: EvaluationMove,
): Promise<
  { readonly ok: true; readonly value: Stance } | { readonly ok: false; readonly refusal: EvaluationRefusal }
> {
  const stance = await stanceOn(tx, actor, input.evaluationId);
  if (stance === null) return { ok: false, refusal: { code: "not-found" } };
  const refusal = refusalOf(stance, move, actor);
  // Whoever may not even see it learns nothing; whoever is late learns that first.
  if (refusal?.code === "not-found") return { ok: false, refusal };
  if (stance.evaluation.version !== input.version) return { ok: false, refusal: { code: "stale" } };
  return refusal === null ? { ok: true, value: stance } : { ok: false, refusal };
}
