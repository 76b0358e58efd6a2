import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { ikuChoices } from "@/lib/iku/server/queries/register";

/** Indicators by words of their name or code, for a field in which one is chosen. */
export const POST = route({
  permission: "iku.read",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) =>
    Response.json({ items: await ikuChoices(actor, q) }, { headers: { "cache-control": "no-store" } }),
});
