import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { fileAnswer } from "@/lib/file/server/file-store";
import { proofFile } from "@/lib/iku/server/commands/prove-iku";

/** The file that proves a realisasi, for whoever may read the indicator. */
export const GET = route({
  permission: "iku.read",
  schema: z.object({ id: z.uuid(), proofId: z.uuid() }),
  answer: async (actor, { id, proofId }) => {
    const file = await proofFile(actor, id, proofId);
    return file === null ? notFoundAnswer() : fileAnswer(file);
  },
});
