import { inflateSync } from "node:zlib";

/** The streams of a PDF that are compressed and hold text or the letters of a typeface; pictures and fonts do not. */
export function pdfStreams(pdf: Buffer): readonly string[] {
  const whole = pdf.toString("latin1");
  return [...whole.matchAll(/FlateDecode[^]*?stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    return inflateSync(pdf.subarray(start, whole.indexOf("endstream", start))).toString("latin1");
  });
}

type Letters = ReadonlyMap<string, string>;

function unicodeOf(hex: string): string {
  return String.fromCharCode(...hex.split(" ").map((unit) => Number.parseInt(unit, 16)));
}

/** Which letters each glyph of a typeface in the file stands for. */
function lettersOf(stream: string): Letters {
  const letters: string[] = [];
  for (const [, list = ""] of stream.matchAll(/beginbfrange\n<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    letters.push(...[...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ""]) => unicodeOf(hex)));
  }
  return new Map(letters.map((letter, glyph) => [glyph.toString(16).padStart(4, "0"), letter]));
}

/** The typefaces by the names under which pages ask for them ("F3"). */
function typefacesOf(pdf: Buffer): ReadonlyMap<string, Letters> {
  const whole = pdf.toString("latin1");
  const bodies = new Map(
    [...whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)endobj/g)].map(([, id = "", body = ""]) => [id, body]),
  );
  const bytesOf = (id: string): Letters => {
    const start = new RegExp(`(?:^|\\n)${id} 0 obj\\n[^]*?stream\\r?\\n`).exec(whole);
    if (start === null) return new Map();
    const from = start.index + start[0].length;
    return lettersOf(inflateSync(pdf.subarray(from, whole.indexOf("endstream", from))).toString("latin1"));
  };
  const faces = new Map<string, Letters>();
  for (const body of bodies.values()) {
    for (const [, name = "", id = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(bodies.get(id) ?? "")?.[1];
      if (unicode !== undefined) faces.set(name, bytesOf(unicode));
    }
  }
  return faces;
}

function shownOn(stream: string, faces: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  let shown = "";
  for (const [, face, list] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (face !== undefined) letters = faces.get(face) ?? new Map();
    for (const [, hex = ""] of (list ?? "").matchAll(/<([0-9a-f]+)>/g)) {
      for (const glyph of hex.match(/.{4}/g) ?? []) shown += letters.get(glyph) ?? "�";
    }
    if (list !== undefined) shown += "\n";
  }
  return shown;
}

/** What can be selected and copied from each page, in the order in which it was drawn. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const faces = typefacesOf(pdf);
  return pdfStreams(pdf)
    .filter((stream) => stream.includes(" TJ"))
    .map((stream) => shownOn(stream, faces));
}

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

/** The codes that are printed on a PDF, in order, as a person reads them. Digits and letters may be drawn apart. */
export function codesIn(pdf: Buffer): readonly string[] {
  return pdfPages(pdf).flatMap((page) => page.replaceAll("\n", "").match(CODE) ?? []);
}
