import { realisasiHref } from "@/components/realisasi/realisasi-href";
import { route } from "@/lib/action/server/route";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { realisasiRefusalMessage, type RealisasiRefusal } from "@/lib/realisasi/refusal";
import { evidenceTitle, uploadEvidenceQuery } from "@/lib/realisasi/schema";
import { addFile } from "@/lib/realisasi/server/commands/evidence";

/**
 * Takes a file up as evidence. A script is answered with a sentence, a plain form is led back to its line. What is too
 * large is refused by what the browser says of it, before it is read.
 */
export const POST = route({
  permission: "realisasi.manage-own",
  schema: uploadEvidenceQuery,
  answer: async (actor, place, request) => {
    const isScript = (request.headers.get("accept") ?? "").includes("application/json");
    const answer = (refusal: RealisasiRefusal | null): Response => {
      if (!isScript) {
        const { ikiId, periodId } = place;
        const href = realisasiHref({ periodId, ikiId, news: refusal === null ? "bukti" : refusal.code });
        return new Response(null, { status: 303, headers: { location: href, "cache-control": "no-store" } });
      }
      const message = refusal === null ? "Berkas sudah dilampirkan." : realisasiRefusalMessage(refusal);
      return Response.json(
        { ok: refusal === null, message },
        { status: refusal === null ? 200 : 422, headers: { "cache-control": "no-store" } },
      );
    };
    const given = await uploadedForm(request);
    if (!given.ok) return answer({ code: given.refusal.code });
    const { form, file } = given.value;
    const title = evidenceTitle.safeParse(form.get("title") ?? "");
    const outcome = await addFile(actor, place, file, title.success ? title.data : "");
    return answer(outcome.ok ? null : outcome.refusal);
  },
});
