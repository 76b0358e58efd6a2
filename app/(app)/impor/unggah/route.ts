import { route } from "@/lib/action/server/route";
import { FILE_LIMITS } from "@/lib/exchange/limits";
import { uploadQuery } from "@/lib/exchange/schema";
import { uploadList } from "@/lib/exchange/server/upload-list";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

function onward(href: string): Response {
  return new Response(null, { status: 303, headers: { location: href, "cache-control": "no-store" } });
}

/** Takes a list up. A file that is too large is refused by what the browser says of it, before it is read. */
export const POST = route({
  permission: "exchange.import",
  schema: uploadQuery,
  answer: async (actor, { jenis }, request) => {
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(announced <= FILE_LIMITS.fileBytes + ENVELOPE_BYTES)) return onward("/impor?galat=terlalu-besar");
    const form = await request.formData().catch(() => null);
    const file = form?.get("berkas");
    if (!(file instanceof File) || file.size === 0) return onward("/impor?galat=kosong");
    const outcome = await uploadList(actor, {
      kind: jenis,
      fileName: file.name.slice(0, 200),
      file: Buffer.from(await file.arrayBuffer()),
    });
    return onward(outcome.ok ? `/impor/${outcome.value.batchId}` : "/impor?galat=tidak-boleh");
  },
});
