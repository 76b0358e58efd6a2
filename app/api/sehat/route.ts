import { z } from "zod";
import { publicRoute } from "@/lib/action/server/route";
import { health } from "@/lib/db/server/health";

export const dynamic = "force-dynamic";

/**
 * For load balancers and containers, without signing in and without a detail: 200 when the application can serve
 * (`?hidup` asks only whether this process answers), else 503.
 */
export const GET = publicRoute({
  schema: z.object({ hidup: z.unknown().optional() }),
  answer: async ({ hidup }) => {
    const headers = { "Cache-Control": "no-store" };
    if (hidup !== undefined) return Response.json({ live: true }, { headers });
    const parts = await health();
    const ready = parts.database && parts.migrations && parts.worker;
    return Response.json({ live: true, ready, ...parts }, { status: ready ? 200 : 503, headers });
  },
});
