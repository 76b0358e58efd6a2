import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** The rules that an existing file would break if it held this code. */
async function bitten(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

describe("the lint bites", () => {
  it.each([
    ["a clock in a pure file", "lib/kernel/calendar.ts", "export const now = new Date();\n"],
    ["Date.now in a pure file", "lib/kernel/calendar.ts", "export const now = Date.now();\n"],
    ["a lot drawn in a pure file", "lib/kernel/calendar.ts", "export const lot = Math.random();\n"],
    [
      "process.env outside lib/env.ts",
      "lib/db/server/client.ts",
      "export const url = process.env.DATABASE_URL;\n",
    ],
    [
      "process.env in a pure file",
      "lib/kernel/calendar.ts",
      "export const url = process.env.DATABASE_URL;\n",
    ],
  ])("at %s", async (_what, file, code) => {
    expect(await bitten(file, code)).toContain("no-restricted-syntax");
  });

  it("at a promise that nobody waits for", async () => {
    expect(await bitten("lib/kernel/calendar.ts", "Promise.resolve(1);\n")).toContain(
      "@typescript-eslint/no-floating-promises",
    );
  });

  it("at a switch that forgets a case", async () => {
    const code = `export function f(x: "a" | "b"): void {\n  switch (x) {\n    case "a":\n      break;\n  }\n}\n`;
    expect(await bitten("lib/kernel/calendar.ts", code)).toContain(
      "@typescript-eslint/switch-exhaustiveness-check",
    );
  });

  it("at a file of more than 300 lines", async () => {
    const code = Array.from({ length: 301 }, (_, i) => `export const a${String(i)} = ${String(i)};`).join(
      "\n",
    );
    expect(await bitten("lib/kernel/calendar.ts", `${code}\n`)).toContain("max-lines");
  });

  it("at an attempt to silence it", async () => {
    const code = "/* eslint-disable */\nexport const now = new Date();\n";
    expect(await bitten("lib/kernel/calendar.ts", code)).toContain("no-restricted-syntax");
  });

  it("not at a clock that the server reads", async () => {
    expect(await bitten("lib/db/server/client.ts", "export const now = new Date();\n")).toEqual([]);
  });
});
