/** What makes a spreadsheet read a cell as a formula or a command (OWASP "CSV injection"), full-width forms included. */
const DANGEROUS_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe is put before one that begins with = + - @, tab or
 * a line break. Our own import takes it off again. Figures are written as numbers, not through here.
 */
export function neutralised(text: string): string {
  return DANGEROUS_START.test(text) ? `'${text}` : text;
}
