import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { fileAnswer } from "@/lib/file/server/file-store";
import { perjanjianPaper } from "@/lib/iku/server/commands/record-perjanjian";

/** The paper that both have signed. */
export const GET = route({
  permission: "iku.read-perjanjian",
  schema: z.object({ id: z.uuid(), nomor: z.coerce.number().int().min(1).max(10_000) }),
  answer: async (actor, { id, nomor }) => {
    const paper = await perjanjianPaper(actor, id, nomor);
    return paper === null ? notFoundAnswer() : fileAnswer(paper);
  },
});
