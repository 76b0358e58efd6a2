import { generateClient } from "../database/client-code.ts";
import type { Command } from "../run.ts";

export const run: Command = async () => {
  console.log(
    (await generateClient()) ? "✔ lib/db/generated ditulis" : "✔ lib/db/generated sudah sesuai skema",
  );
  return 0;
};
