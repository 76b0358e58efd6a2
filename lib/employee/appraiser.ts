import type { CalendarDate } from "@/lib/kernel/calendar";
import type { AppraiserFinding, AppraiserOutcome, AppraiserStep } from "./appraiser-reason";
import { none, searchDelegations, searchUpwards, stepUp, type Objection } from "./appraiser-search";
import { orgOn, ownPostOf, type OrgDay } from "./org-day";
import type { OrgSnapshot } from "./org-snapshot";
import type { Placement } from "./placement";

/** By person: the placements and delegations of others by which they may not appraise him, as that closes a circle. */
type Voids = ReadonlyMap<string, ReadonlySet<string>>;

/** An agency on a day, ready to answer for every person in it. */
export interface AppraisalDay {
  readonly org: OrgDay;
  readonly voids: Voids;
}

function postStep(org: OrgDay, kind: "own_post" | "other_post", post: Placement): AppraiserStep {
  return {
    kind,
    placementKind: post.kind,
    positionName: post.positionName,
    unitId: post.unitId,
    unitName: org.units.get(post.unitId)?.name ?? "",
    isHead: post.isHead,
  };
}

function find(org: OrgDay, employeeId: string, voids: ReadonlySet<string>): AppraiserFinding {
  const { day } = org;
  const steps: AppraiserStep[] = [];
  const answer = (outcome: AppraiserOutcome): AppraiserFinding => {
    return { employeeId, day, outcome, steps };
  };
  if (!org.people.has(employeeId)) return answer(none({ code: "unknown_person" }));
  const standing = org.standings.get(employeeId) ?? "aktif";
  const rule = org.policy.standings[standing];
  if (rule.appraisedBy === "host") return answer(none({ code: "appraised_elsewhere", standing }));
  if (!rule.makesSkp || rule.appraisedBy === "nobody") {
    return answer(none({ code: "standing", standing }));
  }

  const [, ...others] = org.placements.get(employeeId) ?? [];
  const post = ownPostOf(org, employeeId);
  if (post === null) {
    return answer(none({ code: "without_post", hasActingPost: org.placements.has(employeeId) }));
  }
  steps.push(postStep(org, "own_post", post));
  for (const other of others) steps.push(postStep(org, "other_post", other));
  const start = org.units.get(post.unitId);
  if (start === undefined) return answer(none({ code: "unit_not_valid" }));
  if (post.isHead && start.kind === "instansi" && stepUp(org, start) === "top") {
    return answer(none({ code: "top_of_agency" }));
  }

  const objection: Objection = (candidateId, via) => {
    if (candidateId === employeeId) return { code: "self" };
    return voids.has(via) ? { code: "circle" } : null;
  };
  const delegated = searchDelegations(org, employeeId, start, post.isHead, objection);
  steps.push(...delegated.steps);
  if (delegated.found !== null) return answer(delegated.found);
  const search = searchUpwards(org, start, post.isHead, objection);
  steps.push(...search.steps);
  return answer(search.outcome);
}

const NOTHING: ReadonlySet<string> = new Set();

/** The people on circles of a map in which everyone points to at most one other. */
function onCircles(next: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    const way: string[] = [];
    const place = new Map<string, number>();
    let current: string | undefined = start;
    while (current !== undefined && !done.has(current) && !place.has(current)) {
      place.set(current, way.length);
      way.push(current);
      current = next.get(current);
    }
    const first = current === undefined ? undefined : place.get(current);
    if (first !== undefined) found.push(...way.slice(first));
    for (const employeeId of way) done.add(employeeId);
  }
  return found;
}

/**
 * What must be voided so that nobody is, through others, his own appraiser. Two heads in charge of each other can come
 * about only where at least one appraises by something else than his own post (Plt, Plh, a second post, a delegation):
 * from own post to own post the way leads strictly upwards in the tree. So all such relations on a circle are voided at
 * once, those concerned look further, and so on until there is no circle. That does not depend on any order, and ends,
 * because each round voids at least one of finitely many relations. Only those who can appraise can be on a circle.
 */
function voidsOf(org: OrgDay): Voids {
  const voids = new Map<string, Set<string>>();
  const next = new Map<string, string>();
  const irregular = new Map<string, string>();
  const heads = [...org.heads.values()].flat().map((seat) => seat.employeeId);
  const delegates = [...org.delegations.values()].flat().map((entry) => entry.delegateId);
  let open = [...new Set([...heads, ...delegates])];
  while (open.length > 0) {
    for (const employeeId of open) {
      const { outcome } = find(org, employeeId, voids.get(employeeId) ?? NOTHING);
      next.delete(employeeId);
      irregular.delete(employeeId);
      if (outcome.kind !== "employee") continue;
      next.set(employeeId, outcome.employeeId);
      if (ownPostOf(org, outcome.employeeId)?.id !== outcome.via) {
        irregular.set(employeeId, outcome.via);
      }
    }
    open = onCircles(next).filter((employeeId) => irregular.has(employeeId));
    for (const employeeId of open) {
      const voided = voids.get(employeeId) ?? new Set();
      voids.set(employeeId, voided.add(irregular.get(employeeId) ?? ""));
    }
  }
  return voids;
}

/** Prepares the answers for a day; asking for one person after another then costs only the way up. */
export function appraisalOn(snapshot: OrgSnapshot, day: CalendarDate): AppraisalDay {
  const org = orgOn(snapshot, day);
  return { org, voids: voidsOf(org) };
}

export function appraiserIn(appraisal: AppraisalDay, employeeId: string): AppraiserFinding {
  return find(appraisal.org, employeeId, appraisal.voids.get(employeeId) ?? NOTHING);
}

/**
 * Who appraises a person on a day: delegated by SK → the Plh in force → the definitive head → the Plt → the next head
 * above; heads by the head of the unit above; at the top the agency's head (PermenPANRB 6/2022; domain §0a.1–5). Never
 * oneself, never a circle, always with the steps that led there.
 */
export function appraiserOf(employeeId: string, day: CalendarDate, snapshot: OrgSnapshot): AppraiserFinding {
  return appraiserIn(appraisalOn(snapshot, day), employeeId);
}

/** The same for all people of the snapshot, by their id. */
export function appraisersOf(
  snapshot: OrgSnapshot,
  day: CalendarDate,
): ReadonlyMap<string, AppraiserFinding> {
  const appraisal = appraisalOn(snapshot, day);
  return new Map(snapshot.people.map(({ id }) => [id, appraiserIn(appraisal, id)]));
}
