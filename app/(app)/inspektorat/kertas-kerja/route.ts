import { z } from "zod";

import { workingPaperSheets } from "@/components/inspection/working-paper-sheets";
import { notFoundAnswer, route } from "@/lib/action/server/route";
import { LIST_CONTENT_TYPES } from "@/lib/exchange/list-file";
import { workbookFile } from "@/lib/exchange/server/write-list";
import { workingPapers } from "@/lib/inspection/server/working-papers";

import { yearOfDesk } from "../year-of-desk";

/** All findings of the year in view and the samples drawn, as one workbook. */
export const GET = route({
  permission: "inspection.read",
  schema: z.object({}),
  answer: async (actor) => {
    const year = await yearOfDesk(actor);
    const papers = await workingPapers(actor, year);
    if (papers === null) return notFoundAnswer();
    const { agencyName, name, timeZone } = actor;
    const sheets = workingPaperSheets(papers, { agencyName, name, timeZone, at: new Date() });
    return new Response(workbookFile(sheets), {
      headers: {
        "content-type": LIST_CONTENT_TYPES.xlsx,
        "content-disposition": `attachment; filename="kertas-kerja-${String(year)}-${actor.today}.xlsx"`,
        "cache-control": "no-store",
      },
    });
  },
});
