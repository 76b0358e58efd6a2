import { type Finished, finish, type Part, show, summary, total } from "./part.ts";

async function inOrder(lane: readonly Part[], onDone: (part: Finished) => void): Promise<void> {
  for (const part of lane) onDone(await finish(part));
}

/**
 * Runs lanes beside each other, the parts of a lane one after another, and ends with the one line of figures.
 * @returns exit code
 */
export async function runLanes(...lanes: readonly (readonly Part[])[]): Promise<number> {
  const done: Finished[] = [];
  await Promise.all(
    lanes.map((lane) =>
      inOrder(lane, (part) => {
        done.push(part);
        show(part);
      }),
    ),
  );
  const sum = total(done);
  console.log(summary(sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}
