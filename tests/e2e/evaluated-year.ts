import { addDays, calendarDateIn, type CalendarDate } from "@/lib/kernel/calendar";
import type { Rating } from "@/lib/evaluation/rating";
import { periodsOfYear } from "@/lib/period/period";
import { anEvaluation, aUnitPredikat, type BuiltEvaluation } from "../builders/evaluation";
import { aPeriod, type BuiltPeriod } from "../builders/period";
import { anSkp, type BuiltSkp } from "../builders/skp";
import type { Office } from "./office";

export interface EvaluatedYear {
  readonly today: CalendarDate;
  readonly year: number;
  readonly period: BuiltPeriod;
  readonly skps: Readonly<Record<"staf" | "rekan", BuiltSkp>>;
  readonly evaluations: Readonly<Record<"staf" | "rekan", BuiltEvaluation>>;
}

interface YearGiven {
  /** False: the predikat of the kecamatan has still to be set. */
  readonly hasPredikat?: boolean;
  /** What the lurah has made of both already; nobody has received it. */
  readonly rated?: { readonly hasil: Rating; readonly perilaku: Rating };
}

/** The year is being evaluated: the predikat of the kecamatan is set, two people of the kelurahan wait, as given. */
export async function evaluatedYear(office: Office, given: YearGiven = {}): Promise<EvaluatedYear> {
  const { hasPredikat = true, rated } = given;
  const today = calendarDateIn("Asia/Jakarta", new Date());
  const year = Number(today.slice(0, 4));
  const [annual] = periodsOfYear(year, "annual");
  if (annual === undefined) throw new Error("a year is a year");
  const period = aPeriod(office.agency, annual, [
    { kind: "realisasi", opensOn: annual.span.from, closesOn: addDays(today, -1) },
    { kind: "evaluation", opensOn: addDays(today, -3), closesOn: addDays(today, 20) },
  ]);
  const { lurah, staf, rekan, camat } = office.people;
  const unit = aUnitPredikat(office.units.kecamatan, period, "baik", camat.account);
  const [first, second] = [staf, rekan].map(({ employee }) => {
    const skp = anSkp(employee, office.units.kelurahan, { year, appraiser: lurah.employee });
    const outcome = rated === undefined ? {} : { rated, appraiser: lurah.employee };
    return { skp, evaluation: anEvaluation(skp, employee, period, outcome) };
  });
  if (first === undefined || second === undefined) throw new Error("two people");
  await office.add(
    period,
    ...(hasPredikat ? [unit] : []),
    first.skp,
    first.evaluation,
    second.skp,
    second.evaluation,
  );
  return {
    ...{ today, year, period },
    skps: { staf: first.skp, rekan: second.skp },
    evaluations: { staf: first.evaluation, rekan: second.evaluation },
  };
}
