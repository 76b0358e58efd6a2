import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { fileAnswer } from "@/lib/file/server/file-store";
import { logFile } from "@/lib/realisasi/server/log-file";

/** The file of an entry, for whoever may see the work that it proves. */
export const GET = route({
  permission: "realisasi.read",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }) => {
    const file = await logFile(actor, id);
    return file === null ? notFoundAnswer() : fileAnswer(file);
  },
});
