import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { trailActors } from "@/lib/audit/server/queries";

/** Accounts by the words of their names, for the filter of the trail. */
export const POST = route({
  permission: "audit.read",
  schema: z.object({ q: z.string().max(100).default("") }),
  answer: async (actor, { q }) => {
    const found = await trailActors(actor, q);
    const items = found.map(({ id, name }) => ({ id, label: name }));
    return Response.json({ items }, { headers: { "cache-control": "no-store" } });
  },
});
