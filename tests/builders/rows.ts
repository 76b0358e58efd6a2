import type { Prisma } from "@/lib/db/generated/client";
import type { CalendarDate } from "@/lib/kernel/calendar";

type DayField =
  | "birthDate"
  | "changedOn"
  | "closesOn"
  | "date"
  | "decreeDate"
  | "doneOn"
  | "dueOn"
  | "effectiveOn"
  | "endsOn"
  | "opensOn"
  | "serviceEndsOn"
  | "startsOn"
  | "heldOn"
  | "month"
  | "nextOn"
  | "retiredOn"
  | "signedOn"
  | "targetDate"
  | "validFrom"
  | "validTo"
  | "valueDate";

/** Columns that the database fills where a row does not. */
type DefaultedField =
  | "version"
  | "createdAt"
  | "updatedAt"
  | "setAt"
  | "filedAt"
  | "issuedAt"
  | "isDeemed"
  | "paperFileId"
  | "standardText"
  | "standardSource"
  | "courseCapaian"
  | "forecastMethod"
  | "forecastNumber"
  | "forecastLow"
  | "forecastHigh"
  | "forecastCapaian"
  | "forecastWorst"
  | "forecastBest"
  | "importBatchId"
  | "toldLateOf";

type Value<Field, Given> = Field extends DayField
  ? null extends Given
    ? CalendarDate | null
    : CalendarDate
  : Prisma.NullableJsonNullValueInput extends Given
    ? Prisma.InputJsonValue | null
    : Exclude<Given, undefined>;

/** A whole row as the schema wants it: days as calendar dates, nothing left to chance but version and time of creation. */
type RowOf<Input> = {
  readonly [Field in Exclude<keyof Input, DefaultedField>]-?: Value<Field, Input[Field]>;
} & {
  readonly [Field in Extract<keyof Input, DefaultedField>]?: Exclude<Input[Field], undefined>;
};

/** The tables that builders fill, by the name of their model, in an order in which references are already there. */
export interface TableRows {
  agency: RowOf<Prisma.AgencyCreateManyInput>;
  agencySetting: RowOf<Prisma.AgencySettingCreateManyInput>;
  unit: RowOf<Prisma.UnitCreateManyInput>;
  unitVersion: RowOf<Prisma.UnitVersionCreateManyInput>;
  period: RowOf<Prisma.PeriodCreateManyInput>;
  periodWindow: RowOf<Prisma.PeriodWindowCreateManyInput>;
  holiday: RowOf<Prisma.HolidayCreateManyInput>;
  position: RowOf<Prisma.PositionCreateManyInput>;
  employee: RowOf<Prisma.EmployeeCreateManyInput>;
  employeeNumber: RowOf<Prisma.EmployeeNumberCreateManyInput>;
  employeeRank: RowOf<Prisma.EmployeeRankCreateManyInput>;
  employeeStanding: RowOf<Prisma.EmployeeStandingCreateManyInput>;
  placement: RowOf<Prisma.PlacementCreateManyInput>;
  appraisalDelegation: RowOf<Prisma.AppraisalDelegationCreateManyInput>;
  appraisalDelegationMember: RowOf<Prisma.AppraisalDelegationMemberCreateManyInput>;
  leave: RowOf<Prisma.LeaveCreateManyInput>;
  team: RowOf<Prisma.TeamCreateManyInput>;
  teamMember: RowOf<Prisma.TeamMemberCreateManyInput>;
  account: RowOf<Prisma.AccountCreateManyInput>;
  session: RowOf<Prisma.SessionCreateManyInput>;
  agencySettingVersion: RowOf<Prisma.AgencySettingVersionCreateManyInput>;
  activationToken: RowOf<Prisma.ActivationTokenCreateManyInput>;
  roleGrant: RowOf<Prisma.RoleGrantCreateManyInput>;
  appraiserReport: RowOf<Prisma.AppraiserReportCreateManyInput>;
  appraisalRelation: RowOf<Prisma.AppraisalRelationCreateManyInput>;
  planningDocument: RowOf<Prisma.PlanningDocumentCreateManyInput>;
  planningNode: RowOf<Prisma.PlanningNodeCreateManyInput>;
  planningLink: RowOf<Prisma.PlanningLinkCreateManyInput>;
  iku: RowOf<Prisma.IkuCreateManyInput>;
  ikuVersion: RowOf<Prisma.IkuVersionCreateManyInput>;
  ikuTarget: RowOf<Prisma.IkuTargetCreateManyInput>;
  ikuOwner: RowOf<Prisma.IkuOwnerCreateManyInput>;
  ikuRealisasi: RowOf<Prisma.IkuRealisasiCreateManyInput>;
  ikuCascade: RowOf<Prisma.IkuCascadeCreateManyInput>;
  ikuLink: RowOf<Prisma.IkuLinkCreateManyInput>;
  perjanjianKinerja: RowOf<Prisma.PerjanjianKinerjaCreateManyInput>;
  perjanjianKinerjaVersion: RowOf<Prisma.PerjanjianKinerjaVersionCreateManyInput>;
  perjanjianKinerjaIku: RowOf<Prisma.PerjanjianKinerjaIkuCreateManyInput>;
  perjanjianKinerjaBudget: RowOf<Prisma.PerjanjianKinerjaBudgetCreateManyInput>;
  rencanaAksi: RowOf<Prisma.RencanaAksiCreateManyInput>;
  rencanaAksiStep: RowOf<Prisma.RencanaAksiStepCreateManyInput>;
  skp: RowOf<Prisma.SkpCreateManyInput>;
  skpVersion: RowOf<Prisma.SkpVersionCreateManyInput>;
  rhk: RowOf<Prisma.RhkCreateManyInput>;
  iki: RowOf<Prisma.IkiCreateManyInput>;
  skpComment: RowOf<Prisma.SkpCommentCreateManyInput>;
  rhkExample: RowOf<Prisma.RhkExampleCreateManyInput>;
  skpChange: RowOf<Prisma.SkpChangeCreateManyInput>;
  dialog: RowOf<Prisma.DialogCreateManyInput>;
  realisasi: RowOf<Prisma.RealisasiCreateManyInput>;
  storedFile: RowOf<Prisma.StoredFileCreateManyInput>;
  storedFileBytes: RowOf<Prisma.StoredFileBytesCreateManyInput>;
  evidence: RowOf<Prisma.EvidenceCreateManyInput>;
  ikuRhk: RowOf<Prisma.IkuRhkCreateManyInput>;
  unitEvidence: RowOf<Prisma.UnitEvidenceCreateManyInput>;
  dailyLog: RowOf<Prisma.DailyLogCreateManyInput>;
  usageMonth: RowOf<Prisma.UsageMonthCreateManyInput>;
  feedback: RowOf<Prisma.FeedbackCreateManyInput>;
  evaluation: RowOf<Prisma.EvaluationCreateManyInput>;
  evaluationResult: RowOf<Prisma.EvaluationResultCreateManyInput>;
  teamRecommendation: RowOf<Prisma.TeamRecommendationCreateManyInput>;
  unitPredikat: RowOf<Prisma.UnitPredikatCreateManyInput>;
  distributionNote: RowOf<Prisma.DistributionNoteCreateManyInput>;
  objection: RowOf<Prisma.ObjectionCreateManyInput>;
  unitExpectation: RowOf<Prisma.UnitExpectationCreateManyInput>;
  improvementPlan: RowOf<Prisma.ImprovementPlanCreateManyInput>;
  improvementAction: RowOf<Prisma.ImprovementActionCreateManyInput>;
  improvementNote: RowOf<Prisma.ImprovementNoteCreateManyInput>;
  pembahasan: RowOf<Prisma.PembahasanCreateManyInput>;
  pembahasanPoint: RowOf<Prisma.PembahasanPointCreateManyInput>;
  evaluationPreparer: RowOf<Prisma.EvaluationPreparerCreateManyInput>;
  issuedDocument: RowOf<Prisma.IssuedDocumentCreateManyInput>;
  windowExtension: RowOf<Prisma.WindowExtensionCreateManyInput>;
  reorganisation: RowOf<Prisma.ReorganisationCreateManyInput>;
  reorganisationUnit: RowOf<Prisma.ReorganisationUnitCreateManyInput>;
  reorganisationPost: RowOf<Prisma.ReorganisationPostCreateManyInput>;
  notification: RowOf<Prisma.NotificationCreateManyInput>;
  outboxEvent: RowOf<Prisma.OutboxEventCreateManyInput>;
}

export type TableName = keyof TableRows;

export const TABLE_ORDER = [
  "agency",
  "agencySetting",
  "unit",
  "unitVersion",
  "period",
  "periodWindow",
  "holiday",
  "position",
  "employee",
  "employeeNumber",
  "employeeRank",
  "employeeStanding",
  "placement",
  "appraisalDelegation",
  "appraisalDelegationMember",
  "leave",
  "team",
  "teamMember",
  "account",
  "session",
  "agencySettingVersion",
  "activationToken",
  "roleGrant",
  "appraiserReport",
  "appraisalRelation",
  "planningDocument",
  "planningNode",
  "planningLink",
  "iku",
  "ikuVersion",
  "ikuTarget",
  "ikuOwner",
  "ikuRealisasi",
  "ikuCascade",
  "ikuLink",
  "perjanjianKinerja",
  "perjanjianKinerjaVersion",
  "perjanjianKinerjaIku",
  "perjanjianKinerjaBudget",
  "rencanaAksi",
  "rencanaAksiStep",
  "skp",
  "skpVersion",
  "rhk",
  "iki",
  "skpComment",
  "rhkExample",
  "skpChange",
  "dialog",
  "realisasi",
  "storedFile",
  "storedFileBytes",
  "evidence",
  "ikuRhk",
  "unitEvidence",
  "dailyLog",
  "usageMonth",
  "feedback",
  "evaluation",
  "evaluationResult",
  "teamRecommendation",
  "unitPredikat",
  "distributionNote",
  "objection",
  "unitExpectation",
  "improvementPlan",
  "improvementAction",
  "improvementNote",
  "pembahasan",
  "pembahasanPoint",
  "evaluationPreparer",
  "issuedDocument",
  "windowExtension",
  "reorganisation",
  "reorganisationUnit",
  "reorganisationPost",
  "notification",
  "outboxEvent",
] as const satisfies readonly TableName[];

export type Rows = { readonly [Name in TableName]?: readonly TableRows[Name][] };

/** What a builder gives: the rows to insert, beside what a test wants to name. */
export interface Built {
  readonly rows: Rows;
}

/** All the rows of what was built, table by table. */
export function rowsOf(built: readonly Built[]): { [Name in TableName]: TableRows[Name][] } {
  const all = Object.fromEntries(TABLE_ORDER.map((name) => [name, [] as unknown[]]));
  for (const { rows } of built) {
    for (const name of TABLE_ORDER) all[name]?.push(...(rows[name] ?? []));
  }
  return all as { [Name in TableName]: TableRows[Name][] };
}
