import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayPlan, mayRecord } from "../../policy";
import type { IkuRefusal } from "../../refusal";
import type { AddIkuLinkInput, RetireIkuInput } from "../../schema";
import { heldIku } from "../held";

type Outcome = Result<{ readonly ikuId: string }, IkuRefusal>;

/** An https address as it is kept; null where the text is none. */
function linkOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.hostname.includes(".");
  return url.protocol === "https:" && isPlain ? url.href : null;
}

/** Hangs a link to where the evidence lies on a realisasi. */
export function addIkuLink(actor: Actor, input: AddIkuLinkInput): Promise<Outcome> {
  const { agencyId, accountId } = actor;
  const { ikuId, realisasiId } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null || accountId === null) return refuse({ code: "not-found" });
      if (!mayRecord(held.relation).allowed) return refuse({ code: "not-yours" });
      const url = linkOf(input.url);
      if (url === null) return refuse({ code: "link" });
      const where = { agencyId, id: realisasiId, ikuId };
      if ((await tx.ikuRealisasi.findFirst({ where, select: { id: true } })) === null) {
        return refuse({ code: "not-found" });
      }
      const title = input.title === "" ? new URL(url).hostname : input.title;
      await tx.unitEvidence.create({
        data: { agencyId, id: randomUUID(), realisasiId, title, url, createdBy: accountId },
        select: { id: true },
      });
      record(auditEvent("iku.evidence-added", ikuId, { title, url }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.evidence-added", ikuId) },
  );
}

/** From a day on the indicator is no longer kept; what was measured stays. */
export function retireIku(actor: Actor, { ikuId, version, from, reason }: RetireIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      if (!mayPlan(held.relation.reach, held.relation.unitId).allowed)
        return refuse({ code: "out-of-reach" });
      if (held.retiredOn !== null) return refuse({ code: "retired" });
      const { count } = await tx.iku.updateMany({
        where: { agencyId, id: ikuId, version },
        data: { retiredOn: calendarDateToDb(from), retiredReason: reason, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(auditEvent("iku.retired", ikuId, { from, reason }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.retired", ikuId) },
  );
}
