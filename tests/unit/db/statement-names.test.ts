import { expect, test } from "vitest";
import { statementNames } from "@/lib/db/server/statement-names";

test("a statement has a name from the third time, always the same and its own", () => {
  const nameOf = statementNames();
  const ask = (sql: string) => nameOf({ sql });
  expect([ask("SELECT 1"), ask("SELECT 1")]).toEqual(["", ""]);
  const name = ask("SELECT 1");
  expect(name).toMatch(/^selaras_\d+$/);
  expect([ask("SELECT 2"), ask("SELECT 2"), ask("SELECT 2")]).toEqual([
    "",
    "",
    expect.not.stringMatching(name),
  ]);
  expect(ask("SELECT 1")).toBe(name);
});

test("a connection keeps no more than 256 statements, however many are asked", () => {
  const nameOf = statementNames();
  const named = new Set<string>();
  for (let statement = 0; statement < 5_000; statement += 1) {
    for (let time = 0; time < 4; time += 1) named.add(nameOf({ sql: `SELECT ${String(statement)}` }));
  }
  named.delete("");
  expect(named.size).toBe(256);
});

test("statements that are asked once never take the names of those that come back", () => {
  const nameOf = statementNames();
  for (let statement = 0; statement < 20_000; statement += 1) nameOf({ sql: `SELECT ${String(statement)}` });
  const asked = Array.from({ length: 3 }, () => nameOf({ sql: "SELECT 'again'" }));
  expect(asked.at(-1)).toBe("selaras_1");
});
