import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";

const BLOCK = 512;
const FIELD = {
  name: [0, 100],
  mode: [100, 108],
  size: [124, 136],
  kind: [156, 157],
  target: [157, 257],
  prefix: [345, 500],
} as const;

function field(header: Buffer, [from, to]: readonly [number, number]): string {
  const text = header.toString("latin1", from, to);
  const end = text.indexOf("\0");
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** Unpacks a tar archive (ustar: files, folders, symbolic links) into a folder. */
export async function untar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const name = join(field(header, FIELD.prefix), field(header, FIELD.name));
    if (field(header, FIELD.name) === "") return;
    const size = Number.parseInt(field(header, FIELD.size), 8) || 0;
    const path = normalize(join(folder, name));
    if (!`${path}${sep}`.startsWith(normalize(folder) + sep))
      throw new Error("archive leads out of its folder");
    const body = archive.subarray(at + BLOCK, at + BLOCK + size);
    await unpack(path, field(header, FIELD.kind), body, field(header, FIELD.target));
    if (field(header, FIELD.kind) !== "2") {
      await chmod(path, Number.parseInt(field(header, FIELD.mode), 8) || 0o644);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

async function unpack(path: string, kind: string, body: Buffer, target: string): Promise<void> {
  if (kind === "5") {
    await mkdir(path, { recursive: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  if (kind === "2") await symlink(target, path);
  else await writeFile(path, body);
}
