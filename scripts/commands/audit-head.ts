import { writeFile } from "node:fs/promises";
import { exportHeads } from "../../lib/audit/server/verify.ts";
import { withDatabase } from "../database/database.ts";
import type { Command } from "../run.ts";

/** `audit:head [file]`: the present heads as JSON, to be kept where the database's owner cannot reach them. */
export const run: Command = async ([path]) => {
  const heads = await withDatabase(({ ownerUrl }) => exportHeads(ownerUrl));
  const text = `${JSON.stringify(heads, null, 2)}\n`;
  if (path === undefined) process.stdout.write(text);
  else await writeFile(path, text, { mode: 0o600 });
  return 0;
};
