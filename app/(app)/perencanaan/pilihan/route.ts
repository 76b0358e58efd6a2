import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { nodeChoices } from "@/lib/iku/server/queries/planning-pages";

/** Nodes of the planning tree by words, for a field in which one is chosen. */
export const POST = route({
  permission: "iku.plan",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) =>
    Response.json({ items: await nodeChoices(actor, q) }, { headers: { "cache-control": "no-store" } }),
});
