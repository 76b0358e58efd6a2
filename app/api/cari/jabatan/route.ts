import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { positionChoices } from "@/lib/employee/server/choices";

/** Jabatan of the agency's list by the words of their names, for a field in which one is chosen. */
export const POST = route({
  permission: "employee.edit",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) =>
    Response.json({ items: await positionChoices(actor, q) }, { headers: { "cache-control": "no-store" } }),
});
