import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { colleagueChoices } from "@/lib/employee/server/choices";

/** People in service of the whole agency by name or NIP, for a field in which one is chosen: name, jabatan, unit. */
export const POST = route({
  permission: "employee.edit-teams",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) =>
    Response.json({ items: await colleagueChoices(actor, q) }, { headers: { "cache-control": "no-store" } }),
});
