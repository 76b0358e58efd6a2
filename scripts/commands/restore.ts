import { restore } from "../archive/restore.ts";
import { reportAudit } from "../audit-report.ts";
import { withDatabase } from "../database/database.ts";
import { OperatorFault } from "../fault.ts";
import type { Command } from "../run.ts";
import { onlyOne } from "../serve/only-one.ts";
import { step } from "../steps.ts";

/** `restore <file>`: into an empty database only; ends with the audit trail verified. */
export const run: Command = async ([path]) => {
  if (path === undefined)
    throw new OperatorFault("Sebut berkas cadangannya: npm run restore -- cadangan.selaras.");
  const leave = await onlyOne("(pemulihan cadangan)");
  try {
    return await withDatabase(async (database) => {
      const hasJobs = await step(`Dipulihkan dari ${path}`, () => restore(database, path));
      if (!hasJobs) console.log("! Pekerjaan yang sedang menunggu tidak ikut: antreannya dari versi lain.");
      return (await reportAudit(database.ownerUrl)) ? 0 : 1;
    });
  } finally {
    await leave();
  }
};
