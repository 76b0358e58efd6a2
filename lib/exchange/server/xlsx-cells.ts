import { refuse, ok, type Result } from "@/lib/kernel/result";
import type { FileRefusal } from "../file-refusal";
import type { FileLimits } from "../limits";
import { textStore } from "./text-store";
import { readWholeXml } from "./xml-part";
import type { ZipParts } from "./zip-parts";

/** Number formats that every workbook has without listing them and that show a day; ECMA-376 part 1, 18.8.30. */
const BUILT_IN_DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a day: y, d or a month name outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, "");
  return /[yd]|mmm/iu.test(bare);
}

/** Excel writes a character that XML forbids as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The shared strings of a workbook by index; "" where there is none. */
export type SharedStrings = (index: number) => string;

/** The shared strings of a workbook. Refused past the limit of characters (`bomb`). */
export async function sharedStrings(
  parts: ZipParts,
  part: string | null,
  limits: FileLimits,
): Promise<Result<SharedStrings, FileRefusal>> {
  const stream = part === null ? null : await parts.open(part);
  if (stream === null) return ok(() => "");
  const strings = textStore();
  let current = "";
  let characters = 0;
  let inText = false;
  let inPhonetic = false;
  const listener = {
    refusal: null as FileRefusal | null,
    open: (name: string): void => {
      if (name === "si") current = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text: (text: string): void => {
      if (!inText) return;
      current += text;
      characters += text.length;
      if (characters > limits.sharedCharacters) listener.refusal = { code: "bomb" };
    },
    close: (name: string): void => {
      if (name === "si") strings.add(unescaped(current));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
  };
  const refusal = await readWholeXml(stream, listener);
  return refusal === null ? ok(strings.at) : refuse(refusal);
}

/** The cell styles (their index in `cellXfs`) that show a number as a day. */
export async function dateStyles(
  parts: ZipParts,
  part: string | null,
): Promise<Result<ReadonlySet<number>, FileRefusal>> {
  const stream = part === null ? null : await parts.open(part);
  if (stream === null) return ok(new Set());
  const ownDateFormats = new Set<number>();
  const styles = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  const refusal = await readWholeXml(stream, {
    open: (name, attributes) => {
      if (name === "numFmt" && isDateFormat(attributes["formatCode"] ?? "")) {
        ownDateFormats.add(Number(attributes["numFmtId"]));
      } else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const format = Number(attributes["numFmtId"] ?? 0);
        if (BUILT_IN_DATE_FORMATS.has(format) || ownDateFormats.has(format)) styles.add(index);
        index += 1;
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return refusal === null ? ok(styles) : refuse(refusal);
}
