import { notFoundAnswer, route } from "@/lib/action/server/route";
import { printAsked } from "@/lib/document/schema";
import { printAgain } from "@/lib/document/server/kept-print";
import { busyAnswer, isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";

/** What was printed before, as it was. */
export const GET = route({
  permission: "document.read",
  schema: printAsked,
  answer: async (actor, asked) => {
    if (isPrinterBusy()) return busyAnswer();
    const paper = await printAgain(actor, asked);
    if (!paper.ok) return notFoundAnswer();
    const bytes = await printed(paper.value.printable);
    return bytes.ok ? pdfAnswer(bytes.value, paper.value.fileName) : busyAnswer();
  },
});
