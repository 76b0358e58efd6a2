import { notFoundAnswer, route } from "@/lib/action/server/route";
import { newsOf, type PaperRefusal } from "@/lib/document/refusal";
import { paperAsked } from "@/lib/document/schema";
import { issuePaper } from "@/lib/document/server/issue";
import { isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";

/** Back to the page of the papers, which says why there is none. */
function instead(skpId: string, refusal: PaperRefusal): Response {
  const news = newsOf(refusal);
  if (news === null) return notFoundAnswer();
  const location = `/dokumen/${skpId}?kabar=${news}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** A paper of an SKP or of its evaluation as it stands, as PDF; printing issues it and is written to the trail. */
export const GET = route({
  permission: "document.read",
  schema: paperAsked,
  answer: async (actor, asked) => {
    if (isPrinterBusy()) return instead(asked.id, { code: "busy" });
    const paper = await issuePaper(actor, asked);
    if (!paper.ok) return instead(asked.id, paper.refusal);
    const bytes = await printed(paper.value.printable);
    return bytes.ok ? pdfAnswer(bytes.value, paper.value.fileName) : instead(asked.id, bytes.refusal);
  },
});
