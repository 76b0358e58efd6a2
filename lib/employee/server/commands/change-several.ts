import type { Actor } from "@/lib/access/actor";
import { attempted, type EventKey } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { nameWithTitles } from "../../employee";
import { mayEditRecord } from "../../policy";
import type { RecordRefusal } from "../../refusal";
import type { RecordKey } from "../../schema-field";
import { relationTo } from "../reach";
import { recordRows } from "../record-rows";
import { claimRecord, type RecordChange } from "./change-record";

/** Why nobody's record was changed: the first refusal met, and whom it is about. */
export interface SeveralRefusal {
  readonly code: RecordRefusal["code"];
  /** Null where the person is not the actor's to see. */
  readonly name: string | null;
  readonly refusal: RecordRefusal;
}

export type SeveralOutcome = Result<{ readonly count: number }, SeveralRefusal>;

/** Each person takes a score of statements. */
const SEVERAL_MS = 30_000;

/**
 * Does the same to the records of several people, all of them or none: each is asked about by itself and claimed at the
 * version that the list showed, and each change leaves its own audit event.
 */
export async function changeSeveral<Key extends RecordKey>(
  actor: Actor,
  people: readonly Key[],
  event: EventKey,
  work: (change: RecordChange, key: Key) => Promise<Result<unknown, RecordRefusal>>,
): Promise<SeveralOutcome> {
  // Always in the same order, so that two who change the same people do not wait for each other.
  const keys = [...new Map(people.map((key) => [key.employeeId, key])).values()].toSorted((a, b) =>
    a.employeeId < b.employeeId ? -1 : 1,
  );
  return transact(
    actor,
    async (tx, record): Promise<SeveralOutcome> => {
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
        const changed = await work({ tx, record, person }, key);
        if (!changed.ok) return refused(name, changed.refusal);
      }
      return ok({ count: keys.length });
    },
    { timeout: SEVERAL_MS, attempt: attempted(event, keys[0]?.employeeId ?? null) },
  );
}
