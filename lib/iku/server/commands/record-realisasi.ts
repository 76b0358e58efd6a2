import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { numberText } from "@/lib/kernel/decimal";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodName, periodsOfYear } from "@/lib/period/period";
import { mayRecord } from "../../policy";
import type { IkuRefusal } from "../../refusal";
import type { RecordIkuInput } from "../../schema";
import { readValue } from "../../target";
import { heldIku } from "../held";
import { lockFigures, recompute } from "../recompute";
import { storedYears, versionOn } from "../years";

type Outcome = Result<{ readonly ikuId: string }, IkuRefusal>;

const figureText = (number: { toFixed: () => string } | null, text: string | null): string | null =>
  number === null ? text : numberText(number.toFixed());

/** Keeps what was reached in a period; all above it that comes from below moves in the same transaction. */
export function recordIkuRealisasi(actor: Actor, input: RecordIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikuId, year, ordinal, version, note } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      if (!mayRecord(held.relation).allowed) return refuse({ code: "not-yours" });
      if (held.retiredOn !== null && held.retiredOn <= actor.today) return refuse({ code: "retired" });
      await lockFigures(tx, agencyId);
      const cascade = { where: { agencyId_ikuId: { agencyId, ikuId } }, select: { ikuId: true } };
      if ((await tx.ikuCascade.findUnique(cascade)) !== null) return refuse({ code: "computed" });
      const stored = (await storedYears(tx, [ikuId], year)).get(ikuId);
      // The rhythm is that of the version in force when the year ends; a period's own version decides its measure.
      const rhythm = versionOn(
        stored?.versions ?? [],
        periodsOfYear(year, "annual")[0]?.span.to ?? actor.today,
      )?.measure.rhythm;
      if (stored === undefined || rhythm === undefined) return refuse({ code: "not-in-force" });
      const period = periodsOfYear(year, rhythm)[ordinal - 1];
      if (period === undefined) return refuse({ code: "no-period", year, rhythm, ordinal });
      if (period.span.from > actor.today) return refuse({ code: "not-begun" });
      const inForce = versionOn(stored.versions, period.span.to);
      if (inForce === null) return refuse({ code: "not-in-force" });
      const value = readValue(inForce.measure, input.value);
      if (value === null) {
        return refuse({ code: "value", form: inForce.measure.form, scale: inForce.measure.scale });
      }
      const key = { agencyId, ikuId, year, rhythm, ordinal };
      const before = await tx.ikuRealisasi.findUnique({
        where: { agencyId_ikuId_year_rhythm_ordinal: key },
        select: { version: true, valueNumber: true, valueText: true, note: true },
      });
      if ((before?.version ?? 0) !== version) return refuse({ code: "stale" });
      const after = {
        valueNumber: value.kind === "number" ? value.number.toFixed() : null,
        valueText: value.kind === "text" ? value.text : null,
        note,
      };
      const changes = changesBetween(
        {
          realisasi: before === null ? null : figureText(before.valueNumber, before.valueText),
          note: before?.note ?? "",
        },
        {
          realisasi: value.kind === "number" ? numberText(value.number) : after.valueText,
          note,
        },
      );
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      const said = {
        ...after,
        source: "entered" as const,
        versionId: inForce.id,
        enteredBy: actor.accountId,
      };
      await tx.ikuRealisasi.upsert({
        where: { agencyId_ikuId_year_rhythm_ordinal: key },
        create: { ...key, id: randomUUID(), ...said },
        update: { ...said, version: { increment: 1 } },
        select: { id: true },
      });
      await recompute(tx, agencyId, [ikuId], year);
      record(auditEvent("iku.realisasi-recorded", ikuId, { period: periodName(period), changes }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.realisasi-recorded", ikuId) },
  );
}
