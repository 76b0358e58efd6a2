import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateIn } from "@/lib/kernel/calendar";
import type { RoomTask } from "@/lib/period/task";
import type { WindowDecision } from "@/lib/period/extension";
import { yearsToBegin } from "./queries/own-skps";

const waiting = z.tuple([z.object({ waiting: z.number().int() })]);
const ownRows = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    returned: z.boolean(),
    revised: z.boolean(),
    lines: z.number().int(),
    comments: z.number().int(),
  }),
);

function closesOn(planning: WindowDecision): RoomTask["dueOn"] {
  return planning.allowed ? calendarDateIn(planning.window.timeZone, planning.window.closesAt) : null;
}

/** How many SKP wait for the actor as the appraiser of the present day. */
async function waitingFor(tx: Tx, employeeId: string): Promise<number> {
  const [row] = waiting.parse(
    await tx.$queryRaw`
      SELECT count(*)::int AS waiting FROM appraisal_relation r
      JOIN skp s ON s.agency_id = r.agency_id AND s.employee_id = r.employee_id AND s.status = 'submitted'
      WHERE r.appraiser_id = ${employeeId}::uuid`,
  );
  return row.waiting;
}

async function ownDrafts(tx: Tx, employeeId: string, accountId: string | null) {
  return ownRows.parse(
    await tx.$queryRaw`
      SELECT s.id, s.year, v.return_note IS NOT NULL AS returned, s.agreed_version > 0 AS revised,
        jsonb_array_length(v.plan -> 'rhks') AS lines, (
          SELECT count(*)::int FROM skp_comment c WHERE c.agency_id = s.agency_id AND c.skp_id = s.id
            AND c.resolved_at IS NULL AND c.author_id IS DISTINCT FROM ${accountId}::uuid) AS comments
      FROM skp s JOIN LATERAL (
        SELECT n.return_note, n.plan FROM skp_version n
        WHERE n.agency_id = s.agency_id AND n.skp_id = s.id ORDER BY n.number DESC LIMIT 1) v ON true
      WHERE s.employee_id = ${employeeId}::uuid AND s.status = 'draft' AND NOT s.is_external
      ORDER BY s.starts_on`,
  );
}

function draftLabel({
  year,
  returned,
  revised,
  lines,
  comments,
}: z.infer<(typeof ownRows)["element"]>): string {
  const what = revised ? `perubahan SKP ${String(year)}` : `SKP ${String(year)}`;
  const said = comments === 0 ? "" : ` (${String(comments)} komentar belum ditanggapi)`;
  if (returned) return `Perbaiki ${what} yang dikembalikan${said}`;
  return lines === 0 ? `Tulis ${what}` : `Lengkapi dan ajukan ${what}${said}`;
}

/** What waits for the actor in planning: his own SKP, and those of the people whom he appraises. */
export async function skpTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { employeeId, accountId } = actor;
  if (employeeId === null) return [];
  const { toBegin, count, drafts } = await read(actor, async (tx) => ({
    toBegin: await yearsToBegin(tx, actor, employeeId),
    count: await waitingFor(tx, employeeId),
    drafts: await ownDrafts(tx, employeeId, accountId),
  }));
  const begin = toBegin.map(({ year, planning }): RoomTask => ({
    href: "/skp",
    label: `Mulai SKP ${String(year)}`,
    dueOn: closesOn(planning),
  }));
  const own = drafts.map((draft): RoomTask => ({
    href: `/skp/${draft.id}`,
    label: draftLabel(draft),
    dueOn: null,
  }));
  const set: readonly RoomTask[] =
    count === 0
      ? []
      : [
          {
            href: "/skp/bawahan",
            label: `Baca dan tetapkan ${String(count)} SKP yang diajukan`,
            dueOn: null,
          },
        ];
  return [...begin, ...own, ...set];
}
