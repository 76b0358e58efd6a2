import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { fileAnswer } from "@/lib/file/server/file-store";
import { skpPaper } from "@/lib/skp/server/paper";

/** The signed paper by which a version of an SKP was set. */
export const GET = route({
  permission: "document.read",
  schema: z.object({ id: z.uuid(), nomor: z.coerce.number().int().min(1).max(10_000) }),
  answer: async (actor, { id, nomor }) => {
    const paper = await skpPaper(actor, id, nomor);
    return paper === null ? notFoundAnswer() : fileAnswer(paper);
  },
});
