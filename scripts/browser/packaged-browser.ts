import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { withLock } from "../living.ts";
import { ROOT } from "../settings.ts";
import { untar } from "./untar.ts";

const decompress = promisify(brotliDecompress);

/** The unpacked browser of the npm package: its program, and the folders of its libraries and fonts. */
export interface PackagedBrowser {
  readonly program: string;
  readonly libraries: string;
  readonly fonts: string;
}

/** Unpacks the browser of `@sparticuz/chromium` (Linux, x64) once into the git-ignored cache. Null where it has none. */
export async function packagedBrowser(): Promise<PackagedBrowser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const archives = join(
    dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
    "..",
    "..",
    "bin",
  );
  if (!existsSync(join(archives, "chromium.br"))) return null;
  const manifest = JSON.parse(await readFile(join(archives, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(ROOT, ".cache", `chromium-${manifest.version}`);
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true });
    await withLock(`${folder}.lock`, () => unpackTo(archives, folder));
  }
  return {
    program: join(folder, "chromium"),
    libraries: join(folder, "al2023", "lib"),
    fonts: join(folder, "fonts"),
  };
}

async function unpackTo(archives: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await writeFile(join(half, "chromium"), await decompress(await readFile(join(archives, "chromium.br"))));
  await chmod(join(half, "chromium"), 0o755);
  for (const name of ["al2023", "fonts"]) {
    await untar(await decompress(await readFile(join(archives, `${name}.tar.br`))), join(half, name));
  }
  await writeFile(join(half, "fonts", "fonts.conf"), fontSettings(join(folder, "fonts")));
  await rename(half, folder);
}

/** The archive's own settings name folders that only its cloud has: then no letter is drawn at all. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${folder}</dir>`,
    "  <dir>/usr/share/fonts</dir>",
    `  <cachedir>${join(folder, "cache")}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}
