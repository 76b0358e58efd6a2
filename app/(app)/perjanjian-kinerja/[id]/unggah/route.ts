import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { uploadPerjanjian } from "@/lib/iku/server/commands/record-perjanjian";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

function onward(id: string, query: string): Response {
  const location = `/perjanjian-kinerja/${id}/bertanda-tangan?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the signed paper; that it is agreed is entered on the page that this leads back to. */
export const POST = route({
  permission: "iku.record-perjanjian",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }, request) => {
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) return onward(id, "galat=file-too-large");
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File)) return onward(id, "galat=file-empty");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await uploadPerjanjian(actor, id, { name: file.name, bytes });
    if (outcome.ok) return onward(id, `berkas=${outcome.value.fileId}`);
    return outcome.refusal.code === "not-found"
      ? notFoundAnswer()
      : onward(id, `galat=${outcome.refusal.code}`);
  },
});
