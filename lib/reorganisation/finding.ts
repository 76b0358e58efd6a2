import { appraiserReasons, appraiserSentence } from "@/lib/employee/appraiser-messages";
import type { AppraiserFinding, AppraiserOutcome } from "@/lib/employee/appraiser-reason";
import { ownPostOf, type OrgDay } from "@/lib/employee/org-day";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { MidYearStep } from "@/lib/skp/mid-year";
import { SKP_CLOSE_LABELS } from "@/lib/skp/skp";
import { planFaultText, type PlanNames } from "./fault-messages";
import type { PlanFault } from "./fit";
import type { Simulation, SkpBefore } from "./simulation";

export const FINDING_KINDS = [
  "fault",
  "appraiser",
  "nobody",
  "overloaded",
  "skp",
  "iku",
  "perjanjian",
  "rencana_aksi",
  "team",
  "delegation",
  "role",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** One line of what a simulation tells, in words as of that moment. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whom or what it is about, and in which unit. */
  readonly name: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly because: string;
  readonly employeeId: string | null;
}

const NOBODY = "Belum ada";

function official(outcome: AppraiserOutcome): string {
  switch (outcome.kind) {
    case "employee":
    case "official":
      return outcome.title === "" ? outcome.name : `${outcome.title}, ${outcome.name}`;
    case "none":
      return NOBODY;
  }
}

/** Why it is this one; where there is nobody, the whole sentence. */
function reasonOf(finding: AppraiserFinding, who: string): string {
  if (finding.outcome.kind === "none") return appraiserSentence(finding, who);
  const text = appraiserReasons(finding, who).join("; ");
  return text === "" ? "" : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** One for each that keeps the plan from taking effect. */
export function faultFindings(faults: readonly PlanFault[], names: PlanNames): readonly Finding[] {
  return faults.map((fault) => {
    const { name, text } = planFaultText(fault, names);
    return { kind: "fault", name, place: "", before: "", after: "", because: text, employeeId: null };
  });
}

function skpAfter(skp: SkpBefore, step: MidYearStep): string {
  switch (step.kind) {
    case "keep":
      return "Tetap";
    case "end":
      return `Ditutup ${longDate(step.lastDay)}`;
    case "split":
      return `Ditutup ${longDate(step.lastDay)} dan dievaluasi; SKP baru mulai ${longDate(step.next.from)}`;
    case "carry":
      return `Belum ditetapkan; ikut pindah, tetap sampai ${longDate(skp.span.to)}`;
  }
}

/**
 * What a simulation says of people, their SKP and the indicators. `on`: the agency on the day with the structure, for
 * the unit in which a person then is.
 */
export function simulationFindings(simulation: Simulation, on: OrgDay, names: PlanNames): readonly Finding[] {
  const place = (employeeId: string): string => {
    const post = ownPostOf(on, employeeId);
    return post === null ? "" : names.unit(post.unitId);
  };
  const none = new Set(simulation.withoutAppraiser);
  const about = (employeeId: string) => ({
    name: names.person(employeeId),
    place: place(employeeId),
    employeeId,
  });
  return [
    ...simulation.appraiserChanges.map(({ employeeId, before, after }): Finding => ({
      kind: none.has(employeeId) ? "nobody" : "appraiser",
      ...about(employeeId),
      before: official(before.outcome),
      after: official(after.outcome),
      because: reasonOf(after, names.person(employeeId)),
    })),
    ...simulation.overloaded.map(({ appraiserId, before, people }): Finding => ({
      kind: "overloaded",
      ...about(appraiserId),
      before: `${String(before)} pegawai`,
      after: `${String(people)} pegawai`,
      because: "Lebih banyak daripada yang dapat dikenal dan dinilai dengan baik oleh satu orang.",
    })),
    ...simulation.skps.map(({ skp, step }): Finding => ({
      kind: "skp",
      ...about(skp.employeeId),
      before: `${longDate(skp.span.from)} – ${longDate(skp.span.to)}`,
      after: skpAfter(skp, step),
      because: step.kind === "keep" ? "" : SKP_CLOSE_LABELS[step.reason],
    })),
    ...simulation.ikus.flatMap(({ ikuId, unitId, receiverId }): Finding[] =>
      receiverId === null
        ? []
        : [
            {
              kind: "iku",
              name: names.iku(ikuId),
              place: "",
              before: names.unit(unitId),
              after: names.unit(receiverId),
              because: "Unit penerima bertanggung jawab atas indikator ini sejak hari itu.",
              employeeId: null,
            },
          ],
    ),
  ];
}
