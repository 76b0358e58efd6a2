import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { accountsFound } from "@/lib/auth/server/grants-accounts";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";

/** Accounts by the name or number of their people, for the field in which the holder of a role is chosen. */
export const POST = route({
  permission: "auth.grant-roles",
  schema: z.object({ q: z.string().max(100).default("") }),
  answer: async (actor, { q }) => {
    const found = await accountsFound(actor, q);
    const items = found.map(({ id, name, number, unitName }) => {
      const note = [number === null ? null : formatEmployeeNumber(number), unitName]
        .filter((part) => part !== null)
        .join(" · ");
      return { id, label: name, ...(note === "" ? {} : { note }) };
    });
    return Response.json({ items }, { headers: { "cache-control": "no-store" } });
  },
});
