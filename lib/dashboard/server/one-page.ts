import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import type { OverviewSheet } from "@/lib/document/overview-sheet";
import { ok, type Result } from "@/lib/kernel/result";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodChoices, periodInView } from "@/lib/period/server/queries";
import { onePageOf } from "../one-page";
import { dashboard } from "./dashboard";

/** The page of a unit and a period; null where either is not there or not within reach. That it leaves is in the trail. */
export async function onePageFor(
  actor: Actor,
  period: PeriodChoice,
  unitId: string | null,
): Promise<OverviewSheet | null> {
  const view = await dashboard(actor, period, unitId);
  if (view === null) return null;
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    const detail = { list: "ringkasan-pimpinan", format: "pdf", rows: view.total.people };
    record(auditEvent("list.exported", null, detail));
    return Promise.resolve(ok(null));
  });
  return onePageOf(view, period, actor);
}

/** As `onePageFor`; left out: the period in view, and the highest unit within reach. */
export async function onePage(
  actor: Actor,
  asked: { readonly unitId: string | null; readonly periodId: string | null },
): Promise<OverviewSheet | null> {
  const { unitId, periodId } = asked;
  const period =
    periodId === null
      ? await periodInView(actor)
      : ((await periodChoices(actor)).find(({ id }) => id === periodId) ?? null);
  return period === null ? null : onePageFor(actor, period, unitId);
}
