import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { AgencySettingsInput } from "../../schema";
import type { AgencyRefusal } from "../../agency-refusal";

const settings = { headTitle: true, headName: true, timeZone: true, mfaRequired: true } as const;

/** Changes who heads the agency, its time zone, and whether everybody needs a second factor. */
export async function changeAgencySettings(
  actor: Actor,
  input: AgencySettingsInput,
): Promise<Result<void, AgencyRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record) => {
      // A role for a part of the agency does not reach what concerns all of it.
      if (scopeOf(actor, "agency.edit-settings").kind !== "agency")
        return refuse<AgencyRefusal>({ code: "out-of-reach" });
      const { version, ...after } = input;
      const before = await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: settings });
      const changes = changesBetween(before, after);
      const { count } = await tx.agency.updateMany({
        where: { id: agencyId, version },
        data: { ...after, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      record(auditEvent("agency.settings-changed", agencyId, changes));
      return ok();
    },
    { attempt: attempted("agency.settings-changed", agencyId) },
  );
}
