import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const lock = JSON.parse(
  await readFile(join(import.meta.dirname, "..", "..", "package-lock.json"), "utf8"),
) as { packages: Record<string, Locked> };

/** Where Node finds a package from a folder: there or in a folder above. */
function found(from: string, name: string): Locked | undefined {
  const here = lock.packages[`${from === "" ? "" : `${from}/`}node_modules/${name}`];
  if (here !== undefined || from === "") return here;
  const above = from.lastIndexOf("/node_modules/");
  return found(above < 0 ? "" : from.slice(0, above), name);
}

it("the lock file names the packages of every system, also of those that it was not made on, or `npm ci` refuses it", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => found(path, name) === undefined),
  );
  expect(missing).toEqual([]);
});

it("and says for which system each of them is, so that no other installs it", () => {
  const forAll = Object.entries(lock.packages).filter(
    ([path, { os, cpu }]) =>
      /-(?:darwin|win32|android|freebsd)-/.test(path) && os === undefined && cpu === undefined,
  );
  expect(forAll.map(([path]) => path)).toEqual([]);
});

it("holds no download addresses: another registry serves the same packages", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
