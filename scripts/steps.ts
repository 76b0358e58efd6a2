/** Shows a step of a longer work with the time that it took. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  note?: (result: T) => string,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace(".", ",");
  const remark = note?.(result) ?? "";
  console.log(`✔ ${title}${remark === "" ? "" : ` (${remark})`} · ${seconds} dtk`);
  return result;
}
