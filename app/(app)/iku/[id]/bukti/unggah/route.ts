import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { addIkuFile } from "@/lib/iku/server/commands/prove-iku";

/** Takes a file up as evidence of a realisasi, and leads back to the indicator. */
export const POST = route({
  permission: "iku.record",
  schema: z.object({ id: z.uuid(), realisasi: z.uuid(), tahun: z.coerce.number().int().min(2000).max(2100) }),
  answer: async (actor, { id, realisasi, tahun }, request) => {
    const onward = (news: string): Response =>
      new Response(null, {
        status: 303,
        headers: {
          location: `/iku/${id}?tahun=${String(tahun)}&${news}#realisasi-${realisasi}`,
          "cache-control": "no-store",
        },
      });
    const given = await uploadedForm(request);
    if (!given.ok) return onward(`galat=${given.refusal.code}`);
    const { form, file } = given.value;
    const title = form.get("title");
    const place = { ikuId: id, realisasiId: realisasi };
    const outcome = await addIkuFile(actor, place, file, typeof title === "string" ? title : "");
    if (outcome.ok) return onward("kabar=bukti");
    return outcome.refusal.code === "not-found" ? notFoundAnswer() : onward(`galat=${outcome.refusal.code}`);
  },
});
