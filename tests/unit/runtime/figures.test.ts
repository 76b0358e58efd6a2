import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { frameBytes, type FrameKind, frames } from "@/scripts/archive/frame.ts";
import { finish, parseSummary, summary, total } from "@/scripts/test/part.ts";
import { runLanes } from "@/scripts/test/run-parts.ts";
import { playwrightCount, vitestCount } from "@/scripts/test/suites.ts";

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, success: true };

describe("the figures of the tests", () => {
  it.each([
    ["all passed", vitest, { passed: 3, failed: 0, skipped: 2 }],
    ["some failed", { ...vitest, numFailedTests: 2, success: false }, { passed: 3, failed: 2, skipped: 2 }],
    ["a file that does not load", { ...vitest, success: false }, { passed: 3, failed: 1, skipped: 2 }],
  ])("of Vitest: %s", (_what, report, expected) => {
    expect(vitestCount(report)).toEqual(expected);
  });

  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 2 };
  it.each([
    ["all passed", { stats, errors: [] }, { passed: 5, failed: 0, skipped: 2 }],
    [
      "one passed only when repeated",
      { stats: { ...stats, flaky: 1 }, errors: [] },
      { passed: 5, failed: 1, skipped: 2 },
    ],
    ["it could not even begin", { stats, errors: [{ message: "x" }] }, { passed: 5, failed: 1, skipped: 2 }],
  ])("of Playwright: %s", (_what, report, expected) => {
    expect(playwrightCount(report)).toEqual(expected);
  });

  it("are one line that can be read again, the last of them counting", () => {
    const count = total([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]);
    expect(summary(count)).toBe("11 passed, 22 failed, 33 skipped");
    expect(parseSummary(`1 passed, 1 failed, 1 skipped\nnoise\n${summary(count)}\n`)).toEqual(count);
    expect(parseSummary("nothing of the kind")).toBeNull();
  });

  it("count a part that breaks off as a failure, and so end with 1", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const broken = { name: "broken", run: () => Promise.reject(new Error("boom")) };
    expect(await finish(broken)).toMatchObject({ passed: 0, failed: 1, name: "broken" });
    const fine = {
      name: "fine",
      run: () => Promise.resolve({ passed: 2, failed: 0, skipped: 0, output: "" }),
    };
    const nothing = {
      name: "nothing",
      run: () => Promise.resolve({ passed: 0, failed: 0, skipped: 0, output: "" }),
    };
    expect(await runLanes([fine], [fine])).toBe(0);
    expect(await runLanes([fine], [broken])).toBe(1);
    expect(await runLanes([nothing])).toBe(1);
    expect(printed.mock.calls.at(-1)).toEqual(["0 passed, 0 failed, 0 skipped"]);
    printed.mockRestore();
  });
});

describe("the frames of an archive", () => {
  const frame = fc.record({
    kind: fc.constantFrom<FrameKind>("J", "D"),
    body: fc.uint8Array({ maxLength: 40 }),
  });

  it("come back as they were, however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame), fc.integer({ min: 1, max: 17 }), async (wanted, piece) => {
        const bytes = Buffer.concat(wanted.map(({ kind, body }) => frameBytes(kind, Buffer.from(body))));
        const pieces: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
        const found: { kind: FrameKind; body: number[] }[] = [];
        for await (const { kind, body } of frames(Readable.from(pieces)))
          found.push({ kind, body: [...body] });
        expect(found).toEqual(wanted.map(({ kind, body }) => ({ kind, body: [...body] })));
      }),
    );
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      "of an unknown kind",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.from("X"), bytes.subarray(5)]),
    ],
    ["of an absurd length", (bytes: Buffer) => Buffer.concat([Buffer.from([255]), bytes.subarray(1)])],
  ])("are refused when %s", async (_what, damage) => {
    const read = async () => {
      for await (const { kind } of frames(Readable.from([damage(frameBytes("D", Buffer.from("abc")))])))
        expect(kind).toBe("D");
    };
    await expect(read()).rejects.toThrow(/not an archive|ends in the middle/);
  });
});
