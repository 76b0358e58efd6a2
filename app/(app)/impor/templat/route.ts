import { route } from "@/lib/action/server/route";
import type { ImportKind } from "@/lib/exchange/batch";
import { LIST_CONTENT_TYPES } from "@/lib/exchange/list-file";
import { uploadQuery } from "@/lib/exchange/schema";
import { workbookFile } from "@/lib/exchange/server/write-list";
import { templateSheets } from "@/lib/exchange/template";

const FILE_NAMES: Readonly<Record<ImportKind, string>> = {
  units: "unit",
  employees: "pegawai",
  plans: "skp-dari-luar",
  results: "hasil-penilaian-dari-luar",
  ikus: "iku",
  posts: "jabatan",
};

/** An empty list with the headings that the import knows, and how each column is filled in. */
export const GET = route({
  permission: "exchange.open",
  schema: uploadQuery,
  answer: (_actor, { jenis }) => {
    const sheets = templateSheets(jenis).map(({ sheet, rows }) => ({ sheet, pieces: [rows] }));
    return Promise.resolve(
      new Response(workbookFile(sheets), {
        headers: {
          "content-type": LIST_CONTENT_TYPES.xlsx,
          "content-disposition": `attachment; filename="templat-${FILE_NAMES[jenis]}.xlsx"`,
          "cache-control": "no-store",
        },
      }),
    );
  },
});
