import { z } from "zod";

import { route } from "@/lib/action/server/route";
import { LIST_CONTENT_TYPES, LIST_FORMATS, type ListCell } from "@/lib/exchange/list-file";
import { listFile } from "@/lib/exchange/server/write-list";
import { exportRegister } from "@/lib/iku/server/queries/register";

const SHEET = {
  name: "IKU",
  columns: [
    "Kode",
    "Indikator",
    "Unit penanggung jawab",
    "Target",
    "Realisasi",
    "Sampai periode",
    "Capaian",
    "Capaian atas",
  ].map((heading) => ({ heading, width: heading === "Indikator" ? 60 : 24 })),
};

async function* once(
  rows: readonly (readonly ListCell[])[],
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  yield await Promise.resolve(rows);
}

/** The register of a year as a file; that it left is in the trail. */
export const GET = route({
  permission: "iku.read",
  schema: z.object({ format: z.enum(LIST_FORMATS), tahun: z.coerce.number().int().min(2000).max(2100) }),
  answer: async (actor, { format, tahun }) => {
    const rows = await exportRegister(actor, tahun, format);
    const cells = rows.map((row): readonly ListCell[] => [
      ...[row.code, row.name, row.unitName ?? "", row.target, row.realisasi, row.period ?? ""],
      ...[row.capaian.text, row.capaianOf ?? ""],
    ]);
    return new Response(listFile(format, SHEET, once(cells)), {
      headers: {
        "content-type": LIST_CONTENT_TYPES[format],
        "content-disposition": `attachment; filename="iku-${String(tahun)}.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
