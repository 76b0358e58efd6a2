import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { nameWithTitles } from "../../employee";
import { mayEditRecord } from "../../policy";
import type { RecordRefusal } from "../../refusal";
import type { AppointHeadInput, PlaceSeveralInput } from "../../schema-readiness";
import { relationTo } from "../reach";
import { recordRows } from "../record-rows";
import { claimRecord } from "./change-record";
import { placeEmployee, writePlacement } from "./place-employee";

/** Why nobody was placed: the first refusal met, and whom it is about. */
export interface SeveralRefusal {
  readonly code: RecordRefusal["code"];
  /** Null where the person is not the actor's to see. */
  readonly name: string | null;
  readonly refusal: RecordRefusal;
}

/** Each person takes a score of statements. */
const SEVERAL_MS = 30_000;

/**
 * Places several people in one unit and jabatan, all of them or none: each record is claimed at the version that the
 * list showed, and each placement leaves its own audit event.
 */
export async function placeSeveral(
  actor: Actor,
  input: PlaceSeveralInput,
): Promise<Result<{ readonly count: number }, SeveralRefusal>> {
  const { unitId, position, from, decree } = input;
  const placement = {
    ...{ unitId, position, decree },
    kind: "definitif",
    isHead: false,
    validity: { from, to: null },
  } as const;
  // Always in the same order, so that two who place the same people do not wait for each other.
  const keys = [...new Map(input.people.map((key) => [key.employeeId, key])).values()].toSorted((a, b) =>
    a.employeeId < b.employeeId ? -1 : 1,
  );
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly count: number }, SeveralRefusal>> => {
      for (const key of keys) {
        const refused = (name: string | null, refusal: RecordRefusal) =>
          refuse({ code: refusal.code, name, refusal });
        const relation = await relationTo(tx, actor, "employee.edit", key.employeeId, "byPost");
        const may = mayEditRecord(relation);
        const person = await recordRows(tx, key.employeeId, actor.today);
        if (person === null) return refused(null, { code: "not-found" });
        if (!may.allowed) {
          return refused(relation.isOwn ? nameWithTitles(person) : null, { code: may.reason });
        }
        const name = nameWithTitles(person);
        if (!(await claimRecord(tx, actor.agencyId, key))) return refused(name, { code: "stale" });
        const written = await writePlacement(actor, { tx, record, person }, placement);
        if (!written.ok) return refused(name, written.refusal);
      }
      return ok({ count: keys.length });
    },
    { timeout: SEVERAL_MS, attempt: attempted("employee.placed", keys[0]?.employeeId ?? null) },
  );
}

/**
 * Places one as the head of a unit, from a form in which the person is searched: it adds to the record as it is now,
 * and one who changes the record at the same moment makes it refused as stale.
 */
export async function appointHead(
  actor: Actor,
  input: AppointHeadInput,
): Promise<Result<{ readonly placementId: string }, RecordRefusal>> {
  const { employeeId } = input;
  const now = await read(actor, (tx) =>
    tx.employee.findFirst({ where: { agencyId: actor.agencyId, id: employeeId }, select: { version: true } }),
  );
  return placeEmployee(actor, { ...input, version: now?.version ?? 0 });
}
