import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { RecordRefusal } from "../../refusal";
import type { RankInput } from "../../schema";
import { parseGolongan } from "../../rank";
import { changeRecord } from "./change-record";

/** Records a golongan from a day on; the one before ends by that. */
export async function addRank(
  actor: Actor,
  input: RankInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { employeeId, from } = input;
  return changeRecord(actor, input, "employee.rank-added", async ({ tx, record, person }) => {
    const golongan = parseGolongan(input.golongan, person.kind);
    if (!golongan.ok) return refuse({ code: "golongan", refusal: golongan.refusal });
    if (person.ranks.some((rank) => rank.from === from)) return refuse({ code: "rank-on-day", on: from });
    await tx.employeeRank.create({
      data: { agencyId, employeeId, golongan: golongan.value, validFrom: calendarDateToDb(from) },
      select: { id: true },
    });
    record(auditEvent("employee.rank-added", employeeId, { golongan: golongan.value, from }));
    return ok({ employeeId });
  });
}
