import { headsIn, reportAudit } from "../audit-report.ts";
import { withDatabase } from "../database/database.ts";
import type { Command } from "../run.ts";

/** `audit:verify [file of exported heads …]`; ends with 1 when a chain is broken. */
export const run: Command = async (args) => {
  const heads = await headsIn(args);
  const isWhole = await withDatabase(({ ownerUrl }) => reportAudit(ownerUrl, heads, true));
  return isWhole ? 0 : 1;
};
