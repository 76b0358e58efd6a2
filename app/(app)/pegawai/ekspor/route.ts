import { z } from "zod";

import { peopleSheet, sheetRow } from "@/components/employee/people-sheet";
import { route } from "@/lib/action/server/route";
import { typedText } from "@/lib/auth/server/typed-text";
import { peopleFilterSchema } from "@/lib/employee/people-filter";
import { exportPeople } from "@/lib/employee/server/export-people";
import { LIST_CONTENT_TYPES, LIST_FORMATS, type ListCell } from "@/lib/exchange/list-file";
import { listFile } from "@/lib/exchange/server/write-list";
import type { PersonRow } from "@/lib/employee/people-view";

async function* rowsOf(
  pieces: AsyncIterable<readonly PersonRow[]>,
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  for await (const piece of pieces) yield piece.map(sheetRow);
}

/** The list of people as it is narrowed on the page, as a file. */
export const GET = route({
  permission: "exchange.export",
  schema: peopleFilterSchema.extend({ format: z.enum(LIST_FORMATS) }),
  answer: async (actor, { format, q, ...filter }) => {
    const pieces = await exportPeople(actor, { ...filter, q: typedText(actor, q) }, format);
    return new Response(listFile(format, peopleSheet, rowsOf(pieces)), {
      headers: {
        "content-type": LIST_CONTENT_TYPES[format],
        "content-disposition": `attachment; filename="pegawai-${actor.today}.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
