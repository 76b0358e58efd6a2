import { gzipSync } from "node:zlib";

/** Bytes of a page as a browser fetches it first; compressed by gzip. */
export interface Weight {
  /** Uncompressed. */
  readonly htmlBytes: number;
  readonly htmlGzip: number;
  readonly elements: number;
  /** Of all scripts that the page names. */
  readonly scriptGzip: number;
}

/** Fetches a page and the scripts it names. @throws when the page is not answered with 200 */
export async function weigh(url: string, headers: Record<string, string> = {}): Promise<Weight> {
  const response = await fetch(url, { headers, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url}: ${String(response.status)}`);
  const html = await response.text();
  // Browsers that know modules, all of today's, leave `noModule` scripts alone.
  const tags = [...html.matchAll(/<script[^>]+>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
  let scriptGzip = 0;
  for (const source of sources) {
    const script = await fetch(new URL(source, url));
    scriptGzip += gzipSync(Buffer.from(await script.arrayBuffer())).byteLength;
  }
  return {
    htmlBytes: Buffer.byteLength(html),
    htmlGzip: gzipSync(html).byteLength,
    elements: html.match(/<[a-z]/g)?.length ?? 0,
    scriptGzip,
  };
}
