import { notFoundAnswer, route } from "@/lib/action/server/route";
import { groupReachSchema } from "@/lib/agency/kebijakan-schema";
import { groupReach } from "@/lib/employee/server/policy-groups";

/** How many people a group would take in, while it is being written. */
export const GET = route({
  permission: "agency.edit-policy",
  schema: groupReachSchema,
  answer: async (actor, { year, key, ...match }) => {
    const reach = await groupReach(actor, { year, key, match });
    if (reach === null) return notFoundAnswer();
    return Response.json(reach, { headers: { "cache-control": "no-store" } });
  },
});
