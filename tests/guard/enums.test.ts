import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/access/role";
import { AGENCY_KINDS } from "@/lib/agency/agency";
import { UNIT_KINDS } from "@/lib/agency/unit";
import * as stored from "@/lib/db/generated/enums";
import { EMPLOYEE_KINDS, NUMBER_KINDS, SEXES } from "@/lib/employee/employee";
import { SEX_TO_DB } from "@/lib/employee/server/store";
import { LEAVE_KINDS } from "@/lib/employee/leave";
import { PLACEMENT_KINDS } from "@/lib/employee/placement";
import { JENJANG, POSITION_KINDS } from "@/lib/employee/position";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { TEAM_ROLES } from "@/lib/employee/team";
import { DOCUMENT_KINDS } from "@/lib/document/document";
import {
  EVALUATION_STATUSES,
  NOT_EVALUATED_REASONS,
  OBJECTION_DECISIONS,
  PREDIKAT_ORGANISASI,
  PREDIKATS,
  RATINGS,
} from "@/lib/evaluation/rating";
import { FEEDBACK_CAPACITIES, FEEDBACK_TONES } from "@/lib/feedback/feedback";
import {
  CASCADE_BASES,
  CASCADE_KINDS,
  CASCADE_METHODS,
  IKU_CONTROLS,
  IKU_JENIS,
  REALISASI_SOURCES,
} from "@/lib/iku/iku";
import { PERJANJIAN_STATUSES } from "@/lib/iku/perjanjian";
import { PLANNING_DOCUMENT_KINDS, PLANNING_NODE_KINDS } from "@/lib/iku/planning";
import { RHYTHMS } from "@/lib/period/period";
import { WINDOW_KINDS } from "@/lib/period/window";
import { ACCUMULATIONS, CAPAIAN_FORMS, PERSPEKTIF, TARGET_KINDS } from "@/lib/iku/measure";
import {
  ASPEK,
  RHK_ASSIGNERS,
  RHK_JENIS,
  SKP_APPROACHES,
  SKP_CHANGE_KINDS,
  SKP_CLOSE_REASONS,
  SKP_KINDS,
  SKP_STATUSES,
} from "@/lib/skp/skp";

describe("what the rules name and what the database stores are the same words", () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["AgencyKind", AGENCY_KINDS, stored.AgencyKind],
    ["UnitKind", UNIT_KINDS, stored.UnitKind],
    ["EmployeeKind", EMPLOYEE_KINDS, stored.EmployeeKind],
    ["NumberKind", NUMBER_KINDS, stored.NumberKind],
    // Staff lists print a letter, the database keeps the word; the store translates.
    ["Sex", SEXES.map((sex) => SEX_TO_DB[sex]), stored.Sex],
    ["PositionKind", POSITION_KINDS, stored.PositionKind],
    ["Jenjang", JENJANG, stored.Jenjang],
    ["PlacementKind", PLACEMENT_KINDS, stored.PlacementKind],
    ["StandingKind", STANDING_KINDS, stored.StandingKind],
    ["LeaveKind", LEAVE_KINDS, stored.LeaveKind],
    ["TeamRole", TEAM_ROLES, stored.TeamRole],
    ["Rhythm", RHYTHMS, stored.Rhythm],
    ["WindowKind", WINDOW_KINDS, stored.WindowKind],
    ["Role", ROLES, stored.Role],
    ["DocumentKind", DOCUMENT_KINDS, stored.DocumentKind],
    ["SkpKind", SKP_KINDS, stored.SkpKind],
    ["SkpApproach", SKP_APPROACHES, stored.SkpApproach],
    ["SkpStatus", SKP_STATUSES, stored.SkpStatus],
    ["SkpChangeKind", SKP_CHANGE_KINDS, stored.SkpChangeKind],
    ["SkpCloseReason", SKP_CLOSE_REASONS, stored.SkpCloseReason],
    ["RhkJenis", RHK_JENIS, stored.RhkJenis],
    ["RhkAssigner", RHK_ASSIGNERS, stored.RhkAssigner],
    ["Aspek", ASPEK, stored.Aspek],
    ["Perspektif", PERSPEKTIF, stored.Perspektif],
    ["TargetKind", TARGET_KINDS, stored.TargetKind],
    ["CapaianForm", CAPAIAN_FORMS, stored.CapaianForm],
    ["Accumulation", ACCUMULATIONS, stored.Accumulation],
    ["IkuJenis", IKU_JENIS, stored.IkuJenis],
    ["IkuControl", IKU_CONTROLS, stored.IkuControl],
    ["CascadeMethod", CASCADE_METHODS, stored.CascadeMethod],
    ["CascadeBasis", CASCADE_BASES, stored.CascadeBasis],
    ["CascadeKind", CASCADE_KINDS, stored.CascadeKind],
    ["RealisasiSource", REALISASI_SOURCES, stored.RealisasiSource],
    ["PlanningDocumentKind", PLANNING_DOCUMENT_KINDS, stored.PlanningDocumentKind],
    ["PlanningNodeKind", PLANNING_NODE_KINDS, stored.PlanningNodeKind],
    ["PerjanjianKinerjaStatus", PERJANJIAN_STATUSES, stored.PerjanjianKinerjaStatus],
    ["FeedbackCapacity", FEEDBACK_CAPACITIES, stored.FeedbackCapacity],
    ["FeedbackTone", FEEDBACK_TONES, stored.FeedbackTone],
    ["Rating", RATINGS, stored.Rating],
    ["Predikat", PREDIKATS, stored.Predikat],
    ["PredikatOrganisasi", PREDIKAT_ORGANISASI, stored.PredikatOrganisasi],
    ["EvaluationStatus", EVALUATION_STATUSES, stored.EvaluationStatus],
    ["NotEvaluatedReason", NOT_EVALUATED_REASONS, stored.NotEvaluatedReason],
    ["ObjectionDecision", OBJECTION_DECISIONS, stored.ObjectionDecision],
  ])("%s", (_name, words, enumeration) => {
    expect([...words].sort()).toEqual(Object.values(enumeration).sort());
  });
});
