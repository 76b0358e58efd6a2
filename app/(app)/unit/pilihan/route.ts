import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { unitsFound } from "@/lib/agency/server/queries/unit-options";

/** Units in force today by the words of their names, for a field in which one is chosen. */
export const POST = route({
  permission: "agency.read-units",
  schema: z.object({ q: z.string().max(100).default("") }),
  answer: async (actor, { q }) => {
    const found = await unitsFound(actor, q, actor.today);
    const items = found
      .filter((unit) => unit.inForce)
      .map(({ id, name, path }) => ({
        id,
        label: name,
        ...(path.length > 0 ? { note: path.join(" › ") } : {}),
      }));
    return Response.json({ items }, { headers: { "cache-control": "no-store" } });
  },
});
