import { mayEditUnit, type UnitReach } from "@/lib/agency/policy";
import { allow, allOf, deny, type Decision } from "@/lib/kernel/decision";

/** How the actor stands to the person whose record it is. */
export interface RecordRelation {
  /** The record is the actor's own. */
  readonly isOwn: boolean;
  /** The actor's role reaches the person: the whole agency, or a unit under which the person has his or her post. */
  readonly isReached: boolean;
  /** The actor is the person's pejabat penilai kinerja today. */
  readonly isAppraiser: boolean;
}

export type RecordDenial = "not-found" | "own-record";

/** A record is read by its person, by the one who appraises the person, and by roles that reach it. */
export function mayReadRecord(relation: RecordRelation): Decision<"not-found"> {
  return relation.isOwn || relation.isReached || relation.isAppraiser ? allow : deny("not-found");
}

/** Nobody administers his own record; what a role does not reach looks like what is not there. */
export function mayEditRecord(relation: Pick<RecordRelation, "isOwn" | "isReached">): Decision<RecordDenial> {
  if (relation.isOwn) return deny("own-record");
  return relation.isReached ? allow : deny("not-found");
}

/** A person may be placed only where the actor's role reaches: who leaves for another unit is placed by the agency. */
export function mayPlaceIn(reach: UnitReach, unitId: string): Decision<"unit-out-of-reach"> {
  return mayEditUnit(reach, unitId).allowed ? allow : deny("unit-out-of-reach");
}

/** A wrong appraiser is reported by the person alone, and once at a time. */
export function mayReportAppraiser(report: {
  readonly isEmployee: boolean;
  readonly hasOpenReport: boolean;
}): Decision<"not-an-employee" | "already-open"> {
  if (!report.isEmployee) return deny("not-an-employee");
  return report.hasOpenReport ? deny("already-open") : allow;
}

/** A report is answered once, and not by the person who sent it. */
export function mayAnswerReport(
  relation: Pick<RecordRelation, "isOwn" | "isReached">,
  report: { readonly isOpen: boolean },
): Decision<RecordDenial | "already-answered"> {
  return allOf<RecordDenial | "already-answered">(
    mayEditRecord(relation),
    report.isOpen ? allow : deny("already-answered"),
  );
}

/** How the actor stands to a tim kerja. */
export interface TeamRelation {
  /** A role reaches the unit that has set the team up. */
  readonly isReached: boolean;
  /** Is, was or will be one of the team. */
  readonly isMember: boolean;
}

/** A team is read by its people and by roles that reach its unit. */
export function mayReadTeam(relation: TeamRelation): Decision<"not-found"> {
  return relation.isReached || relation.isMember ? allow : deny("not-found");
}

/** A team is set up and changed by roles that reach its unit, be the people in it of other units. */
export function mayEditTeam(relation: TeamRelation): Decision<"not-found" | "unit-out-of-reach"> {
  if (relation.isReached) return allow;
  return deny(relation.isMember ? "unit-out-of-reach" : "not-found");
}
