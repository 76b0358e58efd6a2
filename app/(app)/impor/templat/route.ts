import { route } from "@/lib/action/server/route";
import { LIST_CONTENT_TYPES, type ListCell } from "@/lib/exchange/list-file";
import { uploadQuery } from "@/lib/exchange/schema";
import { listFile } from "@/lib/exchange/server/write-list";
import { columnsOfKind } from "@/lib/exchange/suggested-columns";

/** An empty list with the headings that the import knows and one example line. */
export const GET = route({
  permission: "exchange.import",
  schema: uploadQuery,
  answer: async (_actor, { jenis }) => {
    const columns = columnsOfKind(jenis).filter((column) => column.example !== null);
    async function* rows(): AsyncGenerator<readonly (readonly ListCell[])[]> {
      yield [columns.map((column) => column.example ?? "")];
    }
    const sheet = {
      name: jenis === "units" ? "Unit" : "Pegawai",
      columns: columns.map((column) => ({ heading: column.headings[0] ?? column.field, width: 24 })),
    };
    return new Response(listFile("xlsx", sheet, rows()), {
      headers: {
        "content-type": LIST_CONTENT_TYPES.xlsx,
        "content-disposition": `attachment; filename="templat-${jenis === "units" ? "unit" : "pegawai"}.xlsx"`,
        "cache-control": "no-store",
      },
    });
  },
});
