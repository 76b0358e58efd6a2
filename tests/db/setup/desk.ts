import type { Actor } from "@/lib/access/actor";
import { refreshRelations } from "@/lib/employee/server/relations";
import type { Rating } from "@/lib/evaluation/rating";
import { periodsOfYear } from "@/lib/period/period";
import { anAccount, anActor, type BuiltAccount } from "../../builders/account";
import type { BuiltUnit } from "../../builders/agency";
import { insert } from "../../builders/db";
import { anEmployee, type BuiltEmployee } from "../../builders/employee";
import { anEvaluation, type BuiltEvaluation } from "../../builders/evaluation";
import { aPeriod, type BuiltPeriod } from "../../builders/period";
import { aPlacement } from "../../builders/placement";
import { aRealisasi, anSkp, type BuiltSkp } from "../../builders/skp";
import { anOffice, anOutsider, owner, type Office } from "./office";

export interface Desk {
  readonly office: Office;
  /** The third quarter of 2026: realisasi from 1 July to 5 October, evaluation from 1 to 10 October. */
  readonly period: BuiltPeriod;
  readonly auditor: Actor;
  /** Inspects one unit with all under it. */
  auditorOf(unit: BuiltUnit): Actor;
}

/** An office with its third quarter and somebody who inspects. */
export async function aDesk(): Promise<Desk> {
  const office = await anOffice();
  const third = periodsOfYear(2026, "quarterly")[2];
  if (third === undefined) throw new Error("a year has four quarters");
  const period = aPeriod(office.agency, third);
  const account = anAccount(office.agency);
  await insert(owner, period, account);
  await refreshRelations(anActor({ agency: office.agency }));
  return {
    ...{ office, period },
    auditor: anActor({ agency: office.agency, account, roles: ["inspektorat"] }),
    auditorOf: (unit) =>
      anActor({ agency: office.agency, account, roles: [{ role: "inspektorat", unitId: unit.id }] }),
  };
}

/** Somebody of a unit with an SKP in force. */
export interface Worker {
  readonly person: BuiltEmployee;
  readonly skp: BuiltSkp;
}

export async function aWorker(desk: Desk, unit: BuiltUnit, appraiser: BuiltEmployee): Promise<Worker> {
  const { office } = desk;
  const person = anEmployee(office.agency);
  const skp = anSkp(person, unit, { appraiser });
  await insert(owner, person, aPlacement(person, unit, office.clerkPosition), skp);
  return { person, skp };
}

interface Set {
  readonly hasil: Rating;
  readonly by?: BuiltAccount;
  /** Moment of setting; left out: 5 October at nine. */
  readonly at?: Date;
}

/** The evaluation of somebody, set as told. */
export async function aSetEvaluation(
  desk: Desk,
  { person, skp }: Worker,
  appraiser: BuiltEmployee,
  { hasil, by, at }: Set,
): Promise<BuiltEvaluation> {
  const built = anEvaluation(skp, person, desk.period, { rated: { hasil, perilaku: "sesuai" }, appraiser });
  const results = (built.rows.evaluationResult ?? []).map((row) => ({
    ...row,
    setBy: by?.id ?? null,
    ...(at === undefined ? {} : { setAt: at.toISOString() }),
  }));
  await insert(owner, { rows: { ...built.rows, evaluationResult: results } });
  return built;
}

/** Ratings for as many people, all by one appraiser. */
export async function aTeam(
  desk: Desk,
  unit: BuiltUnit,
  ratings: readonly Rating[],
): Promise<{ readonly appraiser: BuiltEmployee; readonly evaluations: readonly BuiltEvaluation[] }> {
  const appraiser = anEmployee(desk.office.agency);
  await insert(owner, appraiser);
  const evaluations: BuiltEvaluation[] = [];
  for (const hasil of ratings) {
    const worker = await aWorker(desk, unit, appraiser);
    evaluations.push(await aSetEvaluation(desk, worker, appraiser, { hasil }));
  }
  return { appraiser, evaluations };
}

/** An appraiser who sets one result, and then others after so many seconds each. */
export async function aSeries(
  desk: Desk,
  begin: Date,
  gaps: readonly number[],
): Promise<{ readonly appraiser: BuiltEmployee; readonly evaluations: readonly BuiltEvaluation[] }> {
  const appraiser = anEmployee(desk.office.agency);
  const by = anAccount(desk.office.agency, { employee: appraiser });
  await insert(owner, appraiser, by);
  const evaluations: BuiltEvaluation[] = [];
  let at = begin.getTime();
  for (const [turn, gap] of [0, ...gaps].entries()) {
    at += gap * 1000;
    const worker = await aWorker(desk, desk.office.village, appraiser);
    const hasil = turn % 2 === 0 ? "sesuai" : "di_atas";
    evaluations.push(await aSetEvaluation(desk, worker, appraiser, { hasil, by, at: new Date(at) }));
  }
  return { appraiser, evaluations };
}

/** Realisasi of somebody, last written at a moment. */
export async function aWriting(desk: Desk, { skp }: Worker, at: string): Promise<void> {
  const iki = skp.plan.rhks[0]?.ikis[0]?.id ?? "";
  const built = aRealisasi(desk.office.agency.id, iki, desk.period.id);
  const realisasi = (built.rows.realisasi ?? []).map((row) => ({ ...row, createdAt: at, updatedAt: at }));
  await insert(owner, { rows: { realisasi } });
}

/** An event of an account, as the door would have appended it. */
export async function anEvent(
  desk: Desk,
  account: BuiltAccount,
  event: {
    readonly key: string;
    readonly subject: string;
    readonly subjectId: string | null;
    readonly detail?: object;
  },
): Promise<void> {
  await owner.query("SELECT app.append_audit($1::uuid, $2::uuid, $3::jsonb)", [
    desk.office.agency.id,
    account.id,
    JSON.stringify([{ version: 1, detail: {}, ...event }]),
  ]);
}

/** Somebody of the office whose role is another than inspektorat. */
export function theOthers(desk: Desk): readonly Actor[] {
  const { office } = desk;
  return [
    ...[office.admin, office.keeper, office.clerkActor],
    anOutsider(office, "admin_sistem"),
    anOutsider(office, "pimpinan", "perencana", "pengelola_layanan"),
  ];
}
