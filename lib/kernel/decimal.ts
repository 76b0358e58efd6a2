import { Decimal } from "decimal.js";

/** Exact numbers: enough digits that no figure of an agency is ever rounded on the way. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Exact = Decimal;

/** What a database column of 18 digits before the comma and 6 behind it can hold. */
const LARGEST = new Exact("1e18");
const MOST_PLACES = 6;

const PLAIN = /^[-−]?\d+$/;
/** "1.234.567" or "1.234,5": the dot groups, the comma parts. */
const INDONESIAN = /^[-−]?\d{1,3}(\.\d{3})+(,\d+)?$|^[-−]?\d+,\d+$/;
/** "12.5" and "1,234.5": as a spreadsheet set to English writes it. */
const ENGLISH = /^[-−]?\d{1,3}(,\d{3})+\.\d+$|^[-−]?\d+\.\d+$/;

/**
 * The number that a person has typed, in Indonesian or English writing, or null where it is none or does not fit.
 * "12,5" and "12.5" are both twelve and a half; "1.234" groups, and is one thousand two hundred thirty-four, as
 * Indonesian papers write it. What was understood is shown beside the field (`numberText`).
 */
export function parseNumber(text: string): Exact | null {
  const typed = text.trim().replace(/\s|%$/g, "").replace("−", "-");
  let plain: string | null = null;
  if (PLAIN.test(typed)) plain = typed;
  else if (INDONESIAN.test(typed)) plain = typed.replaceAll(".", "").replace(",", ".");
  else if (ENGLISH.test(typed)) plain = typed.replaceAll(",", "");
  if (plain === null) return null;
  const number = new Exact(plain);
  return number.abs().lt(LARGEST) && number.decimalPlaces() <= MOST_PLACES ? number : null;
}

/** A number as Indonesian papers write it: "1.234,5". At most so many places behind the comma, half away from zero. */
export function numberText(number: Exact | string, places = MOST_PLACES): string {
  const rounded = new Exact(number).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  const [whole = "0", fraction] = rounded.abs().toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = rounded.isNegative() && !rounded.isZero() ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}
