import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { skpSpanOf, yearSpan, yearsToPlan } from "../../opening";
import { SKP_APPROACHES, SKP_KINDS, SKP_STATUSES } from "../../skp";
import type { OwnSkpRow, OwnSkps, YearToPlan } from "../../skp-view";
import { ownPostOn } from "../own-post";
import { planningWindow } from "../planning-window";

const day = z.string().transform(calendarDateOf);

const rows = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    starts_on: day,
    ends_on: day,
    status: z.enum(SKP_STATUSES),
    agreed_version: z.number().int(),
    is_external: z.boolean(),
    kind: z.enum(SKP_KINDS),
    approach: z.enum(SKP_APPROACHES),
    lines: z.number().int(),
    unit_name: z.string().nullable(),
    appraiser: z.string().nullable(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
  }),
);

async function ownRows(tx: Tx, employeeId: string): Promise<readonly OwnSkpRow[]> {
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT s.id, s.year, s.starts_on::text, s.ends_on::text, s.status, s.agreed_version, s.is_external, s.kind, s.approach,
        (SELECT jsonb_array_length(v.plan -> 'rhks') FROM skp_version v
          WHERE v.agency_id = s.agency_id AND v.skp_id = s.id ORDER BY v.number DESC LIMIT 1) AS lines,
        (SELECT u.name FROM unit_version u WHERE u.agency_id = s.agency_id AND u.unit_id = s.unit_id
          ORDER BY u.valid_from DESC LIMIT 1) AS unit_name,
        a.name AS appraiser, a.front_title, a.back_title
      FROM skp s LEFT JOIN employee a ON a.agency_id = s.agency_id AND a.id = s.appraiser_id
      WHERE s.employee_id = ${employeeId}::uuid ORDER BY s.starts_on DESC LIMIT 60`,
  );
  return found.map((row) => ({
    id: row.id,
    year: row.year,
    span: { from: row.starts_on, to: row.ends_on },
    status: row.status,
    isAgreed: row.agreed_version > 0,
    isExternal: row.is_external,
    form: { kind: row.kind, approach: row.approach },
    lines: row.lines,
    unitName: row.unit_name ?? "",
    appraiserName:
      row.appraiser === null
        ? null
        : nameWithTitles({ name: row.appraiser, frontTitle: row.front_title, backTitle: row.back_title }),
  }));
}

/** Whether the year can be begun now, and if not whether the person's own standing is why. */
async function yearFor(
  tx: Tx,
  actor: Actor,
  employeeId: string,
  year: number,
  skps: readonly OwnSkpRow[],
): Promise<YearToPlan | OwnSkps["obstacle"]> {
  const first = yearSpan(year).from;
  const post = await ownPostOn(tx, actor, employeeId, actor.today < first ? first : actor.today);
  if (post === null) return "no-post";
  if (!post.relation.makesSkp) return "standing";
  if (post.externalGroup !== null) return "group-external";
  const earlier = skps.filter((skp) => skp.year === year).map(({ span }) => span);
  const span = skpSpanOf(year, post.held, earlier);
  if (span === null) return null;
  const planning = await planningWindow(tx, actor, year, { employeeId, unitId: post.unitId, span });
  return { year, from: span.from, planning };
}

/** The actor's own SKP, the newest first, and the years for which one can be begun. */
export function ownSkps(actor: Actor): Promise<OwnSkps> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null)
    return Promise.resolve({ skps: [], toPlan: [], obstacle: "no-post", appraises: 0 });
  return read(actor, async (tx) => {
    const skps = await ownRows(tx, employeeId);
    const toPlan: YearToPlan[] = [];
    let obstacle: OwnSkps["obstacle"] = null;
    for (const year of yearsToPlan(today)) {
      const found = await yearFor(tx, actor, employeeId, year, skps);
      if (typeof found === "string") obstacle ??= found;
      else if (found !== null) toPlan.push(found);
    }
    const appraises = await tx.appraisalRelation.count({ where: { agencyId, appraiserId: employeeId } });
    return { skps, toPlan, obstacle, appraises };
  });
}

const openYears = z.array(z.object({ year: z.number().int() }));

/**
 * The years that a person has not begun and can begin now. A home page asks on each visit, so what leads to the answer
 * (posts, appraiser, windows) is looked at only for a year of which nothing is there.
 */
export async function yearsToBegin(tx: Tx, actor: Actor, employeeId: string): Promise<readonly YearToPlan[]> {
  const [present = 0, ...later] = yearsToPlan(actor.today);
  const open = openYears.parse(
    await tx.$queryRaw`
      SELECT year FROM unnest(${[present, ...later]}::int[]) y (year)
      WHERE NOT EXISTS (SELECT 1 FROM skp s WHERE s.employee_id = ${employeeId}::uuid AND s.year = y.year)
        -- Before it begins, a year is planned in the window of its period alone.
        AND (y.year = ${present} OR EXISTS (SELECT 1 FROM period p WHERE p.year = y.year AND p.rhythm = 'annual'))
      ORDER BY year`,
  );
  const begun: YearToPlan[] = [];
  for (const { year } of open) {
    const found = await yearFor(tx, actor, employeeId, year, []);
    if (found !== null && typeof found !== "string" && found.planning.allowed) begun.push(found);
  }
  return begun;
}
