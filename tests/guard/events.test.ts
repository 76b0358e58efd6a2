import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EVENT_KEYS } from "@/lib/audit/event";

const ROOTS = ["lib", "app", "scripts", "prisma/seed"];
const CATALOG = /lib\/audit\/catalog\/|lib\/db\/generated\//;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !CATALOG.test(path));
}

const code = ROOTS.flatMap(sourcesIn).map((path) => readFileSync(path, "utf8"));

describe("every kind of event", () => {
  it.each(EVENT_KEYS)("%s is written somewhere", (key) => {
    expect(code.some((text) => text.includes(`"${key}"`))).toBe(true);
  });

  it("would be missed if nobody wrote it", () => {
    expect(code.some((text) => text.includes('"unit.never-written"'))).toBe(false);
  });
});
