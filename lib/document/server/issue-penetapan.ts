import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { organisasiPage } from "@/lib/evaluation/server/organisasi-page";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { penetapanForm } from "../forms/penetapan-form";
import { issued, type IssuedPaper } from "./issue";

/** Issues the paper of a predikat organisasi that was set for the unit itself, for whoever reads it. */
export async function issuePenetapan(
  actor: Actor,
  asked: { readonly unitId: string; readonly periodId: string },
): Promise<Result<IssuedPaper, { readonly code: "not-found" }>> {
  const page = await organisasiPage(actor, asked);
  if (page === null || page === "no-period" || page.set === null) return refuse({ code: "not-found" });
  const { unit, period, set } = page;
  const { predikat, reason, setBy, setAt, version } = unit;
  if (period.id !== asked.periodId || unit.source !== "own") return refuse({ code: "not-found" });
  if (predikat === null || reason === null || setBy === null || setAt === null) {
    return refuse({ code: "not-found" });
  }
  const content = penetapanForm({
    ...{ agency: actor.agencyName, unit: unit.name, period: period.name, predikat, reason, setBy },
    setOn: longDate(calendarDateIn(actor.timeZone, setAt)),
    expectation: set.expectation,
    lines: set.suggestion?.lines ?? [],
  });
  return transact(
    actor,
    async (tx, record) =>
      ok(await issued(tx, record, actor, { subjectId: set.id, content, edition: version })),
    { attempt: attempted("document.printed", null) },
  );
}
