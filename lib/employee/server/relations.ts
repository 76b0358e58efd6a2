import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { auditEvent } from "@/lib/audit/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { enqueue } from "@/lib/job/server/enqueue";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { ok } from "@/lib/kernel/result";
import { relationsOf, type Relation } from "../relation";
import { agencySnapshot } from "./org-snapshot";

/** The whole agency is looked at; of a large one that takes longer than a screen may. */
const WHOLE_AGENCY_MS = 120_000;
/** Rows written by one statement. */
const PIECE = 1_000;

const FIELDS = {
  employeeId: true,
  appraiserId: true,
  appraiserTitle: true,
  because: true,
  unitId: true,
  positionName: true,
  positionKind: true,
  isHead: true,
  standing: true,
  makesSkp: true,
  isCounted: true,
  groupKey: true,
  rhythm: true,
  isExternal: true,
  selfAssessment: true,
} as const satisfies Readonly<Record<keyof Relation, true>>;

const NAMES = Object.keys(FIELDS) as (keyof Relation)[];

function isSame(a: Readonly<Record<keyof Relation, unknown>>, b: Relation): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}

async function write(tx: Tx, agencyId: string, relations: readonly Relation[]): Promise<void> {
  const rows = relations.map((relation) => ({ agencyId, ...relation }));
  const employeeIds = rows.map(({ employeeId }) => employeeId);
  await tx.appraisalRelation.deleteMany({ where: { agencyId, employeeId: { in: employeeIds } } });
  await tx.appraisalRelation.createMany({ data: rows });
}

/**
 * Works out who appraises whom on the actor's day and keeps what differs from what is kept. Again at once it changes
 * nothing and leaves no event.
 *
 * @returns how many relations changed
 */
export async function refreshRelations(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const changed = await read(
    actor,
    async (tx) => {
      const policy = await kebijakanOf(tx, agencyId, Number(today.slice(0, 4)));
      const snapshot = await agencySnapshot(tx, today);
      const people = await tx.employee.findMany({ where: { agencyId }, select: { id: true, kind: true } });
      const kinds = new Map(people.map(({ id, kind }) => [id, kind]));
      const kept = await tx.appraisalRelation.findMany({ where: { agencyId }, select: FIELDS });
      const known = new Map(kept.map((row) => [row.employeeId, row]));
      return relationsOf(snapshot, today, policy, kinds).filter((relation) => {
        const earlier = known.get(relation.employeeId);
        return earlier === undefined || !isSame(earlier, relation);
      });
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  if (changed.length === 0) return 0;
  await transact<number, never>(
    actor,
    async (tx, record) => {
      // Two refreshes at once write the same rows; one waits for the other.
      await tx.$executeRaw`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`;
      for (let at = 0; at < changed.length; at += PIECE) {
        await write(tx, agencyId, changed.slice(at, at + PIECE));
      }
      await enqueue(tx, "skp.follow-changes", { agencyId }, agencyId);
      record(auditEvent("employee.relations-changed", null, { count: changed.length }));
      return ok(changed.length);
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  return changed.length;
}

/** The same for one agency, or for every one, each on its own present day; a step of the worker. */
export async function refreshRelationsOf(agencyId: string | null, signal?: AbortSignal): Promise<void> {
  await inEveryAgency(agencyId === null ? null : [agencyId], signal, refreshRelations);
}
