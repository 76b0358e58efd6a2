import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName } from "../../period";
import type { PeriodRefusal } from "../../refusal";
import type { ChangeWindowsInput } from "../../schema";
import { windowFaults, windowRuleOf } from "../../window";
import { windowDays, windowsOf } from "../../window-days";
import { periodFields, periodOf } from "../store";

/** Sets the windows of one period anew, all of them at once. */
export async function changeWindows(
  actor: Actor,
  input: ChangeWindowsInput,
): Promise<Result<{ readonly year: number }, PeriodRefusal>> {
  const { agencyId } = actor;
  const { periodId, version, ...days } = input;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly year: number }, PeriodRefusal>> => {
      const row = await tx.period.findUnique({
        where: { agencyId_id: { agencyId, id: periodId } },
        select: periodFields,
      });
      if (row === null) return refuse({ code: "not-found" });
      // A role for a part of the agency does not reach what concerns all of it.
      if (scopeOf(actor, "period.edit").kind !== "agency") return refuse({ code: "out-of-reach" });
      const { count } = await tx.period.updateMany({
        where: { agencyId, id: periodId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });

      const before = periodOf(row);
      const windows = windowsOf(days);
      const plans = windows.some(({ kind }) => kind === "planning");
      if (before.rhythm === "annual" && !plans) return refuse({ code: "planning-missing" });
      if (before.rhythm !== "annual" && plans) return refuse({ code: "planning-not-annual" });
      const rule = windowRuleOf(await kebijakanOf(tx, agencyId, before.year));
      const [fault] = windowFaults(before, windows, rule);
      if (fault !== undefined) return refuse({ code: "window-fault", fault });
      const changes = changesBetween(windowDays(before.windows), days);
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });

      await tx.periodWindow.deleteMany({ where: { agencyId, periodId } });
      await tx.periodWindow.createMany({
        data: windows.map(({ kind, opensOn, closesOn }) => ({
          ...{ agencyId, periodId, kind },
          opensOn: calendarDateToDb(opensOn),
          closesOn: calendarDateToDb(closesOn),
        })),
      });
      record(auditEvent("period.changed", periodId, { name: periodName(before), changes }));
      return ok({ year: before.year });
    },
    { attempt: attempted("period.changed", periodId) },
  );
}
