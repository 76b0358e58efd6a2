import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { TakeDraftInput } from "../../daily-schema";
import { LONGEST_TITLE, MOST_EVIDENCES } from "../../evidence";
import type { RealisasiRefusal } from "../../refusal";
import { storedValue, type StoredValue } from "@/lib/iku/value";
import { shortened } from "../claim";
import { isPerson } from "../daily-rows";
import { drafted, type Drafted } from "../draft";

type Outcome = Result<{ readonly periodId: string }, RealisasiRefusal>;

const written = z.array(z.object({ iki_id: z.uuid() }));

/** The fields that a draft sets; where the days propose no figure, the one that is kept stays. */
function freshOf({ draft, kept }: Drafted): StoredValue & { readonly note: string } {
  const stored =
    draft.value === null && kept !== null
      ? {
          valueNumber: kept.valueNumber?.toFixed() ?? null,
          valueDate: null,
          valueText: kept.valueText,
        }
      : storedValue(draft.value);
  return { ...stored, note: draft.note };
}

/** @returns whether every line was still as it had been seen */
async function write(
  tx: Tx,
  agencyId: string,
  periodId: string,
  lines: readonly (Drafted & { readonly version: number })[],
): Promise<boolean> {
  const rows = lines.map((line) => ({
    id: randomUUID(),
    iki_id: line.line.iki.id,
    seen: line.version,
    ...freshOf(line),
  }));
  const done = await tx.$queryRaw`
    INSERT INTO realisasi AS r (agency_id, id, iki_id, period_id, value_number, value_text, note)
    SELECT ${agencyId}::uuid, d.id, d.iki_id, ${periodId}::uuid, d."valueNumber", d."valueText", d.note
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS d(id uuid, iki_id uuid, seen integer, "valueNumber" numeric, "valueText" text, note text)
    ON CONFLICT (agency_id, iki_id, period_id) DO UPDATE
      SET value_number = EXCLUDED.value_number, value_text = EXCLUDED.value_text, note = EXCLUDED.note,
          version = r.version + 1, updated_at = now()
      WHERE r.version = (
        SELECT (each ->> 'seen')::integer FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) each
        WHERE (each ->> 'iki_id')::uuid = r.iki_id)
    RETURNING r.iki_id`;
  return written.parse(done).length === rows.length;
}

/** What proved the work of a day proves the realisasi, unless it does already; as many as there is room for. */
async function carryEvidence(
  tx: Tx,
  agencyId: string,
  periodId: string,
  lines: readonly Drafted[],
): Promise<number> {
  const ikiIds = lines.map(({ line }) => line.iki.id);
  const kept = await tx.evidence.findMany({
    where: { agencyId, periodId, ikiId: { in: ikiIds } },
    select: { ikiId: true, url: true, fileId: true },
  });
  const fresh = lines.flatMap(({ line, logs }) => {
    const own = kept.filter(({ ikiId }) => ikiId === line.iki.id);
    const known = new Set(own.flatMap(({ url, fileId }) => [url, fileId]));
    const proofs = logs.flatMap(({ text, url, fileId }) => [
      ...(url === null || known.has(url) ? [] : [{ text, url, fileId: null }]),
      ...(fileId === null || known.has(fileId) ? [] : [{ text, url: null, fileId }]),
    ]);
    const distinct = [...new Map(proofs.map((proof) => [proof.url ?? proof.fileId, proof])).values()];
    return distinct.slice(0, Math.max(0, MOST_EVIDENCES - own.length)).map(({ text, url, fileId }) => ({
      ...{ agencyId, id: randomUUID(), skpId: line.skpId, ikiId: line.iki.id, periodId, url, fileId },
      title: shortened(text, LONGEST_TITLE),
    }));
  });
  if (fresh.length > 0) await tx.evidence.createMany({ data: fresh });
  return fresh.length;
}

/**
 * Takes what the days propose as the realisasi of the indicators that were ticked, each only as it was seen: nothing
 * that was written meanwhile is overwritten.
 */
export async function takeDraft(actor: Actor, { periodId, lines }: TakeDraftInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      if (!isPerson(actor)) return refuse({ code: "not-found" });
      const found = await drafted(tx, actor, periodId, "write");
      if (found === null) return refuse({ code: "not-found" });
      const seen = new Map(lines.map(({ ikiId, version }) => [ikiId, version]));
      const wanted = found.lines.flatMap((line) => {
        const version = seen.get(line.line.iki.id);
        return version === undefined ? [] : [{ ...line, version }];
      });
      if (wanted.length < seen.size) return refuse(found.denials[0] ?? { code: "not-found" });
      if (wanted.some(({ kept, version }) => (kept?.version ?? 0) !== version))
        return refuse({ code: "stale" });
      if (!(await write(tx, agencyId, periodId, wanted))) return refuse({ code: "stale" });
      const carried = await carryEvidence(tx, agencyId, periodId, wanted);
      const name = wanted[0]?.line.period.name ?? "";
      record(auditEvent("realisasi.drafted", periodId, { name, count: wanted.length, evidences: carried }));
      for (const { line, kept, draft } of wanted) {
        const before = kept?.valueNumber?.toFixed() ?? kept?.valueText ?? null;
        const value = storedValue(draft.value);
        const after = value.valueNumber ?? value.valueText;
        record(
          auditEvent("realisasi.saved", line.iki.id, {
            ...{ name: line.label, period: name },
            changes: {
              ...(draft.value === null
                ? {}
                : { realisasi: { before: shorten(before), after: shorten(after) } }),
              note: { before: shorten(kept?.note ?? null), after: shorten(draft.note) },
            },
          }),
        );
      }
      return ok({ periodId });
    },
    { attempt: attempted("realisasi.drafted", periodId) },
  );
}

function shorten(text: string | null): string | null {
  return text === null ? null : shortened(text);
}
