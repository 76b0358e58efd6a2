import { z } from "zod";

import { publicRoute } from "@/lib/action/server/route";
import { returnPathOf } from "@/lib/auth/public-paths";
import { beginSso } from "@/lib/auth/server/sso";

/** Leads to the agency's identity provider. */
export const GET = publicRoute({
  schema: z.object({ kembali: z.string().optional().catch(undefined) }),
  answer: async ({ kembali }) => {
    const begun = await beginSso(returnPathOf(kembali));
    const location = begun.ok ? begun.value.href : `/masuk?sso=${begun.refusal.code}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  },
});
