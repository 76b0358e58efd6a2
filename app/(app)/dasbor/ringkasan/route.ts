import { z } from "zod";

import { notFoundAnswer, route } from "@/lib/action/server/route";
import { dashboardFilter } from "@/lib/dashboard/filter";
import { onePage } from "@/lib/dashboard/server/one-page";
import { busyAnswer, isPrinterBusy, pdfAnswer, printed } from "@/lib/document/server/printer";

/** The month of a unit on one page, for the pimpinan. */
export const GET = route({
  permission: "dashboard.read",
  schema: dashboardFilter.extend({ periode: z.uuid().optional() }),
  answer: async (actor, { unit, periode }) => {
    if (isPrinterBusy()) return busyAnswer();
    const sheet = await onePage(actor, { unitId: unit ?? null, periodId: periode ?? null });
    if (sheet === null) return notFoundAnswer();
    const bytes = await printed({ print: "overview", sheet });
    return bytes.ok ? pdfAnswer(bytes.value, `ringkasan-kinerja-${actor.today}`) : busyAnswer();
  },
});
