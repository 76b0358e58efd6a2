import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { isHolding, LONGEST_PEMBAHASAN_DAYS } from "../pembahasan";
import type { PembahasanLine, PembahasanList } from "../pembahasan-view";
import { grantedUnits, judgedPembahasans, unitsLedBy, type SeenPembahasan } from "./pembahasan-reach";

const PAGE = 25;

/** The units of those whom somebody appraises, or has, and all above them. */
const aboveTheirs = ({ employeeId, today }: Actor) => sql`
  SELECT up.unit_id FROM (
    WITH RECURSIVE up(unit_id) AS (
      SELECT DISTINCT v.unit_id FROM evaluation v JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
      WHERE v.appraiser_id = ${employeeId}::uuid AND q.year >= extract(year FROM ${today}::date) - 1
      UNION
      SELECT r.unit_id FROM appraisal_relation r WHERE r.appraiser_id = ${employeeId}::uuid AND r.unit_id IS NOT NULL
      UNION
      SELECT n.parent_id FROM up JOIN unit_version n ON n.unit_id = up.unit_id AND n.parent_id IS NOT NULL
        AND n.valid_from <= ${today}::date AND (n.valid_to IS NULL OR n.valid_to >= ${today}::date)
    ) SELECT unit_id FROM up) up`;

function lineOf({ row, person }: SeenPembahasan, { today }: Actor): PembahasanLine {
  return {
    id: row.id,
    unitName: row.unit_name ?? "unit kerja",
    periodName: periodName(row),
    person,
    openedBy: row.opened_by_name,
    openedAt: row.opened_at,
    holdsUntil: row.holds_until,
    heldOn: row.held_on,
    isOpen: isHolding({ isClosed: row.closed_at !== null, holdsUntil: row.holds_until }, today),
  };
}

async function periodsToOpen(tx: Tx, { agencyId, today }: Actor) {
  const rows = await tx.period.findMany({
    where: {
      ...{ agencyId, startsOn: { lte: calendarDateToDb(today) } },
      ...{ year: { gte: Number(today.slice(0, 4)) - 1 }, evaluations: { some: {} } },
    },
    select: { id: true, year: true, rhythm: true, ordinal: true },
    orderBy: [{ endsOn: "desc" }, { startsOn: "desc" }],
  });
  return rows.map((row) => ({ id: row.id, name: periodName(row) }));
}

/** The pembahasan that concern the actor, the newest first, and the units for which he can open one. */
export async function pembahasanList(actor: Actor, after: string | null): Promise<PembahasanList> {
  const { today } = actor;
  const [at = "", afterId = "00000000-0000-0000-0000-000000000000"] = (after ?? "").split("_");
  const since = new Date(after === null ? 0 : Number(at));
  return read(actor, async (tx) => {
    const units = await unitsLedBy(tx, actor, today);
    const led = units.map(({ id }) => id);
    const among = sql`
      SELECT * FROM pembahasan h
      WHERE (h.unit_id = ANY (${led}::uuid[]) OR h.unit_id IN (${aboveTheirs(actor)}) OR ${grantedUnits(actor)})
        AND (${after === null} OR (h.opened_at, h.id) < (${since}, ${afterId}::uuid))
      ORDER BY h.opened_at DESC, h.id DESC LIMIT ${PAGE + 1}::int`;
    const found = await judgedPembahasans(tx, actor, among);
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1)?.row;
    return {
      rows: shown.flatMap(({ row, person }) => (person === null ? [] : [lineOf({ row, person }, actor)])),
      next:
        found.length > PAGE && last !== undefined ? `${String(last.opened_at.getTime())}_${last.id}` : null,
      units: units.map(({ id, name }) => ({ id, name })),
      periods: units.length === 0 ? [] : await periodsToOpen(tx, actor),
      lastDay: addDays(today, LONGEST_PEMBAHASAN_DAYS),
      today,
    };
  });
}
