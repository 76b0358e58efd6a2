import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { logRefusalMessage, type LogRefusal } from "@/lib/realisasi/daily-refusal";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { attachToLog } from "@/lib/realisasi/server/commands/daily-log";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

/** Takes a file up for an entry; a script is answered with a sentence, a plain form is led back. */
export const POST = route({
  permission: "realisasi.manage-own",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }, request) => {
    const isScript = (request.headers.get("accept") ?? "").includes("application/json");
    const answer = (refusal: LogRefusal | null): Response => {
      if (!isScript) {
        const location = `/progres?kabar=${refusal === null ? "berkas" : refusal.code}`;
        return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
      }
      const message = refusal === null ? "Berkas sudah dilampirkan." : logRefusalMessage(refusal);
      return Response.json(
        { ok: refusal === null, message },
        { status: refusal === null ? 200 : 422, headers: { "cache-control": "no-store" } },
      );
    };
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) return answer({ code: "file-too-large" });
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File)) return answer({ code: "file-empty" });
    const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const outcome = await attachToLog(actor, id, given);
    return answer(outcome.ok ? null : outcome.refusal);
  },
});
