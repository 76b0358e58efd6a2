import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { RoomTask } from "@/lib/period/task";

/** A next dialog is a task from so many days before its day. */
const DAYS_BEFORE = 7;

const rows = z.array(
  z.object({
    kind: z.enum(["confirm-own", "confirm-appraised", "first", "next"]),
    skp_id: z.uuid(),
    name: z.string(),
    day: z.string().nullable(),
    count: z.int(),
  }),
);

function taskOf({ kind, skp_id, name, day, count }: z.output<typeof rows>[number]): RoomTask {
  const href = `/skp/${skp_id}/dialog`;
  const date = day === null ? null : calendarDateOf(day);
  switch (kind) {
    case "confirm-own":
      return {
        href,
        label: `Konfirmasi catatan dialog kinerja ${date === null ? "" : longDate(date)}`,
        dueOn: null,
      };
    case "confirm-appraised":
      return count === 1
        ? { href, label: `Konfirmasi catatan dialog kinerja dengan ${name}`, dueOn: null }
        : {
            href: "/dialog",
            label: `Konfirmasi catatan dialog kinerja ${String(count)} pegawai`,
            dueOn: null,
          };
    case "first":
      return { href, label: "Catat dialog kinerja perencanaan dengan pejabat penilai", dueOn: null };
    case "next":
      return { href, label: "Dialog kinerja berikutnya dengan pejabat penilai", dueOn: date };
  }
}

/** What somebody has to do about dialogs: confirm, hold the first, hold the next that was agreed on. */
export async function dialogTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { employeeId, today } = actor;
  if (employeeId === null) return [];
  const year = Number(today.slice(0, 4));
  const soon = addDays(today, DAYS_BEFORE);
  const found = await read(actor, (tx) =>
    tx.$queryRaw(sql`
      WITH mine AS (
        SELECT id, agreed_version, is_external, starts_on FROM skp
        WHERE employee_id = ${employeeId}::uuid AND year >= ${year - 1} AND close_reason IS NULL
      ),
      waiting AS (
        SELECT d.skp_id, d.held_on, e.name FROM dialog d
        JOIN skp s ON s.agency_id = d.agency_id AND s.id = d.skp_id JOIN employee e ON e.id = s.employee_id
        WHERE s.appraiser_id = ${employeeId}::uuid AND s.year >= ${year - 1} AND d.appraiser_confirmed_at IS NULL
          AND (s.close_reason IS NULL OR s.close_reason NOT IN ('pensiun', 'meninggal', 'left'))
      )
      SELECT 'confirm-own' AS kind, d.skp_id, '' AS name, d.held_on::text AS day, 1 AS count
      FROM dialog d JOIN mine ON mine.id = d.skp_id WHERE d.employee_confirmed_at IS NULL
      UNION ALL
      SELECT 'confirm-appraised', (array_agg(skp_id))[1], (array_agg(name))[1], min(held_on)::text, count(*)::int
      FROM waiting HAVING count(*) > 0
      UNION ALL
      SELECT 'first', mine.id, '', NULL, 1 FROM mine
      WHERE mine.agreed_version > 0 AND NOT mine.is_external AND mine.starts_on <= ${today}::date
        AND mine.starts_on >= make_date(${year}, 1, 1) AND NOT EXISTS (SELECT FROM dialog d WHERE d.skp_id = mine.id)
      UNION ALL
      SELECT 'next', newest.skp_id, '', newest.next_on::text, 1 FROM (
        SELECT DISTINCT ON (d.skp_id) d.skp_id, d.next_on FROM dialog d JOIN mine ON mine.id = d.skp_id
        ORDER BY d.skp_id, d.held_on DESC, d.id DESC) newest
      WHERE newest.next_on <= ${soon}::date
      ORDER BY 1, 4`),
  );
  return rows.parse(found).map(taskOf);
}
