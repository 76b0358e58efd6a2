import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "../run.ts";
import { runProgram } from "../program.ts";
import { ROOT } from "../settings.ts";

/** Runs the measurements of tests/bench one after another; `bench <name>` runs one. */
export const run: Command = async ([wanted]) => {
  const folder = join(ROOT, "tests", "bench");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".bench.ts")).sort();
  let worst = 0;
  for (const name of names.filter((name) => wanted === undefined || name.startsWith(wanted))) {
    console.log(`\n── ${name.replace(/\.bench\.ts$/, "")}`);
    const { code } = await runProgram("tsx", [join(folder, name)], { isShown: true });
    worst = Math.max(worst, code);
  }
  return worst;
};
