import { z } from "zod";
import { route } from "@/lib/action/server/route";
import { uploadPaper } from "@/lib/evaluation/server/commands/record-paper";
import { LARGEST_FILE } from "@/lib/file/file-kind";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

function onward(id: string, query: string): Response {
  const location = `/evaluasi/${id}/dokumen?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the signed paper; what it says is entered on the page that this leads back to. */
export const POST = route({
  permission: "evaluation.record-paper",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }, request) => {
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) return onward(id, "galat=file-too-large");
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File)) return onward(id, "galat=file-empty");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await uploadPaper(actor, id, { name: file.name, bytes });
    return onward(id, outcome.ok ? `berkas=${outcome.value.fileId}` : `galat=${outcome.refusal.code}`);
  },
});
