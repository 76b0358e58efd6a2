import { appraisersOf, type AppraisalDay } from "@/lib/employee/appraiser";
import type { AppraiserFinding, AppraiserOutcome } from "@/lib/employee/appraiser-reason";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import type { ReadinessLimits } from "@/lib/employee/readiness";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { footingIn, lastingOn } from "@/lib/skp/footing";
import { midYearStep, type MidYearPolicy, type MidYearStep, type OpenSkp } from "@/lib/skp/mid-year";
import { restructured, type StructureFault } from "./restructure";
import { heirOf, type Structure } from "./structure";

/** An SKP that is not closed on the day before. */
export interface SkpBefore extends OpenSkp {
  readonly skpId: string;
  readonly employeeId: string;
}

/** An indicator and the unit that answers for it on the day before. */
export interface IkuBefore {
  readonly ikuId: string;
  readonly unitId: string;
}

/** A person whose Pejabat Penilai Kinerja is another one than without the structure; both with the way that led there. */
export interface AppraiserChange {
  readonly employeeId: string;
  readonly before: AppraiserFinding;
  readonly after: AppraiserFinding;
}

export interface Simulation {
  readonly appraiserChanges: readonly AppraiserChange[];
  /** Had an appraiser, and has none from the day on. */
  readonly withoutAppraiser: readonly string[];
  /** Appraise more people from the day on than one can know well, and more than before. */
  readonly overloaded: readonly {
    readonly appraiserId: string;
    readonly before: number;
    readonly people: number;
  }[];
  /** SKP that end, are closed and renewed, or move along. */
  readonly skps: readonly { readonly skp: SkpBefore; readonly step: MidYearStep }[];
  /** Indicators that are handed on or whose unit ends, with who takes each; null: nobody, and the plan cannot be set. */
  readonly ikus: readonly (IkuBefore & { readonly receiverId: string | null })[];
  /** The register of after. */
  readonly after: OrgSnapshot;
}

function whoIs(outcome: AppraiserOutcome): string {
  switch (outcome.kind) {
    case "employee":
      return `employee:${outcome.employeeId}`;
    case "official":
      return `official:${outcome.title}:${outcome.name}`;
    case "none":
      return "none";
  }
}

function loads(findings: ReadonlyMap<string, AppraiserFinding>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outcome } of findings.values()) {
    if (outcome.kind !== "employee") continue;
    counts.set(outcome.employeeId, (counts.get(outcome.employeeId) ?? 0) + 1);
  }
  return counts;
}

/** The receivers of indicators that are handed on: as the plan says, else of a unit that ends the one that goes on. */
function receivers(after: OrgSnapshot, structure: Structure, ikus: readonly IkuBefore[]): Simulation["ikus"] {
  const gone = new Map(structure.abolished.map((unit) => [unit.unitId, heirOf(unit)]));
  const named = new Map(structure.handedOn.map(({ ikuId, unitId }) => [ikuId, unitId]));
  const there = new Set(
    after.units
      .filter(({ validity: { from, to } }) => from <= structure.effectiveOn && to === null)
      .map(({ unitId }) => unitId),
  );
  return ikus.flatMap((iku) => {
    const heir = gone.get(iku.unitId);
    const receiverId = named.get(iku.ikuId) ?? heir;
    if (receiverId === undefined) return [];
    return [{ ...iku, receiverId: receiverId !== null && there.has(receiverId) ? receiverId : null }];
  });
}

/** SKP to which something happens on the day that would not happen without the structure (domain §2.8). */
function skpsTouched(
  before: OrgSnapshot,
  after: OrgSnapshot,
  day: CalendarDate,
  skps: readonly SkpBefore[],
  policy: MidYearPolicy,
): Simulation["skps"] {
  const eve = addDays(day, -1);
  const [onEve, without, within] = [lastingOn(before, eve), lastingOn(before, day), lastingOn(after, day)];
  return skps.flatMap((skp) => {
    if (skp.span.from >= day || skp.span.to < day) return [];
    const start = { from: eve, footing: footingIn(onEve, skp.employeeId) };
    const stepTo = (appraisal: AppraisalDay): MidYearStep =>
      midYearStep(skp, [start, { from: day, footing: footingIn(appraisal, skp.employeeId) }], policy);
    const [anyhow, step] = [stepTo(without), stepTo(within)];
    return step.kind === "keep" || JSON.stringify(step) === JSON.stringify(anyhow) ? [] : [{ skp, step }];
  });
}

/**
 * What a structure will do on its day, told before: nothing is written. The comparison is between the day with and the
 * same day without it, so that what happens on that day anyhow (a delegation runs out) is not blamed on the structure.
 */
export function simulate(
  before: OrgSnapshot,
  structure: Structure,
  touched: {
    readonly skps: readonly SkpBefore[];
    readonly ikus: readonly IkuBefore[];
    readonly policy: MidYearPolicy;
    readonly limits: Pick<ReadinessLimits, "mostPerAppraiser">;
  },
): Result<Simulation, readonly StructureFault[]> {
  const outcome = restructured(before, structure);
  if (!outcome.ok) return refuse(outcome.refusal);
  const after = outcome.value;
  const day = structure.effectiveOn;
  const [was, is] = [appraisersOf(before, day), appraisersOf(after, day)];
  const appraiserChanges: AppraiserChange[] = [];
  for (const [employeeId, now] of is) {
    const then = was.get(employeeId);
    if (then === undefined || whoIs(then.outcome) === whoIs(now.outcome)) continue;
    appraiserChanges.push({ employeeId, before: then, after: now });
  }
  const carried = loads(was);
  return ok({
    appraiserChanges,
    withoutAppraiser: appraiserChanges
      .filter((change) => change.after.outcome.kind === "none")
      .map(({ employeeId }) => employeeId),
    overloaded: [...loads(is)]
      .filter(([id, people]) => people > touched.limits.mostPerAppraiser && people > (carried.get(id) ?? 0))
      .map(([appraiserId, people]) => ({ appraiserId, before: carried.get(appraiserId) ?? 0, people })),
    skps: skpsTouched(before, after, day, touched.skps, touched.policy),
    ikus: receivers(after, structure, touched.ikus),
    after,
  });
}
