import { z } from "zod";

import { treeNodes } from "@/components/iku/tree-nodes";
import { route } from "@/lib/action/server/route";
import { treeUnder } from "@/lib/iku/server/queries/tree";

/** What stands directly under a node of the tree, when it is opened. */
export const GET = route({
  permission: "iku.read",
  schema: z.object({
    simpul: z.string().regex(/^[nir][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
    tahun: z.coerce.number().int().min(2000).max(2100),
  }),
  answer: async (actor, { simpul, tahun }) =>
    Response.json(
      { nodes: treeNodes(await treeUnder(actor, simpul, tahun)) },
      { headers: { "cache-control": "no-store" } },
    ),
});
