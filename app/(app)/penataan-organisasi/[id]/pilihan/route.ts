import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { plannedUnits } from "@/lib/reorganisation/server/queries/choices";

/** Units that are there once a plan is in effect, for a field in which one is chosen; none where there is no such plan. */
export const POST = route({
  permission: "reorganisation.draft",
  schema: z.object({ id: z.uuid(), q: z.string().max(100).default("") }),
  answer: async (actor, { id, q }) =>
    Response.json({ items: await plannedUnits(actor, id, q) }, { headers: { "cache-control": "no-store" } }),
});
