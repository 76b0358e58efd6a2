import { z } from "zod";
import { route } from "@/lib/action/server/route";
import { uploadPaper } from "@/lib/evaluation/server/commands/record-paper";
import { uploadedForm } from "@/lib/file/server/uploaded-form";

function onward(id: string, query: string): Response {
  const location = `/evaluasi/${id}/dokumen?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the signed paper; what it says is entered on the page that this leads back to. */
export const POST = route({
  permission: "evaluation.record-paper",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }, request) => {
    const given = await uploadedForm(request);
    if (!given.ok) return onward(id, `galat=${given.refusal.code}`);
    const outcome = await uploadPaper(actor, id, given.value.file);
    return onward(id, outcome.ok ? `berkas=${outcome.value.fileId}` : `galat=${outcome.refusal.code}`);
  },
});
