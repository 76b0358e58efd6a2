import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { read } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { appraiserViewOf, type AppraiserView } from "../appraiser-view";
import { nameWithTitles } from "../employee";
import { mayEditRecord, mayReadRecord } from "../policy";
import type { EmployeeRecord } from "../record-view";
import type { ReportView } from "../report-view";
import { snapshotFor } from "./org-snapshot";
import { relationTo } from "./reach";
import { recordRows } from "./record-rows";
import { latestReport } from "./reports";

/** A person's page: the record, who appraises, and what the actor may do about it. */
export interface EmployeePage {
  readonly record: EmployeeRecord;
  readonly appraiser: AppraiserView;
  /** The person's last report of a wrong appraiser; null where there is none. */
  readonly report: ReportView | null;
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
  readonly mayReport: boolean;
  /** Opened by virtue of a role, which is written to the trail. */
  readonly isAdministrative: boolean;
}

/** Null for what is not there, of another agency, or not for this actor: they look the same. */
export async function employeePage(actor: Actor, employeeId: string): Promise<EmployeePage | null> {
  return read(actor, async (tx) => {
    const record = await recordRows(tx, employeeId, actor.today);
    if (record === null) return null;
    const relation = await relationTo(tx, actor, "employee.read", employeeId, "byAnyPlace");
    const who = relation.isOwn ? "Anda" : nameWithTitles(record);
    const snapshot = await snapshotFor(tx, employeeId, actor.today);
    const appraiser = appraiserViewOf(snapshot, employeeId, actor.today, who);
    const isAppraiser =
      actor.employeeId !== null && appraiser.appraiser.person?.employeeId === actor.employeeId;
    if (!mayReadRecord({ ...relation, isAppraiser }).allowed) return null;
    const edits = await relationTo(tx, actor, "employee.edit", employeeId, "byPost");
    const report = await latestReport(tx, actor.agencyId, employeeId);
    return {
      record,
      appraiser,
      report,
      isOwn: relation.isOwn,
      mayEdit: mayEditRecord(edits).allowed,
      mayReport:
        relation.isOwn && hasPermission(actor, "employee.report-appraiser") && report?.status !== "open",
      isAdministrative: !relation.isOwn && relation.isReached,
    };
  });
}

/** A record with what its forms need; null where the actor may not change it. */
export async function editableRecord(actor: Actor, employeeId: string): Promise<EmployeeRecord | null> {
  return read(actor, async (tx) => {
    const relation = await relationTo(tx, actor, "employee.edit", employeeId, "byPost");
    return mayEditRecord(relation).allowed ? recordRows(tx, employeeId, actor.today) : null;
  });
}

/** Who appraises a person on a day, and how the last report of a wrong one stands. */
export interface AppraiserAnswer {
  readonly view: AppraiserView;
  readonly report: ReportView | null;
}

/** Null where the actor is neither the person nor reaches him or her by a role. */
export async function appraiserView(
  actor: Actor,
  employeeId: string,
  day: CalendarDate,
): Promise<AppraiserAnswer | null> {
  return read(actor, async (tx) => {
    const person = await tx.employee.findUnique({
      where: { agencyId_id: { agencyId: actor.agencyId, id: employeeId } },
      select: { name: true, frontTitle: true, backTitle: true },
    });
    const relation = await relationTo(tx, actor, "employee.read", employeeId, "byAnyPlace");
    if (person === null || !mayReadRecord({ ...relation, isAppraiser: false }).allowed) return null;
    const who = relation.isOwn ? "Anda" : nameWithTitles(person);
    return {
      view: appraiserViewOf(await snapshotFor(tx, employeeId, day), employeeId, day, who),
      report: await latestReport(tx, actor.agencyId, employeeId),
    };
  });
}
