import { notFoundAnswer, route } from "@/lib/action/server/route";
import { newsOf, type PaperNews } from "@/lib/document/refusal";
import { signedUpload } from "@/lib/document/schema";
import { keepSigned } from "@/lib/document/server/kept-print";
import { uploadedForm } from "@/lib/file/server/uploaded-form";

function back(skpId: string, news: PaperNews): Response {
  const location = `/dokumen/${skpId}?kabar=${news}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes a signed paper back. */
export const POST = route({
  permission: "document.keep-signed",
  schema: signedUpload,
  answer: async (actor, { semula, ...asked }, request) => {
    const given = await uploadedForm(request);
    if (!given.ok) {
      return back(asked.id, given.refusal.code === "file-too-large" ? "terlalu-besar" : "tanpa-berkas");
    }
    const before = semula === undefined || semula === "" ? null : semula;
    const outcome = await keepSigned(actor, { ...asked, before }, given.value.file);
    if (outcome.ok) return back(asked.id, "tersimpan");
    const news = newsOf(outcome.refusal);
    return news === null ? notFoundAnswer() : back(asked.id, news);
  },
});
