import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { positionChoices } from "@/lib/employee/server/choices";

/** Jabatan of the agency by words of their names, for who carries a node of the planning tree. */
export const POST = route({
  permission: "iku.plan",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) =>
    Response.json({ items: await positionChoices(actor, q) }, { headers: { "cache-control": "no-store" } }),
});
