import type { Predikat, PredikatOrganisasi, Rating } from "@/lib/evaluation/rating";
import { predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import type { BuiltAccount } from "./account";
import type { BuiltUnit } from "./agency";
import { anyChance, type Chance } from "./chance";
import { LONG_AGO } from "./day";
import type { BuiltEmployee } from "./employee";
import type { BuiltPeriod } from "./period";
import type { Built, TableRows } from "./rows";
import { someParties, type BuiltSkp } from "./skp";

const RULES = rulesOf("permenpanrb-6-2022");

type EvaluationRow = TableRows["evaluation"];

export interface BuiltEvaluation extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: EvaluationRow;
}

type EvaluationGiven = Partial<Omit<EvaluationRow, "agencyId" | "skpId" | "employeeId" | "periodId">> & {
  /** Set: both ratings, with the predikat of the matrix and one result on record. */
  readonly rated?: { readonly hasil: Rating; readonly perilaku: Rating };
  readonly appraiser?: BuiltEmployee | null;
};

/** When each step was taken, unless a test says otherwise: three days apart at the beginning of October 2026. */
const STEP_DAYS = {
  appraised: "2026-10-05T02:00:00Z",
  received: "2026-10-08T02:00:00Z",
  acknowledged: "2026-10-11T02:00:00Z",
  final: "2026-10-23T02:00:00Z",
} as const;

const REACHED: Readonly<Record<NonNullable<EvaluationRow["status"]>, readonly (keyof typeof STEP_DAYS)[]>> = {
  open: [],
  self_assessed: [],
  appraised: ["appraised"],
  received: ["appraised", "received"],
  acknowledged: ["appraised", "received", "acknowledged"],
  objected: ["appraised", "received"],
  final: ["appraised", "received", "final"],
};

/** The evaluation of an SKP in a period: open, or with `rated` set by its appraiser and in whatever status is given. */
export function anEvaluation(
  skp: BuiltSkp,
  employee: BuiltEmployee,
  period: BuiltPeriod,
  given: EvaluationGiven = {},
  chance: Chance = anyChance,
): BuiltEvaluation {
  const { rated, appraiser = null, ...fields } = given;
  const { agencyId } = skp;
  const id = fields.id ?? chance.id();
  const status = fields.status ?? (rated === undefined ? "open" : "appraised");
  const at = (step: keyof typeof STEP_DAYS) => (REACHED[status].includes(step) ? STEP_DAYS[step] : null);
  const predikat: Predikat | null =
    rated === undefined ? null : predikatOf(RULES, rated.hasil, rated.perilaku);
  const isSet = at("appraised") !== null;
  const row: EvaluationRow = {
    agencyId,
    skpId: skp.id,
    employeeId: employee.id,
    periodId: period.id,
    unitId: skp.row.unitId,
    golongan: "III/b",
    selfHasil: status === "self_assessed" ? "sesuai" : null,
    selfPerilaku: status === "self_assessed" ? "sesuai" : null,
    selfNote: null,
    hasil: rated?.hasil ?? null,
    perilaku: rated?.perilaku ?? null,
    predikat,
    departureReason: null,
    facts: null,
    recommendation: null,
    notEvaluated: null,
    notEvaluatedNote: null,
    draft: null,
    suggestion: null,
    appraiserId: isSet ? (appraiser?.id ?? null) : null,
    parties: isSet ? someParties(employee, appraiser) : null,
    openedAt: "2026-10-01T02:00:00Z",
    appraisedAt: at("appraised"),
    receivedAt: at("received"),
    isDeemed: false,
    acknowledgedAt: at("acknowledged"),
    finalAt: at("final"),
    ...fields,
    id,
    status,
  };
  const results: TableRows["evaluationResult"][] =
    rated === undefined || predikat === null
      ? []
      : [
          {
            agencyId,
            id: chance.id(),
            evaluationId: id,
            number: 1,
            origin: "appraisal",
            ...rated,
            predikat,
            reason: null,
            setBy: null,
            setByName: appraiser?.row.name ?? "Sartika Wiranata",
            setAt: STEP_DAYS.appraised,
            paperFileId: null,
          },
        ];
  return { id, agencyId, row, rows: { evaluation: [row], evaluationResult: results } };
}

/** Predikat kinerja organisasi of a unit in a period. */
export function aUnitPredikat(
  unit: BuiltUnit,
  period: BuiltPeriod,
  predikat: PredikatOrganisasi,
  setter: BuiltAccount,
  given: Partial<TableRows["unitPredikat"]> = {},
  chance: Chance = anyChance,
): Built {
  const row: TableRows["unitPredikat"] = {
    agencyId: unit.agencyId,
    id: chance.id(),
    unitId: unit.id,
    periodId: period.id,
    predikat,
    reason: "Rencana aksi tercapai sesuai target.",
    suggestion: null,
    setBy: setter.id,
    setByName: setter.row.name,
    ...given,
  };
  return { rows: { unitPredikat: [row] } };
}

/** A penyiap konsep of an appraiser, until further notice. */
export function aPreparer(
  appraiser: BuiltEmployee,
  preparer: BuiltEmployee,
  given: Partial<TableRows["evaluationPreparer"]> = {},
  chance: Chance = anyChance,
): Built & { readonly id: string } {
  const id = given.id ?? chance.id();
  const row: TableRows["evaluationPreparer"] = {
    agencyId: appraiser.agencyId,
    appraiserId: appraiser.id,
    preparerId: preparer.id,
    validFrom: LONG_AGO,
    validTo: null,
    ...given,
    id,
  };
  return { id, rows: { evaluationPreparer: [row] } };
}

/** A keberatan on an evaluation that is `objected`, not answered yet. */
export function anObjection(
  evaluation: BuiltEvaluation,
  given: Partial<TableRows["objection"]> = {},
  chance: Chance = anyChance,
): Built & { readonly id: string } {
  const id = given.id ?? chance.id();
  const row: TableRows["objection"] = {
    agencyId: evaluation.agencyId,
    evaluationId: evaluation.id,
    reason: "Capaian indikator kedua sudah 100 % sejak Agustus, dengan bukti berita acara.",
    filedAt: "2026-10-12T02:00:00Z",
    explanation: null,
    explainedAt: null,
    decision: null,
    decisionNote: null,
    decidedAt: null,
    decider: null,
    paperFileId: null,
    ...given,
    id,
  };
  return { id, rows: { objection: [row] } };
}
