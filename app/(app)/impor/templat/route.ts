import { route } from "@/lib/action/server/route";
import { LIST_CONTENT_TYPES } from "@/lib/exchange/list-file";
import { uploadQuery } from "@/lib/exchange/schema";
import { workbookFile } from "@/lib/exchange/server/write-list";
import { templateSheets } from "@/lib/exchange/template";

/** An empty list with the headings that the import knows, and how each column is filled in. */
export const GET = route({
  permission: "exchange.import",
  schema: uploadQuery,
  answer: (_actor, { jenis }) => {
    const sheets = templateSheets(jenis).map(({ sheet, rows }) => ({ sheet, pieces: [rows] }));
    return Promise.resolve(
      new Response(workbookFile(sheets), {
        headers: {
          "content-type": LIST_CONTENT_TYPES.xlsx,
          "content-disposition": `attachment; filename="templat-${jenis === "units" ? "unit" : "pegawai"}.xlsx"`,
          "cache-control": "no-store",
        },
      }),
    );
  },
});
