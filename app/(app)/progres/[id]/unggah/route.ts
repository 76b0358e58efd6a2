import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { logRefusalMessage, type LogRefusal } from "@/lib/realisasi/daily-refusal";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { attachToLog } from "@/lib/realisasi/server/commands/daily-log";

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
    const given = await uploadedForm(request);
    if (!given.ok) return answer({ code: given.refusal.code });
    const outcome = await attachToLog(actor, id, given.value.file);
    return answer(outcome.ok ? null : outcome.refusal);
  },
});
