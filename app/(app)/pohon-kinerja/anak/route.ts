import { z } from "zod";

import { treeNodes } from "@/components/iku/tree-nodes";
import { route } from "@/lib/action/server/route";
import { treeUnder } from "@/lib/iku/server/queries/tree";

const KEY = "[nir][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** A node, the mark of its place in the list, and after which of its children the answer goes on. */
const PLACE = new RegExp(`^(?<key>${KEY})~[0-9a-f]{10}(?:\\+(?<after>${KEY}))?$`);

/** What stands directly under a node of the tree, when it is opened. */
export const GET = route({
  permission: "iku.read",
  schema: z.object({
    simpul: z.string().regex(PLACE),
    tahun: z.coerce.number().int().min(2000).max(2100),
  }),
  answer: async (actor, { simpul, tahun }) => {
    const { key = "", after = null } = PLACE.exec(simpul)?.groups ?? {};
    const nodes = treeNodes(await treeUnder(actor, key, tahun, after), simpul);
    return Response.json({ nodes }, { headers: { "cache-control": "no-store" } });
  },
});
