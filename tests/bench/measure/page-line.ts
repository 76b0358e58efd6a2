import type { Likeness } from "./bare";
import { type Address, compare } from "./load";
import { weigh } from "./page-weight";

export type Like = (page: Likeness, processes: number) => Promise<Address>;

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7);

/** A page beside the bare one of as many bytes and elements, as a line of the table. */
export async function pageLine(name: string, page: Address, like: Like): Promise<string> {
  const weight = await weigh(page.url, page.headers);
  const { one, other, ratio } = await compare(page, await like(weight, 1 + (page.others?.length ?? 0)));
  return [
    name.padEnd(26),
    one.requestsPerSecond.toFixed(0).padStart(6),
    String(one.p50).padStart(6),
    String(one.p99).padStart(6),
    other.requestsPerSecond.toFixed(0).padStart(8),
    ratio.toFixed(2).padStart(6),
    kilobytes(weight.htmlGzip),
    kilobytes(weight.scriptGzip),
    String(one.errors + other.errors).padStart(6),
  ].join(" ");
}

export const PAGE_HEADING = `${"page".padEnd(26)}  req/s    p50    p99   bare/s  ratio HTML gz   JS gz  errors   (ms, KiB)`;
