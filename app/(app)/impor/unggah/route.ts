import { planHref } from "@/components/reorganisation/plan-href";
import { route } from "@/lib/action/server/route";
import { FILE_LIMITS } from "@/lib/exchange/limits";
import { uploadQuery } from "@/lib/exchange/schema";
import { uploadedForm } from "@/lib/file/server/uploaded-form";
import { uploadList } from "@/lib/exchange/server/upload-list";

/** Where a file that was not taken is told of: a list of posts at the plan that it is of. */
function refused(fault: "terlalu-besar" | "kosong" | "tidak-boleh", planId: string | undefined): Response {
  return onward(
    planId === undefined
      ? `/impor?galat=${fault}`
      : planHref(planId, { part: "jabatan", news: `berkas-${fault}` }),
  );
}

function onward(href: string): Response {
  return new Response(null, { status: 303, headers: { location: href, "cache-control": "no-store" } });
}

/** Takes a list up. A file that is too large is refused by what the browser says of it, before it is read. */
export const POST = route({
  permission: "exchange.open",
  schema: uploadQuery,
  answer: async (actor, { jenis, rancangan }, request) => {
    const given = await uploadedForm(request, FILE_LIMITS.fileBytes);
    if (!given.ok) {
      return refused(given.refusal.code === "file-too-large" ? "terlalu-besar" : "kosong", rancangan);
    }
    const { name, bytes } = given.value.file;
    const outcome = await uploadList(actor, {
      kind: jenis,
      fileName: name.slice(0, 200),
      file: Buffer.from(bytes.buffer),
      planId: rancangan ?? null,
    });
    return outcome.ok ? onward(`/impor/${outcome.value.batchId}`) : refused("tidak-boleh", rancangan);
  },
});
