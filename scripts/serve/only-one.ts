import { readFile, rm } from "node:fs/promises";
import { codeOf, OperatorFault } from "../fault.ts";
import { identityOf, livingPid, withLock } from "../living.ts";
import { statePath } from "../settings.ts";
import { writeSecret } from "../database/access.ts";

/**
 * Notes that this clone is being served, and refuses a second time.
 * @returns takes the note away
 */
export async function onlyOne(address: string): Promise<() => Promise<void>> {
  const note = statePath("serving");
  await withLock(statePath("serving.lock"), async () => {
    const [holder = "", at = ""] = (await noteText(note)).split("\n");
    const pid = livingPid(holder);
    if (pid !== null) {
      throw new OperatorFault(
        `Selaras di folder ini sudah berjalan di ${at} (proses ${String(pid)}): buka alamat itu, atau hentikan dengan kill ${String(pid)}.`,
      );
    }
    await writeSecret(note, `${identityOf(process.pid)}\n${address}\n`);
  });
  return () => rm(note, { force: true });
}

async function noteText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}
