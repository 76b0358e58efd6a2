import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { RecordRefusal } from "../../refusal";
import type { EndPlacementInput } from "../../schema-placement";
import { changeRecord } from "./change-record";

/** Ends a placement with a last day, or earlier than it would have; nothing else is placed instead. */
export async function endPlacement(
  actor: Actor,
  input: EndPlacementInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { employeeId, placementId, lastDay } = input;
  return changeRecord(actor, input, "employee.placement-ended", async ({ tx, record, person }) => {
    const placement = person.placements.find((entry) => entry.id === placementId);
    if (placement === undefined) return refuse({ code: "not-found" });
    const { from, to } = placement.validity;
    if (lastDay < from) return refuse({ code: "before-start", from });
    if (lastDay === to) return refuse({ code: "unchanged" });
    if (to !== null && lastDay > to) return refuse({ code: "after-end", to });
    await tx.placement.updateMany({
      where: { agencyId, id: placementId },
      data: { validTo: calendarDateToDb(lastDay) },
    });
    record(
      auditEvent(
        "employee.placement-ended",
        employeeId,
        changesBetween({ validTo: to }, { validTo: lastDay }),
      ),
    );
    return ok({ employeeId });
  });
}
