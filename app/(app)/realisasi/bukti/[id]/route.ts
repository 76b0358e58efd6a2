import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { evidenceFile } from "@/lib/realisasi/server/evidence-file";
import { fileAnswer } from "@/lib/file/server/file-store";

/** The file of an evidence, for whoever may see what it proves. */
export const GET = route({
  permission: "realisasi.read",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }) => {
    const file = await evidenceFile(actor, id);
    return file === null ? notFoundAnswer() : fileAnswer(file);
  },
});
