import { z } from "zod";

import { publicRoute } from "@/lib/action/server/route";
import { finishSso } from "@/lib/auth/server/sso";

/** Where the identity provider sends people back to, with its answer in the address. */
export const GET = publicRoute({
  schema: z.looseObject({}),
  answer: async (_input, request) => {
    const finished = await finishSso(request.nextUrl.search);
    const location = finished.ok ? finished.value.href : `/masuk?sso=${finished.refusal.code}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  },
});
