import { z } from "zod";

import { unitTreeNodes } from "@/components/agency/unit-tree-nodes";
import { route } from "@/lib/action/server/route";
import { unitChildren } from "@/lib/agency/server/queries/unit-tree";
import { optionalDaySchema } from "@/lib/kernel/calendar-schema";

/** What hangs directly under a unit, for a tree that is opened; nothing for a unit that is not there. */
export const GET = route({
  permission: "agency.read-units",
  schema: z.object({ id: z.uuid(), per: optionalDaySchema("per") }),
  answer: async (actor, { id, per }) => {
    const day = per ?? actor.today;
    const nodes = unitTreeNodes(await unitChildren(actor, id, day), day === actor.today ? undefined : day);
    return Response.json({ nodes }, { headers: { "cache-control": "no-store" } });
  },
});
