import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { resultPaper } from "@/lib/evaluation/server/paper";
import { fileAnswer } from "@/lib/file/server/file-store";

/** The signed paper that a result rests on. */
export const GET = route({
  permission: "evaluation.read",
  schema: z.object({ id: z.uuid(), nomor: z.coerce.number().int().min(1).max(10_000) }),
  answer: async (actor, { id, nomor }) => {
    const paper = await resultPaper(actor, id, nomor);
    return paper === null ? notFoundAnswer() : fileAnswer(paper);
  },
});
