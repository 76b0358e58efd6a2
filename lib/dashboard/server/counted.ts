import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { reportFault } from "@/lib/log";
import type { CountedView } from "../view";
import { countFew } from "./keep-summaries";

/** What a page counts itself before it shows figures; above that it says how much waits, and the worker counts. */
const FEW_CHANGES = 300;
/** An agency of so few units (some 6,000 people) is counted whole in the time that a page has. */
const FEW_UNITS = 150;

const waits = z.array(
  z.object({
    changes: z.number().int(),
    /** Whether all units are concerned: a year is new, units hang elsewhere, or nothing was ever counted. */
    is_whole: z.boolean(),
    is_other_day: z.boolean(),
    is_small: z.boolean(),
    counted_at: z.date().nullable(),
    now: z.date(),
  }),
);

async function waiting(tx: Tx, { agencyId, today }: Actor): Promise<z.output<typeof waits>[number]> {
  const [found] = waits.parse(
    await tx.$queryRaw(sql`
      SELECT change.changes, change.is_whole OR state.agency_id IS NULL AS is_whole,
        state.counted_on IS DISTINCT FROM ${today}::date AS is_other_day, state.counted_at, now() AS now,
        (SELECT count(*) FROM (SELECT 1 FROM unit LIMIT ${FEW_UNITS + 1}::int) units) <= ${FEW_UNITS}::int AS is_small
      FROM (SELECT count(*)::int AS changes,
          coalesce(bool_or(is_tree OR (unit_id IS NULL AND employee_id IS NULL)), false) AS is_whole
        FROM summary_change) change
      LEFT JOIN summary_state state ON state.agency_id = ${agencyId}::uuid`),
  );
  if (found === undefined) throw new Error("a count without a row");
  return found;
}

/** Counts what waits before figures are shown, where that is little; a fault there leaves the page its older figures. */
export async function countIfFew(actor: Actor): Promise<void> {
  const { changes, is_whole, is_other_day, is_small } = await read(actor, (tx) => waiting(tx, actor));
  if (changes === 0 && !is_other_day) return;
  if (!is_small && (is_whole || changes > FEW_CHANGES)) return;
  try {
    await countFew(actor);
  } catch (error) {
    reportFault(error, { part: "summaries" });
  }
}

/** As of when the figures are, and how many changes are not in them. */
export async function howFarCounted(tx: Tx, actor: Actor): Promise<CountedView> {
  const { changes, is_other_day, counted_at, now } = await waiting(tx, actor);
  const isCurrent = changes === 0 && !is_other_day;
  return { at: isCurrent ? now : counted_at, waiting: changes };
}

/** For a page of another room that shows kept figures: counts what is little, and says as of when they are. */
export async function countedNow(actor: Actor): Promise<CountedView> {
  await countIfFew(actor);
  return read(actor, (tx) => howFarCounted(tx, actor));
}
