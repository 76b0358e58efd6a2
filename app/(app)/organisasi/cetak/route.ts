import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { issuePenetapan } from "@/lib/document/server/issue-penetapan";
import { busyAnswer, isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";

/** Format Penetapan Predikat Kinerja of a unit in a period as PDF; printing issues it and is written to the trail. */
export const GET = route({
  permission: "document.read",
  schema: z.object({ unit: z.uuid(), periode: z.uuid() }),
  answer: async (actor, { unit, periode }) => {
    if (isPrinterBusy()) return busyAnswer();
    const paper = await issuePenetapan(actor, { unitId: unit, periodId: periode });
    if (!paper.ok) return notFoundAnswer();
    const bytes = await printed(paper.value.printable);
    return bytes.ok ? pdfAnswer(bytes.value, paper.value.fileName) : busyAnswer();
  },
});
