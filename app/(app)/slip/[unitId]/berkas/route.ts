import { notFoundAnswer, route } from "@/lib/action/server/route";
import { busyAnswer, pdfAnswer, printed } from "@/lib/document/server/printer";
import { slipSheet } from "@/lib/employee/account-schema";
import { slipSheetOf } from "@/lib/employee/server/slip-sheet";

/** The slips of a unit that are out, as PDF. */
export const GET = route({
  permission: "auth.issue-slips",
  schema: slipSheet,
  answer: async (actor, { unitId, pegawai }) => {
    const sheet = await slipSheetOf(actor, { unitId, employeeId: pegawai });
    if (!sheet.ok) return notFoundAnswer();
    const bytes = await printed({ print: "slips", sheet: sheet.value });
    return bytes.ok ? pdfAnswer(bytes.value, "slip-aktivasi") : busyAnswer();
  },
});
