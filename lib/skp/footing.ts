import { appraisalOn, appraiserIn, type AppraisalDay } from "@/lib/employee/appraiser";
import type { AppraiserOutcome } from "@/lib/employee/appraiser-reason";
import { ownPostOf } from "@/lib/employee/org-day";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import type { PositionKind } from "@/lib/employee/position";
import type { StandingKind } from "@/lib/employee/standing";
import type { UnitKind } from "@/lib/agency/unit";
import { addDays, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";

/** The post that an SKP rests on. */
export interface FootingPost {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly positionName: string;
  readonly positionKind: PositionKind;
  readonly isHead: boolean;
}

/** Who appraises lastingly: a Plh stands in for a time and is looked through. */
export interface FootingAppraiser {
  /** Null: an official who is no civil servant. */
  readonly employeeId: string | null;
  readonly title: string;
  readonly name: string;
  readonly isPlt: boolean;
}

/** On what an SKP rests on a day. */
export interface Footing {
  /** Null: none is recorded. */
  readonly post: FootingPost | null;
  /** Null: nobody was found. */
  readonly appraiser: FootingAppraiser | null;
  readonly standing: StandingKind;
  /** Whether the kedudukan ends the service and with it the SKP. */
  readonly isGone: boolean;
  readonly makesSkp: boolean;
}

/** From a day on. */
export interface FootingFrom {
  readonly from: CalendarDate;
  readonly footing: Footing;
}

function appraiserOf(outcome: AppraiserOutcome): FootingAppraiser | null {
  switch (outcome.kind) {
    case "employee": {
      const { employeeId, title, name, capacity } = outcome;
      return { employeeId, title, name, isPlt: capacity === "plt" };
    }
    case "official":
      return { employeeId: null, title: outcome.title, name: outcome.name, isPlt: false };
    case "none":
      return null;
  }
}

/** An agency on a day as SKP rest on it: a Plh stands in for a time and is looked through. */
export function lastingOn(snapshot: OrgSnapshot, day: CalendarDate): AppraisalDay {
  return appraisalOn(
    { ...snapshot, placements: snapshot.placements.filter(({ kind }) => kind !== "plh") },
    day,
  );
}

/** On what a person's SKP rests on the day that `lastingOn` has prepared. */
export function footingIn(appraisal: AppraisalDay, employeeId: string): Footing {
  const { org } = appraisal;
  const post = ownPostOf(org, employeeId);
  const unit = post === null ? undefined : org.units.get(post.unitId);
  const standing = org.standings.get(employeeId) ?? "aktif";
  const rule = org.policy.standings[standing];
  return {
    post:
      post === null
        ? null
        : {
            unitId: post.unitId,
            unitName: unit?.name ?? "",
            unitKind: unit?.kind ?? "lainnya",
            positionName: post.positionName,
            positionKind: post.positionKind,
            isHead: post.isHead,
          },
    appraiser: appraiserOf(appraiserIn(appraisal, employeeId).outcome),
    standing,
    isGone: rule.closesSkp,
    makesSkp: rule.makesSkp,
  };
}

/** The days after the first on which something of the snapshot begins or has ended. */
function turningDays(snapshot: OrgSnapshot, { from, to }: { from: CalendarDate; to: CalendarDate }) {
  const days = new Set<CalendarDate>();
  const lists: readonly (readonly { readonly validity: DateSpan }[])[] = [
    snapshot.units,
    snapshot.placements,
    snapshot.standings,
    snapshot.leaves,
    snapshot.delegations,
  ];
  for (const { validity } of lists.flat()) {
    days.add(validity.from);
    if (validity.to !== null) days.add(addDays(validity.to, 1));
  }
  return [...days].filter((day) => day > from && day <= to).sort();
}

/** On what a person's SKP rests, from the first day on and at each turn up to the last; Plh are looked through. */
export function footingsOver(
  snapshot: OrgSnapshot,
  employeeId: string,
  span: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly [FootingFrom, ...FootingFrom[]] {
  const lasting = { ...snapshot, placements: snapshot.placements.filter(({ kind }) => kind !== "plh") };
  const at = (day: CalendarDate): FootingFrom => ({
    from: day,
    footing: footingIn(lastingOn(lasting, day), employeeId),
  });
  return [at(span.from), ...turningDays(lasting, span).map(at)];
}
