import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { skpKindOf, skpSpanOf, yearSpan, yearsToPlan, type SkpSpan } from "../opening";
import { EMPTY_PLAN } from "../plan";
import type { OpenSkpRefusal } from "../refusal";
import type { SkpApproach } from "../skp";
import { ownPostOn } from "./own-post";

/** The database's own words that two SKP of a person share a day; which one it says first is a matter of its luck. */
export const ONE_A_DAY: ReadonlySet<string | null> = new Set([
  "skp_one_a_day",
  "skp_agency_id_employee_id_starts_on_key",
]);

interface Wanted {
  readonly employeeId: string;
  readonly year: number;
  readonly approach: SkpApproach;
}

async function earlierSpans(
  tx: Tx,
  agencyId: string,
  { employeeId, year }: Wanted,
): Promise<readonly (SkpSpan & { readonly id: string })[]> {
  const rows = await tx.skp.findMany({
    where: { agencyId, employeeId, year },
    select: { id: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    from: calendarDateFromDb(row.startsOn),
    to: calendarDateFromDb(row.endsOn),
  }));
}

/**
 * Begins an SKP of a year for a person, from the post that he or she holds: its form, its days, its appraiser. Inside the
 * caller's transaction, which has decided that the actor may.
 */
export async function beginSkp(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  actor: Actor,
  wanted: Wanted,
): Promise<Result<{ readonly skpId: string }, OpenSkpRefusal>> {
  const { agencyId, today } = actor;
  const { employeeId, year, approach } = wanted;
  if (!yearsToPlan(today).includes(year)) return refuse({ code: "year", year });
  const whole = yearSpan(year);
  const day = today < whole.from ? whole.from : today;
  const post = await ownPostOn(tx, actor, employeeId, day);
  if (post === null) return refuse({ code: "no-post" });
  if (!post.relation.makesSkp) return refuse({ code: "standing" });
  if (post.externalGroup !== null) return refuse({ code: "group-external", group: post.externalGroup });
  const earlier = await earlierSpans(tx, agencyId, wanted);
  const span = skpSpanOf(year, post.held, earlier);
  const last = earlier.at(-1);
  if (span === null)
    return last === undefined ? refuse({ code: "no-post" }) : refuse({ code: "exists", skpId: last.id });
  const skpId = randomUUID();
  const kind = skpKindOf(post);
  await tx.skp.create({
    data: {
      agencyId,
      id: skpId,
      employeeId,
      year,
      kind,
      approach,
      startsOn: calendarDateToDb(span.from),
      endsOn: calendarDateToDb(span.to),
      appraiserId: post.relation.appraiserId,
      unitId: post.unitId,
    },
    select: { id: true },
  });
  await tx.skpVersion.create({
    data: { agencyId, skpId, number: 1, plan: EMPTY_PLAN },
    select: { id: true },
  });
  record(auditEvent("skp.created", skpId, { employeeId, year, kind, approach, ...span }));
  return ok({ skpId });
}
