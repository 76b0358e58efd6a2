import { notFoundAnswer, route } from "@/lib/action/server/route";
import { newsOf, type PaperNews } from "@/lib/document/refusal";
import { printAsked, signedUpload } from "@/lib/document/schema";
import { keepSigned, signedCopy } from "@/lib/document/server/kept-print";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { fileAnswer } from "@/lib/file/server/file-store";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

function back(skpId: string, news: PaperNews): Response {
  const location = `/dokumen/${skpId}?kabar=${news}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** The paper as it was signed elsewhere and taken back. */
export const GET = route({
  permission: "document.read",
  schema: printAsked,
  answer: async (actor, asked) => {
    const file = await signedCopy(actor, asked);
    return file.ok ? fileAnswer(file.value) : notFoundAnswer();
  },
});

/** Takes a signed paper back. A file that is too large is refused by what the browser says of it, before it is read. */
export const POST = route({
  permission: "document.keep-signed",
  schema: signedUpload,
  answer: async (actor, { semula, ...asked }, request) => {
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) return back(asked.id, "terlalu-besar");
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File) || file.size === 0) return back(asked.id, "tanpa-berkas");
    const before = semula === undefined || semula === "" ? null : semula;
    const outcome = await keepSigned(
      actor,
      { ...asked, before },
      { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    );
    if (outcome.ok) return back(asked.id, "tersimpan");
    const news = newsOf(outcome.refusal);
    return news === null ? notFoundAnswer() : back(asked.id, news);
  },
});
