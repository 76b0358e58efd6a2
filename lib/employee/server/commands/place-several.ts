import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { Result } from "@/lib/kernel/result";
import type { RecordRefusal } from "../../refusal";
import type { AppointHeadInput, PlaceSeveralInput } from "../../schema-readiness";
import { changeSeveral, type SeveralOutcome } from "./change-several";
import { placeEmployee, writePlacement } from "./place-employee";

/** Places several people in one unit and jabatan, all of them or none. */
export async function placeSeveral(actor: Actor, input: PlaceSeveralInput): Promise<SeveralOutcome> {
  const { people, unitId, position, from, decree } = input;
  const placement = {
    ...{ unitId, position, decree },
    kind: "definitif",
    isHead: false,
    validity: { from, to: null },
  } as const;
  return changeSeveral(actor, people, "employee.placed", (change) =>
    writePlacement(actor, change, placement),
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
