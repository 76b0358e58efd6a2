import type { Readable } from "node:stream";

import { SaxesParser } from "saxes";

import type { FileRefusal } from "../file-refusal";

/** The attributes of an element by their names as written. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one part hears; names of elements come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Set by the listener to end the reading with this refusal. */
  refusal?: FileRefusal | null;
}

/** No sheet nests deeper than a dozen elements, none writes a megabyte without a tag. */
const MAX_DEPTH = 64;
const MAX_CHARACTERS_WITHOUT_TAG = 1024 * 1024;

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Reads a part piece by piece in bounded memory; yields the bytes of each piece after it, so that a caller can hand on
 * what its listener has gathered. Returns null at the end or the refusal: `damaged` for what is not well-formed UTF-8 XML or
 * does not inflate as announced, `document_type` for a DTD (no entity of it is ever looked at), `bomb` for a part that
 * nests or swells to exhaust memory, or the listener's own.
 */
export async function* readXml(
  stream: Readable,
  listener: XmlListener,
): AsyncGenerator<number, FileRefusal | null> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const guard: { own: FileRefusal | null } = { own: null };
  const refusal = (): FileRefusal | null => guard.own ?? listener.refusal ?? null;
  let depth = 0;
  let charactersSinceTag = 0;
  const text = (found: string): void => {
    if (refusal() === null) listener.text?.(found);
  };
  parser.on("doctype", () => {
    guard.own ??= { code: "document_type" };
  });
  parser.on("opentag", (tag) => {
    charactersSinceTag = 0;
    depth += 1;
    if (depth > MAX_DEPTH) guard.own ??= { code: "bomb" };
    if (refusal() !== null) return;
    listener.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", (tag) => {
    charactersSinceTag = 0;
    depth -= 1;
    if (refusal() === null) listener.close?.(localName(tag.name));
  });
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      const decoded = decoder.decode(piece, { stream: true });
      charactersSinceTag += decoded.length;
      parser.write(decoded);
      if (charactersSinceTag > MAX_CHARACTERS_WITHOUT_TAG) guard.own ??= { code: "bomb" };
      if (refusal() !== null) return refusal();
      yield piece.length;
    }
    parser.write(decoder.decode()).close();
    yield 0;
  } catch {
    return refusal() ?? { code: "damaged" };
  } finally {
    stream.destroy();
  }
  return refusal();
}

/** As `readXml`, for a part that is wanted whole. */
export async function readWholeXml(stream: Readable, listener: XmlListener): Promise<FileRefusal | null> {
  const pieces = readXml(stream, listener);
  for (;;) {
    const step = await pieces.next();
    if (step.done === true) return step.value;
  }
}
