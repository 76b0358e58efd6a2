import { realisasiHref } from "@/components/realisasi/realisasi-href";
import { route } from "@/lib/action/server/route";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { realisasiRefusalMessage, type RealisasiRefusal } from "@/lib/realisasi/refusal";
import { evidenceTitle, uploadEvidenceQuery } from "@/lib/realisasi/schema";
import { addFile } from "@/lib/realisasi/server/commands/evidence";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

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
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) return answer({ code: "file-too-large" });
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File)) return answer({ code: "file-empty" });
    const title = evidenceTitle.safeParse(form?.get("title") ?? "");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const given = { name: file.name, bytes };
    const outcome = await addFile(actor, place, given, title.success ? title.data : "");
    return answer(outcome.ok ? null : outcome.refusal);
  },
});
