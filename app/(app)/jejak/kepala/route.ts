import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { exportHead } from "@/lib/audit/server/chain-state";

/** The head of the agency's chain as a file that `audit:verify` takes. */
export const GET = route({
  permission: "audit.read",
  schema: z.object({}),
  answer: async (actor) => {
    const head = await exportHead(actor);
    if (!head.ok) return notFoundAnswer();
    return new Response(`${JSON.stringify([head.value], null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="kepala-rantai-${actor.today}.json"`,
        "cache-control": "no-store",
      },
    });
  },
});
