/** Says whether a typeface of the paper has a letter. */
export type Coverage = (codePoint: number) => boolean;

/** What stands where a letter is in no typeface of the paper, as other programs print it. */
const UNPRINTABLE = "□";

/** Joiners, marks of direction and of variants: they have no shape of their own. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}|\p{Cc}/u;

/** Beyond this a letter takes two units of a text, by which the PDF's layout loses count and draws others. */
const LAST_PRINTABLE = 0xffff;

const letters = new Intl.Segmenter("id", { granularity: "grapheme" });

/**
 * A text with a square for each letter that no typeface has. Left to itself the PDF would show, and give to whoever
 * copies from it, other letters instead. What is shown right (accents, signs, Arabic) stays as it is.
 */
export function printableText(text: string, isCovered: Coverage): string {
  let printable = "";
  for (const { segment } of letters.segment(text)) {
    if (segment === "\n" || segment === "\r\n") {
      printable += "\n";
      continue;
    }
    const shaped = Array.from(segment).filter((letter) => !SHAPELESS.test(letter));
    const isWhole = shaped.every((letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      return codePoint <= LAST_PRINTABLE && isCovered(codePoint);
    });
    if (isWhole) printable += shaped.join("");
    else printable += UNPRINTABLE;
  }
  return printable;
}

type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** The same value with every text in it made printable. */
export function printableTexts<T>(value: T, isCovered: Coverage): T {
  const changed = (part: Plain): Plain => {
    if (typeof part === "string") return printableText(part, isCovered);
    if (Array.isArray(part)) return (part as readonly Plain[]).map(changed);
    if (part === null || typeof part !== "object" || part instanceof Date) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, changed(inner)]));
  };
  return changed(value as Plain) as T;
}
