import type { Actor } from "@/lib/access/actor";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { anActor } from "../../builders/account";
import { insert } from "../../builders/db";
import { anEvaluation, aUnitPredikat, type BuiltEvaluation } from "../../builders/evaluation";
import { aPeriod, type BuiltPeriod } from "../../builders/period";
import type { Built } from "../../builders/rows";
import { owner } from "./office";
import { someWork, type Work } from "./work";

/** Until 5 October 2026 results of the third quarter are handed in, until the 10th it is evaluated. */
export const TURN_OF_PERSON = calendarDateOf("2026-10-03");
export const TURN_OF_APPRAISER = calendarDateOf("2026-10-07");
export const AFTER_THE_WINDOW = calendarDateOf("2026-10-11");

/** Work whose third quarter is being evaluated; the camat has set the predikat of the kecamatan: Baik. */
export interface Appraisal extends Work {
  readonly third: BuiltPeriod;
  readonly year: BuiltPeriod;
  /** The clerk's, of the third quarter, open. */
  readonly evaluation: BuiltEvaluation;
  /** Somebody of the office on a day of October. */
  on(actor: Actor, day: CalendarDate): Actor;
  insert(...built: readonly Built[]): Promise<void>;
}

/** As the same person on another day. */
export function onDay(actor: Actor, today: CalendarDate): Actor {
  return { ...actor, today };
}

/** Puts the evaluation of the clerk's third quarter there, as given or open. */
export async function someAppraisal(given: Parameters<typeof anEvaluation>[3] = {}): Promise<Appraisal> {
  const work = await someWork();
  const { office, quarters, skp } = work;
  const [, , third] = quarters;
  const [whole] = periodsOfYear(2026, "annual");
  if (whole === undefined) throw new Error("a year is a year");
  const year = aPeriod(office.agency, whole);
  const evaluation = anEvaluation(skp, office.clerk, third, { appraiser: office.lurah, ...given });
  await insert(
    owner,
    year,
    evaluation,
    aUnitPredikat(office.district, third, "baik", office.keeperAccount),
    aUnitPredikat(office.district, year, "baik", office.keeperAccount),
  );
  await refreshRelations(anActor({ agency: office.agency }));
  return {
    ...work,
    third,
    year,
    evaluation,
    on: onDay,
    insert: (...built) => insert(owner, ...built),
  };
}

/** The person's own post is in the unit, as the worker would have worked it out. */
export async function worksIn({ id }: { readonly id: string }, unit: { readonly id: string }): Promise<void> {
  await owner.query("UPDATE appraisal_relation SET unit_id = $2 WHERE employee_id = $1", [id, unit.id]);
}

export interface EvaluationColumns {
  readonly status: string;
  readonly version: number;
  readonly hasil: string | null;
  readonly perilaku: string | null;
  readonly predikat: string | null;
  readonly self_hasil: string | null;
  readonly appraiser_id: string | null;
  readonly departure_reason: string | null;
  readonly not_evaluated: string | null;
  readonly is_deemed: boolean;
  readonly draft: { readonly revision: number; readonly by: string } | null;
  readonly parties: { readonly appraiser: { readonly name: string; readonly jabatan: string } } | null;
  readonly facts: readonly { readonly aspect: string }[] | null;
  readonly suggestion: { readonly basis: string } | null;
  readonly received_at: Date | null;
  readonly final_at: Date | null;
}

/** An evaluation as it is stored. */
export async function stored(evaluationId: string): Promise<EvaluationColumns> {
  const { rows } = await owner.query<EvaluationColumns>("SELECT * FROM evaluation WHERE id = $1", [
    evaluationId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("no such evaluation");
  return row;
}

/** What was ever set, in its order. */
export async function results(evaluationId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `SELECT number || ' ' || origin || ' ' || hasil || '/' || perilaku || ' ' || predikat AS line
     FROM evaluation_result WHERE evaluation_id = $1 ORDER BY number`,
    [evaluationId],
  );
  return rows.map(({ line }) => line);
}

/** What the outbox holds of a topic. */
export async function told(agencyId: string, topic: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM outbox_event WHERE agency_id = $1 AND topic = $2",
    [agencyId, topic],
  );
  return rows[0]?.count ?? 0;
}
