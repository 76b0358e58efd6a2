import type { Actor } from "@/lib/access/actor";
import { attempted, type EventKey } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { refuse, type Result } from "@/lib/kernel/result";
import { mayEditRecord } from "../../policy";
import type { EmployeeRecord } from "../../record-view";
import type { RecordRefusal } from "../../refusal";
import type { RecordKey } from "../../schema-field";
import { relationTo } from "../reach";
import { recordRows } from "../record-rows";

/** What a change of a record works with: the record as it is, claimed for this transaction. */
export interface RecordChange {
  readonly tx: Tx;
  readonly record: (event: RecordedEvent) => void;
  readonly person: EmployeeRecord;
}

/**
 * Raises the version of a record, if it is still the one that the person has seen; the row is then held until commit.
 *
 * @returns false where somebody else was faster
 */
export async function claimRecord(
  tx: Tx,
  agencyId: string,
  { employeeId, version }: RecordKey,
): Promise<boolean> {
  const { count } = await tx.employee.updateMany({
    where: { agencyId, id: employeeId, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Changes a person's record: loads it, asks the policy, claims its version, runs `work`. `onViolation` names the refusal
 * for a database constraint that a simultaneous change of another row has made bite.
 */
export async function changeRecord<T>(
  actor: Actor,
  key: RecordKey,
  event: EventKey,
  work: (change: RecordChange) => Promise<Result<T, RecordRefusal>>,
  onViolation: (constraint: string) => RecordRefusal | null = () => null,
): Promise<Result<T, RecordRefusal>> {
  const attempt = attempted(event, key.employeeId);
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Result<T, RecordRefusal>> => {
        const relation = await relationTo(tx, actor, "employee.edit", key.employeeId, "byPost");
        const person = await recordRows(tx, key.employeeId, actor.today);
        if (person === null) return refuse({ code: "not-found" });
        const may = mayEditRecord(relation);
        if (!may.allowed) return refuse({ code: may.reason });
        if (!(await claimRecord(tx, actor.agencyId, key))) return refuse({ code: "stale" });
        return work({ tx, record, person });
      },
      { attempt },
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    const refusal = constraint === null ? null : onViolation(constraint);
    if (refusal === null) throw error;
    // The transaction ended with the error; what was tried is written down by one of its own.
    return transact(actor, () => Promise.resolve(refuse(refusal)), { attempt });
  }
}
