import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { perjanjianDetail } from "@/lib/iku/server/perjanjian-detail";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { perjanjianForm } from "../forms/perjanjian-form";
import { issued, type IssuedPaper } from "./issue";

/** Issues the perjanjian kinerja that is in force, for whoever reads it. */
export async function issuePerjanjian(
  actor: Actor,
  id: string,
): Promise<Result<IssuedPaper, { readonly code: "not-found" }>> {
  const view = await perjanjianDetail(actor, id, null);
  const agreed =
    view === null || view.shown.number === view.agreedVersion
      ? view
      : await perjanjianDetail(actor, id, view.agreedVersion);
  const { parties, signedOn, content, number } = agreed?.shown ?? {};
  if (
    agreed === null ||
    parties == null ||
    signedOn == null ||
    content === undefined ||
    number === undefined
  ) {
    return refuse({ code: "not-found" });
  }
  return transact(
    actor,
    async (tx, record) =>
      ok(
        await issued(tx, record, actor, {
          subjectId: id,
          content: perjanjianForm({ year: agreed.year, parties, signedOn, content }),
          edition: number,
        }),
      ),
    { attempt: attempted("document.printed", null) },
  );
}
