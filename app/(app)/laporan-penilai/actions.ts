"use server";

import { action } from "@/lib/action/server/action";
import { reportRefusalMessage } from "@/lib/employee/refusal-messages";
import { answerReportSchema } from "@/lib/employee/schema-report";
import { answerReport } from "@/lib/employee/server/commands/report-appraiser";

export const answerReportAction = action({
  permission: "employee.answer-reports",
  schema: answerReportSchema,
  command: answerReport,
  messages: reportRefusalMessage,
  done: () => ({ href: "/laporan-penilai?kabar=dijawab" }),
});
