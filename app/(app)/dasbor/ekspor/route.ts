import { z } from "zod";

import { rosterCells, rosterSheet } from "@/components/dashboard/roster-text";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { rosterFilter } from "@/lib/dashboard/filter";
import { exportRoster } from "@/lib/dashboard/server/roster";
import type { RosterRow } from "@/lib/dashboard/view";
import { LIST_CONTENT_TYPES, LIST_FORMATS, type ListCell } from "@/lib/exchange/list-file";
import { listFile } from "@/lib/exchange/server/write-list";
import { periodInView } from "@/lib/period/server/queries";

async function* cellsOf(
  pieces: AsyncIterable<readonly RosterRow[]>,
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  for await (const piece of pieces) yield piece.map(rosterCells);
}

/** The list beneath the dashboard as a file, as it is narrowed on the page. */
export const GET = route({
  permission: "dashboard.read",
  schema: rosterFilter.extend({ format: z.enum(LIST_FORMATS) }),
  answer: async (actor, { format, ...filter }) => {
    const period = await periodInView(actor);
    const pieces = period === null ? null : await exportRoster(actor, period, filter, format);
    if (pieces === null) return notFoundAnswer();
    return new Response(listFile(format, rosterSheet, cellsOf(pieces)), {
      headers: {
        "content-type": LIST_CONTENT_TYPES[format],
        "content-disposition": `attachment; filename="kinerja-pegawai-${actor.today}.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
