import { z } from "zod";

import { hitsFor } from "@/components/search/hits";
import { route } from "@/lib/action/server/route";
import { unitsFound } from "@/lib/agency/server/queries/unit-options";
import { foundPeople } from "@/lib/employee/server/people";

/** How many of each sort the dialog shows; the page /cari shows more. */
const MOST = 6;

/** People and units by rights, for the dialog of the frame: whom the actor may list, and any unit of the agency. */
export const POST = route({
  permission: "agency.read-units",
  schema: z.object({ q: z.string().trim().max(100).default("") }),
  answer: async (actor, { q }) => {
    const [people, units] = await Promise.all([
      foundPeople(actor, q, MOST),
      unitsFound(actor, q, actor.today, MOST),
    ]);
    return Response.json({ hits: hitsFor(people, units) }, { headers: { "cache-control": "no-store" } });
  },
});
