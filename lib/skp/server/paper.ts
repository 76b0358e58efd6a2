import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { keptFile } from "@/lib/file/server/file-store";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { RoomTask } from "@/lib/period/task";
import { z } from "zod";
import { mayReadSkp } from "../policy";
import { findSkp, relationToSkp } from "./store";

type KeptFile = NonNullable<Awaited<ReturnType<typeof keptFile>>>;

/** The file, where there is one for the actor. */
async function paperOf(tx: Tx, actor: Actor, skpId: string, number: number): Promise<KeptFile | null> {
  const { agencyId } = actor;
  const skp = await findSkp(tx, agencyId, skpId);
  if (skp === null) return null;
  const relation = await relationToSkp(tx, actor, skp);
  if (!mayReadSkp(relation).allowed) return null;
  const version = await tx.skpVersion.findFirst({
    where: { agencyId, skpId, number },
    select: { paperFileId: true },
  });
  const fileId = version?.paperFileId ?? null;
  return fileId === null ? null : keptFile(tx, actor, fileId);
}

/**
 * The signed paper by which a version was set, for whoever may read the SKP; who takes it is written down before it
 * leaves. Null where there is none for the actor.
 */
export async function skpPaper(actor: Actor, skpId: string, number: number): Promise<KeptFile | null> {
  const taken = await transact(
    actor,
    async (tx, record): Promise<Result<KeptFile, { readonly code: "not-found" }>> => {
      const file = await paperOf(tx, actor, skpId, number);
      if (file === null) return refuse({ code: "not-found" });
      record(auditEvent("skp.paper-read", skpId, { skpVersion: number, fileHash: file.sha256 }));
      return ok(file);
    },
    { attempt: attempted("skp.paper-read", skpId) },
  );
  return taken.ok ? taken.value : null;
}

/** As many as a list of tasks takes; the next come when these are done. */
const MOST_TASKS = 10;

const waiting = z.array(
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    title: z.string(),
    name: z.string(),
    frontTitle: z.string().nullable(),
    backTitle: z.string().nullable(),
  }),
);

/** SKP that wait for an official who does not sign in, for those who enter what he signs. */
export function paperTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { agencyId, employeeId } = actor;
  return read(actor, async (tx) => {
    const reach = await unitReach(tx, actor, "skp.record-paper");
    if (reach.kind === "none") return [];
    const unitIds = reach.kind === "units" ? [...reach.unitIds] : null;
    const rows = waiting.parse(
      await tx.$queryRaw(sql`
        -- The few whom an official without an account appraises, before anybody is sorted by name.
        WITH r AS MATERIALIZED (
          SELECT r.employee_id, r.appraiser_title FROM appraisal_relation r
          WHERE r.agency_id = ${agencyId}::uuid AND r.appraiser_id IS NULL AND r.appraiser_title IS NOT NULL
            AND r.employee_id IS DISTINCT FROM ${employeeId}::uuid
        )
        SELECT s.id, s.year, r.appraiser_title AS title, e.name, e.front_title AS "frontTitle",
          e.back_title AS "backTitle"
        FROM r
        JOIN skp s ON s.agency_id = ${agencyId}::uuid AND s.employee_id = r.employee_id
          AND s.status = 'submitted' AND NOT s.is_external
        JOIN employee e ON e.agency_id = ${agencyId}::uuid AND e.id = r.employee_id
        WHERE ${unitIds}::uuid[] IS NULL OR s.unit_id = ANY(${unitIds}::uuid[])
        ORDER BY e.name, s.id LIMIT ${MOST_TASKS}::int`),
    );
    return rows.map(({ id, year, title, ...person }) => ({
      href: `/skp/${id}`,
      label: `Unggah SKP ${String(year)} ${nameWithTitles(person)} yang ditandatangani ${title}`,
      dueOn: null,
    }));
  });
}
