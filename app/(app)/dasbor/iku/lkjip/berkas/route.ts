import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { lkjipSheets } from "@/lib/dashboard/lkjip-list";
import { exportLkjip, MOST_PRINTED } from "@/lib/dashboard/server/lkjip";
import { busyAnswer, isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";
import { LIST_CONTENT_TYPES } from "@/lib/exchange/list-file";
import { workbookFile } from "@/lib/exchange/server/write-list";

/** The tables of a laporan kinerja as a workbook or on paper; that they left is in the trail. */
export const GET = route({
  permission: "iku.read",
  schema: z.object({
    format: z.enum(["xlsx", "pdf"]),
    tahun: z.coerce.number().int().min(2000).max(2100),
    unit: z.uuid().optional(),
  }),
  answer: async (actor, { format, tahun: year, unit }) => {
    if (format === "pdf" && isPrinterBusy()) return busyAnswer();
    const sheet = await exportLkjip(actor, { year, unitId: unit ?? null, format });
    if (sheet === null) return notFoundAnswer();
    if (sheet === "too-long") {
      const message = `Lebih dari ${MOST_PRINTED.toLocaleString("id-ID")} indikator. Pilih satu unit, atau unduh XLSX.`;
      return Response.json({ code: "too-long", message }, { status: 422 });
    }
    const name = `tabel-lkjip-${String(year)}`;
    if (format === "xlsx") {
      return new Response(workbookFile(lkjipSheets(sheet)), {
        headers: {
          "content-type": LIST_CONTENT_TYPES.xlsx,
          "content-disposition": `attachment; filename="${name}.xlsx"`,
          "cache-control": "no-store",
        },
      });
    }
    const bytes = await printed({ print: "lkjip", sheet });
    return bytes.ok ? pdfAnswer(bytes.value, name) : busyAnswer();
  },
});
