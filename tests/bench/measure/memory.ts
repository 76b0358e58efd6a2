import { readFile } from "node:fs/promises";

/** Memory that a process has in RAM now and had at most, in MiB; null where the system does not say. */
export async function memoryOf(
  pid: number | null,
): Promise<{ readonly now: number; readonly peak: number } | null> {
  if (pid === null) return null;
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8").catch(() => null);
  if (status === null) return null;
  const kilobytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? NaN);
  return { now: kilobytes("VmRSS") / 1024, peak: kilobytes("VmHWM") / 1024 };
}
