import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { recordSkpPaper } from "@/lib/skp/server/commands/record-paper";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

function back(id: string, query: Readonly<Record<string, string>>): Response {
  const location = `/skp/${id}?${new URLSearchParams(query).toString()}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** Takes in the SKP that an official who does not sign in has signed, and with that sets it. */
export const POST = route({
  permission: "skp.record-paper",
  schema: z.object({ id: z.uuid(), versi: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: async (actor, { id, versi }, request) => {
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= LARGEST_FILE + ENVELOPE_BYTES)) {
      return back(id, { galat: "file-too-large" });
    }
    const form = await request.formData().catch(() => null);
    const [file, typed] = [form?.get("berkas"), form?.get("tanggal")];
    const signedOn = typeof typed === "string" ? parseCalendarDate(typed) : null;
    if (signedOn === null) return back(id, { galat: "signed-on" });
    if (!(file instanceof File)) {
      return back(id, { galat: "file-empty", tanggal: signedOn });
    }
    const outcome = await recordSkpPaper(
      actor,
      { skpId: id, version: versi, signedOn },
      { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    );
    if (outcome.ok) return back(id, { kabar: "kertas" });
    if (outcome.refusal.code === "not-found") return notFoundAnswer();
    return back(id, { galat: outcome.refusal.code, tanggal: signedOn });
  },
});
