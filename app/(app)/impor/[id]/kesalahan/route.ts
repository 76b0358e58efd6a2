import { z } from "zod";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import type { ImportLineView } from "@/lib/exchange/import-view";
import { LIST_CONTENT_TYPES, type ListCell } from "@/lib/exchange/list-file";
import { exportFaults } from "@/lib/exchange/server/export-faults";
import { importDetail } from "@/lib/exchange/server/queries";
import { listFile } from "@/lib/exchange/server/write-list";

async function* faultRows(
  pieces: AsyncIterable<readonly ImportLineView[]>,
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  for await (const lines of pieces) {
    yield lines.flatMap(({ line, faults }) =>
      faults.map((fault) => [
        line,
        fault.column,
        fault.value,
        fault.isError ? "Kesalahan" : "Perhatian",
        fault.what,
        fault.how,
      ]),
    );
  }
}

/** All faults of a checked file, to be mended in the file itself. */
export const GET = route({
  permission: "exchange.open",
  schema: z.object({ id: z.uuid() }),
  answer: async (actor, { id }) => {
    const view = await importDetail(actor, id);
    if (view === null) return notFoundAnswer();
    const columns = [
      ["Baris", 8],
      ["Kolom", 24],
      ["Nilai", 28],
      ["Sifat", 12],
      ["Yang salah", 60],
      ["Cara memperbaiki", 60],
    ] as const;
    const sheet = { name: "Kesalahan", columns: columns.map(([heading, width]) => ({ heading, width })) };
    const pieces = await exportFaults(actor, view);
    return new Response(listFile("xlsx", sheet, faultRows(pieces)), {
      headers: {
        "content-type": LIST_CONTENT_TYPES.xlsx,
        "content-disposition": `attachment; filename="kesalahan-impor.xlsx"`,
        "cache-control": "no-store",
      },
    });
  },
});
