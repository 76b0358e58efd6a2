import { describe, expect, it, vi } from "vitest";
import { PrintQueue, type Press } from "@/lib/document/server/print-queue";

const bytes = (name: string) => new TextEncoder().encode(name);

/** A press that prints when it is told to, and notes what it was given. */
function aPress() {
  const asked: { name: string; done: () => void; fail: (error: Error) => void }[] = [];
  let stopped = 0;
  const press: Press<string> = {
    print: (name) =>
      new Promise((resolve, reject) => {
        asked.push({ name, done: () => resolve(bytes(name)), fail: reject });
      }),
    stop: () => {
      stopped += 1;
    },
  };
  return { press, asked, stops: () => stopped };
}

const LIMITS = { waiting: 2, longest: 1_000, idle: 5_000 };

describe("the queue before the printer", () => {
  it("prints one after another, in the order in which they came", async () => {
    const { press, asked } = aPress();
    const queue = new PrintQueue(() => press, LIMITS);
    const both = [queue.print("a"), queue.print("b")];
    await vi.waitFor(() => expect(asked.map(({ name }) => name)).toEqual(["a"]));
    asked[0]?.done();
    await vi.waitFor(() => expect(asked.map(({ name }) => name)).toEqual(["a", "b"]));
    asked[1]?.done();
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: bytes("a") },
      { ok: true, value: bytes("b") },
    ]);
  });

  it("turns away whoever would wait behind too many, at once, and takes the next when there is room", async () => {
    const { press, asked } = aPress();
    const queue = new PrintQueue(() => press, LIMITS);
    const taken = ["a", "b", "c"].map((name) => queue.print(name));
    await vi.waitFor(() => expect(queue.isFull).toBe(true));
    expect(await queue.print("d")).toEqual({ ok: false, refusal: { code: "busy" } });
    asked[0]?.done();
    await vi.waitFor(() => expect(queue.isFull).toBe(false));
    taken.push(queue.print("e"));
    for (const index of [1, 2, 3]) {
      await vi.waitFor(() => expect(asked.length).toBeGreaterThan(index));
      asked[index]?.done();
    }
    expect((await Promise.all(taken)).map((outcome) => outcome.ok)).toEqual([true, true, true, true]);
    expect(asked.map(({ name }) => name)).toEqual(["a", "b", "c", "e"]);
  });

  it("gives up what fails, with its press, and goes on with a new one", async () => {
    const [broken, fresh] = [aPress(), aPress()];
    const presses = [broken, fresh];
    const queue = new PrintQueue(() => presses.shift()?.press ?? fresh.press, LIMITS);
    const first = queue.print("a");
    const second = queue.print("b");
    await vi.waitFor(() => expect(broken.asked).toHaveLength(1));
    broken.asked[0]?.fail(new Error("out of memory"));
    await expect(first).rejects.toThrow("out of memory");
    await vi.waitFor(() => expect(fresh.asked).toHaveLength(1));
    fresh.asked[0]?.done();
    expect(await second).toEqual({ ok: true, value: bytes("b") });
    expect(broken.stops()).toBe(1);
  });

  it("gives up what hangs, and stops a press that has had nothing to do", async () => {
    vi.useFakeTimers();
    try {
      const { press, asked, stops } = aPress();
      const queue = new PrintQueue(() => press, LIMITS);
      const hanging = expect(queue.print("a")).rejects.toThrow("too long");
      await vi.advanceTimersByTimeAsync(LIMITS.longest);
      await hanging;
      expect(stops()).toBe(1);
      const next = queue.print("b");
      await vi.advanceTimersByTimeAsync(0);
      asked[1]?.done();
      await next;
      await vi.advanceTimersByTimeAsync(LIMITS.idle - 1);
      expect(stops()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(stops()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
