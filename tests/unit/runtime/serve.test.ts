import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultSentence, headsIn } from "@/scripts/audit-report.ts";
import { firstAgency } from "@/scripts/agency/first-agency.ts";
import { identityOf, isAlive, livingPid, waitUntil, withLock } from "@/scripts/living.ts";
import { restartDelay } from "@/scripts/serve/child.ts";
import { logFile } from "@/scripts/serve/log-file.ts";
import { noticeOf } from "@/scripts/serve/log-sink.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "selaras-serve-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a program that keeps dying", () => {
  it("is started again ever more slowly, but at least every half minute", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 20].map(restartDelay)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
});

describe("the log", () => {
  it("never grows past five files", async () => {
    const path = join(folder, "log", "selaras.log");
    const write = logFile(path);
    const line = "x".repeat(1024 * 1024 - 1);
    for (let count = 0; count < 65; count += 1) write(`${String(count).padStart(3, "0")}${line.slice(3)}`);
    expect((await readdir(join(folder, "log"))).sort()).toEqual(
      ["", ".1", ".2", ".3", ".4"].map((end) => `selaras.log${end}`),
    );
    const text = await readFile(path, "utf8");
    expect(text.trimEnd().split("\n").at(-1)?.slice(0, 3)).toBe("064");
    expect((await readFile(`${path}.1`, "utf8")).slice(0, 3)).toBe("050");
    expect((await stat(path)).mode & 0o077).toBe(0);
  }, 20_000);

  it.each([
    ['{"level":30,"msg":"ok"}', "stdout", null],
    [
      '{"level":50,"incident":"AB12CD34","msg":"fault"}',
      "stdout",
      "! Pekerja: insiden AB12CD34 tercatat di log",
    ],
    ["▲ Next.js 16", "stdout", null],
    ["Error: Cannot find module", "stderr", "! Pekerja: Error: Cannot find module"],
    ["", "stderr", null],
  ] as const)("shows of %s on %s: %s", (line, stream, notice) => {
    expect(noticeOf("Pekerja", line, stream)).toBe(notice);
  });
});

describe("a process", () => {
  it("is known by its number and its beginning", () => {
    expect(livingPid(identityOf(process.pid))).toBe(process.pid);
    if (process.platform === "linux") expect(livingPid(`${String(process.pid)} 1`)).toBeNull();
    expect(livingPid("0 -")).toBeNull();
    expect(livingPid("nonsense")).toBeNull();
  });

  it("that has ended but was not buried by its parent is not alive", async () => {
    const { spawn } = await import("node:child_process");
    // A shell that starts a child, tells its number, and never asks how it ended.
    const shell = spawn("/bin/sh", ["-c", "sleep 0 & echo $!; exec sleep 30"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [text] = await new Promise<Buffer[]>((resolve) =>
      shell.stdout.once("data", (bytes: Buffer) => resolve([bytes])),
    );
    const pid = Number(String(text));
    expect(await waitUntil(() => !isAlive(pid), 5_000)).toBe(true);
    shell.kill();
  });

  it("waits for another that holds the lock, and takes over from one that died", async () => {
    const path = join(folder, "lock");
    const order: string[] = [];
    const first = withLock(path, async () => {
      order.push("first in");
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push("first out");
    });
    await waitUntil(() => order.length > 0, 1_000);
    await Promise.all([first, withLock(path, () => Promise.resolve(order.push("second")))]);
    expect(order).toEqual(["first in", "first out", "second"]);

    const { writeFile } = await import("node:fs/promises");
    await writeFile(path, "999999999 1");
    expect(await withLock(path, () => Promise.resolve("taken over"))).toBe("taken over");
  });
});

describe("exported heads of the audit trail", () => {
  it("are read from files, and anything else is refused", async () => {
    const { writeFile } = await import("node:fs/promises");
    const good = join(folder, "heads.json");
    const head = { agencyId: "a", seq: 3, hash: "ff" };
    await writeFile(good, JSON.stringify([head]));
    expect(await headsIn([good, good])).toEqual([head, head]);
    await writeFile(good, "{}");
    await expect(headsIn([good])).rejects.toThrow(/bukan berkas kepala jejak/);
    await expect(headsIn([join(folder, "none")])).rejects.toThrow(/bukan berkas kepala jejak/);
  });

  it("and faults are told in a sentence each", () => {
    const kinds = ["gap", "altered", "unlinked", "cut", "rewritten"] as const;
    const sentences = kinds.map((kind) => faultSentence({ kind, agencyId: "a", seq: 7 }));
    expect(new Set(sentences).size).toBe(kinds.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^rantai a, peristiwa 7: /);
  });
});

describe("a first agency", () => {
  const wanted = {
    code: "Kota-Surabaya",
    name: " Kota Surabaya ",
    kind: "kota",
    timeZone: "Asia/Jakarta",
    headTitle: "Wali Kota",
    headName: "Nama Rekaan",
    adminName: "Admin Rekaan",
  };
  const faultsOf = (input: Record<string, unknown>) =>
    firstAgency.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

  it("has an administrator who can sign in, by e-mail or by number", () => {
    expect(faultsOf(wanted)).toEqual(["adminEmail"]);
    expect(firstAgency.parse({ ...wanted, adminEmail: "A@Contoh.go.id" })).toMatchObject({
      code: "kota-surabaya",
      name: "Kota Surabaya",
      adminEmail: "a@contoh.go.id",
    });
    expect(firstAgency.parse({ ...wanted, adminNip: "19860926 201505 1 001" }).adminNip?.digits).toBe(
      "198609262015051001",
    );
  });

  it.each([
    ["code", { code: "a b" }],
    ["kind", { kind: "desa" }],
    ["timeZone", { timeZone: "Europe/Paris" }],
    ["adminEmail", { adminEmail: "not an address" }],
    ["adminNip", { adminNip: "123" }],
  ])("is refused for a wrong %s", (field, change) => {
    expect(faultsOf({ ...wanted, adminEmail: "a@contoh.go.id", ...change })).toContain(field);
  });
});
