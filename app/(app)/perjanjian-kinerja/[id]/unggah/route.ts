import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { uploadPerjanjian } from "@/lib/iku/server/commands/record-perjanjian";

function onward(id: string, query: string): Response {
  const location = `/perjanjian-kinerja/${id}/bertanda-tangan?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the signed paper; that it is agreed is entered on the page that this leads back to. */
export const POST = route({
  permission: "iku.record-perjanjian",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }, request) => {
    const given = await uploadedForm(request);
    if (!given.ok) return onward(id, `galat=${given.refusal.code}`);
    const outcome = await uploadPerjanjian(actor, id, given.value.file);
    if (outcome.ok) return onward(id, `berkas=${outcome.value.fileId}`);
    return outcome.refusal.code === "not-found"
      ? notFoundAnswer()
      : onward(id, `galat=${outcome.refusal.code}`);
  },
});
