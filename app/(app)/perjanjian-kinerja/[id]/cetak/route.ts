import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { issuePerjanjian } from "@/lib/document/server/issue-perjanjian";
import { isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";

function busy(id: string): Response {
  const location = `/perjanjian-kinerja/${id}?galat=sibuk`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** The perjanjian kinerja in force as PDF; printing issues it under a code and is written to the trail. */
export const GET = route({
  permission: "document.read",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }) => {
    if (isPrinterBusy()) return busy(id);
    const paper = await issuePerjanjian(actor, id);
    if (!paper.ok) return notFoundAnswer();
    const bytes = await printed(paper.value.printable);
    return bytes.ok ? pdfAnswer(bytes.value, paper.value.fileName) : busy(id);
  },
});
