/** What exports write where there is nothing: SIASN "-", database dumps "NULL". */
const NOTHING = new Set(["", "-", "--", "null", "(null)", "n/a", "#n/a"]);

/** Spaces that are not single plain ones between words. */
const ODD_SPACE = /^\s|\s$|\s\s|[\t\n\r\u00a0\u200b\ufeff]/u;
const LONGEST_NOTHING = 6;

/**
 * The text that a person meant by a cell: spaces trimmed and made plain, the apostrophe by which Excel marks text (and
 * by which our own exports neutralise formulas) taken off, "-" and "NULL" read as empty.
 */
export function cellText(raw: string): string {
  if (raw === "") return "";
  let text = ODD_SPACE.test(raw) ? raw.replaceAll(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim() : raw;
  if (text.startsWith("'") && /^'[=+\-@\d]/u.test(text)) text = text.slice(1).trim();
  return text.length <= LONGEST_NOTHING && NOTHING.has(text.toLowerCase()) ? "" : text;
}

/** A key under which two spellings of one name or heading are equal: letters and digits only, small, without accents. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim();
}

const SHOWN_CHARACTERS = 40;

/** A value as a list of faults shows it: at most 40 characters. */
export function shortened(value: string): string {
  return value.length <= SHOWN_CHARACTERS ? value : `${value.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
