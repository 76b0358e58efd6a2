import { notFoundAnswer, route } from "@/lib/action/server/route";
import { printAsked } from "@/lib/document/schema";
import { signedCopy } from "@/lib/document/server/kept-print";
import { fileAnswer } from "@/lib/file/server/file-store";

/** The paper as it was signed elsewhere and taken back. */
export const GET = route({
  permission: "document.read",
  schema: printAsked,
  answer: async (actor, asked) => {
    const file = await signedCopy(actor, asked);
    return file.ok ? fileAnswer(file.value) : notFoundAnswer();
  },
});
