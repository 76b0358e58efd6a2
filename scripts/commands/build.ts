import { relative } from "node:path";
import type { Command } from "../run.ts";
import { buildOnce } from "../serve/build.ts";
import { ROOT } from "../settings.ts";
import { step } from "../steps.ts";

export const run: Command = async () => {
  await step(
    "Aplikasi",
    buildOnce,
    ({ folder, isNew }) => `${isNew ? "dibangun" : "sudah terbangun"}, ${relative(ROOT, folder)}`,
  );
  return 0;
};
