import { SlipPages } from "@/components/pdf/slip-pages";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { pdfAnswer } from "@/lib/document/server/pdf";
import { slipSheet } from "@/lib/employee/account-schema";
import { slipSheetOf } from "@/lib/employee/server/slip-sheet";

/** The slips of a unit that are out, as PDF. */
export const GET = route({
  permission: "auth.issue-slips",
  schema: slipSheet,
  answer: async (actor, { unitId, pegawai }) => {
    const sheet = await slipSheetOf(actor, { unitId, employeeId: pegawai });
    if (!sheet.ok) return notFoundAnswer();
    return pdfAnswer(SlipPages(sheet.value), "slip-aktivasi");
  },
});
