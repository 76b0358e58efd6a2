import type { Actor } from "@/lib/access/actor";
import { auditEvent, type EventKey } from "@/lib/audit/event";
import type { FieldValues } from "@/lib/audit/kind";
import type { Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { EmployeeRecord } from "../../record-view";
import type { RecordRefusal } from "../../refusal";
import type { RemovableEntry, RemoveEntryInput } from "../../schema";
import { changeRecord } from "./change-record";

const EVENT: Readonly<Record<RemovableEntry, EventKey & `employee.${string}-removed`>> = {
  rank: "employee.rank-removed",
  standing: "employee.standing-removed",
  placement: "employee.placement-removed",
  leave: "employee.leave-removed",
};

/** What the entry said, for the trail; null where the record has no such entry. */
function saidBy(person: EmployeeRecord, entry: RemovableEntry, entryId: string): FieldValues | null {
  switch (entry) {
    case "rank": {
      const rank = person.ranks.find(({ id }) => id === entryId);
      return rank === undefined ? null : { golongan: rank.golongan, from: rank.from };
    }
    case "standing": {
      const standing = person.standings.find(({ id }) => id === entryId);
      return standing === undefined
        ? null
        : {
            standing: standing.kind,
            from: standing.validity.from,
            to: standing.validity.to,
            note: standing.note,
          };
    }
    case "placement": {
      const placement = person.placements.find(({ id }) => id === entryId);
      if (placement === undefined) return null;
      const { unitId, positionName, kind, isHead, validity, decree } = placement;
      return { unitId, position: positionName, kind, isHead, from: validity.from, to: validity.to, decree };
    }
    case "leave": {
      const leave = person.leaves.find(({ id }) => id === entryId);
      return leave === undefined
        ? null
        : { kind: leave.kind, from: leave.from, to: leave.to, decree: leave.decree };
    }
  }
}

async function remove(tx: Tx, agencyId: string, entry: RemovableEntry, id: string): Promise<void> {
  const where = { agencyId, id };
  switch (entry) {
    case "rank":
      await tx.employeeRank.deleteMany({ where });
      return;
    case "standing":
      await tx.employeeStanding.deleteMany({ where });
      return;
    case "placement":
      await tx.placement.deleteMany({ where });
      return;
    case "leave":
      await tx.leave.deleteMany({ where });
      return;
  }
}

/**
 * Takes back what was recorded by mistake; the trail keeps what it said. What its recording has ended (a former post, the
 * account of somebody wrongly pensioned) stays ended: that is opened again by hand, knowingly.
 */
export async function removeEntry(
  actor: Actor,
  input: RemoveEntryInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { employeeId, entry, entryId } = input;
  return changeRecord(actor, input, EVENT[entry], async ({ tx, record, person }) => {
    const said = saidBy(person, entry, entryId);
    if (said === null) return refuse({ code: "not-found" });
    await remove(tx, actor.agencyId, entry, entryId);
    record(auditEvent(EVENT[entry], employeeId, said));
    return ok({ employeeId });
  });
}
