import { inflateSync } from "node:zlib";

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

/** The streams of a PDF that are compressed and hold text or the letters of a typeface; pictures and fonts do not. */
function streamsOf(pdf: Buffer): readonly string[] {
  const whole = pdf.toString("latin1");
  return [...whole.matchAll(/FlateDecode[^]*?stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    return inflateSync(pdf.subarray(start, whole.indexOf("endstream", start))).toString("latin1");
  });
}

/** Which letter each glyph of a typeface in the file stands for. */
function lettersOf(stream: string): ReadonlyMap<string, string> {
  const list = /beginbfrange\n<0000> <[0-9a-f]+> \[([^\]]*)\]/.exec(stream)?.[1] ?? "";
  const letters = [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, unicode = "0"]) =>
    String.fromCodePoint(Number.parseInt(unicode, 16)),
  );
  return new Map(letters.map((letter, glyph) => [glyph.toString(16).padStart(4, "0"), letter]));
}

/** The glyphs that a page shows, in order. */
function glyphsOf(stream: string): readonly string[] {
  return [...stream.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, shown = ""]) =>
    [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []),
  );
}

/** The codes that are printed on the slips of a PDF, in order, as a person reads them. */
export function slipCodesIn(pdf: Buffer): readonly string[] {
  const streams = streamsOf(pdf);
  const typefaces = streams.filter((stream) => stream.includes("beginbfrange")).map(lettersOf);
  const pages = streams.filter((stream) => stream.includes(" TJ")).map(glyphsOf);
  return pages.flatMap((glyphs) =>
    typefaces.flatMap(
      (letters) =>
        glyphs
          .map((glyph) => letters.get(glyph) ?? " ")
          .join("")
          .match(CODE) ?? [],
    ),
  );
}
