import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { recordSkpPaper } from "@/lib/skp/server/commands/record-paper";

function back(id: string, query: Readonly<Record<string, string>>): Response {
  const location = `/skp/${id}?${new URLSearchParams(query).toString()}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the SKP that an official who does not sign in has signed, and with that sets it. */
export const POST = route({
  permission: "skp.record-paper",
  schema: z.object({ id: z.uuid(), versi: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: async (actor, { id, versi }, request) => {
    const given = await uploadedForm(request);
    const typed = (given.ok ? given.value.form : given.refusal.form)?.get("tanggal");
    const signedOn = typeof typed === "string" ? parseCalendarDate(typed) : null;
    if (!given.ok && given.refusal.form === null) return back(id, { galat: given.refusal.code });
    if (signedOn === null) return back(id, { galat: "signed-on" });
    if (!given.ok) return back(id, { galat: given.refusal.code, tanggal: signedOn });
    const outcome = await recordSkpPaper(actor, { skpId: id, version: versi, signedOn }, given.value.file);
    if (outcome.ok) return back(id, { kabar: "kertas" });
    if (outcome.refusal.code === "not-found") return notFoundAnswer();
    return back(id, { galat: outcome.refusal.code, tanggal: signedOn });
  },
});
