import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, type Result } from "@/lib/kernel/result";
import type { ImportLineView, ImportView } from "../import-view";
import { faultyLines } from "./preview";

/**
 * Every line of an import with a fault or a warning, in pieces, for a file. That it is exported is written to the trail
 * before the first line leaves: it says whose number is written how.
 */
export async function exportFaults(
  actor: Actor,
  view: ImportView,
): Promise<AsyncGenerator<readonly ImportLineView[]>> {
  const { faulty = 0, warnings = 0 } = view.summary ?? {};
  await transact(actor, (_tx, record): Promise<Result<null, never>> => {
    const detail = { list: "kesalahan-impor", format: "xlsx", rows: faulty + warnings };
    record(auditEvent("list.exported", null, detail));
    return Promise.resolve(ok(null));
  });
  return faultyLines(actor, view);
}
