import { z } from "zod";

import { TRAIL_SHEET, trailCells } from "@/components/audit/trail-sheet";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { exportTrail, type TrailPiece } from "@/lib/audit/server/export";
import { trailFilterSchema } from "@/lib/audit/trail-filter";
import { LIST_CONTENT_TYPES, LIST_FORMATS, type ListCell } from "@/lib/exchange/list-file";
import { listFile } from "@/lib/exchange/server/write-list";

async function* rowsOf(
  pieces: AsyncIterable<TrailPiece>,
  timeZone: string,
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  for await (const { events, names } of pieces) {
    yield events.map((event) => trailCells(event, names, timeZone));
  }
}

/** The part of the trail that the filter shows, as a file. */
export const GET = route({
  permission: "audit.read",
  schema: trailFilterSchema.extend({ format: z.enum(LIST_FORMATS) }),
  answer: async (actor, { format, ...filter }) => {
    const pieces = await exportTrail(actor, filter, format);
    if (pieces === null) return notFoundAnswer();
    return new Response(listFile(format, TRAIL_SHEET, rowsOf(pieces, actor.timeZone)), {
      headers: {
        "content-type": LIST_CONTENT_TYPES[format],
        "content-disposition": `attachment; filename="jejak-audit-${actor.today}.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
