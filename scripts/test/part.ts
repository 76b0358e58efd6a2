/** Figures of a part of the tests. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What came of a part. The output is shown where something failed. */
export interface Outcome extends Count {
  readonly output: string;
}

/** A part of the tests with its name. */
export interface Part {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A part with its time. */
export interface Finished extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** Sums up. */
export function total(counts: readonly Count[]): Count {
  const sum = (pick: (count: Count) => number) => counts.reduce((so, count) => so + pick(count), 0);
  return { passed: sum((c) => c.passed), failed: sum((c) => c.failed), skipped: sum((c) => c.skipped) };
}

/** The one line that the tests end with. */
export function summary({ passed, failed, skipped }: Count): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

/** Reads the last such line of a program's output, or null when there is none. */
export function parseSummary(output: string): Count | null {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (found === undefined) return null;
  return { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
}

/** Runs a part; one that breaks off counts as a failure. */
export async function finish(part: Part): Promise<Finished> {
  const began = performance.now();
  let outcome: Outcome;
  try {
    outcome = await part.run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    outcome = { passed: 0, failed: 1, skipped: 0, output };
  }
  return { ...outcome, name: part.name, seconds: (performance.now() - began) / 1000 };
}

/** One line for a part, and what it wrote where something failed. */
export function show(part: Finished): void {
  const mark = part.failed === 0 ? "✔" : "✖";
  console.log(`${mark} ${part.name}: ${summary(part)} (${part.seconds.toFixed(1)} s)`);
  if (part.failed > 0) console.log(`${part.output.trimEnd()}\n`);
}
