import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { LIST_CONTENT_TYPES } from "@/lib/exchange/list-file";
import { exportPosts } from "@/lib/exchange/server/export-posts";
import { workbookFile } from "@/lib/exchange/server/write-list";

/** The posts of a plan as a list to be filled in and brought back. */
export const GET = route({
  permission: "reorganisation.draft",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }) => {
    const sheets = await exportPosts(actor, id);
    if (sheets === null) return notFoundAnswer();
    return new Response(workbookFile(sheets), {
      headers: {
        "content-type": LIST_CONTENT_TYPES.xlsx,
        "content-disposition": 'attachment; filename="jabatan-rancangan.xlsx"',
        "cache-control": "no-store",
      },
    });
  },
});
