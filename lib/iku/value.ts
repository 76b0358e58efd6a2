import { parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import { Exact, numberText, parseNumber } from "@/lib/kernel/decimal";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Accumulation, TargetKind } from "./measure";

/** What was done, as it is reckoned with. A ratio keeps both its sides, so that nothing is rounded on the way. */
export type RealisasiValue =
  | { readonly kind: "number"; readonly number: Exact }
  | { readonly kind: "ratio"; readonly part: Exact; readonly whole: Exact }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "text"; readonly text: string };

/** As the database keeps it; at most one of them is set. */
export interface StoredValue {
  readonly valueNumber: string | null;
  readonly valueDate: CalendarDate | null;
  readonly valueText: string | null;
}

export const LONGEST_VALUE = 4_000;

/** "14/19", "14 : 19", "14 dari 19". */
const RATIO = /^\s*(\S+)\s*(?:\/|:|dari)\s*(\S+)\s*$/i;

function parseRatio(text: string): RealisasiValue | null {
  const [, left, right] = RATIO.exec(text) ?? [];
  const part = parseNumber(left ?? "");
  const whole = parseNumber(right ?? "");
  return part === null || whole === null ? null : { kind: "ratio", part, whole };
}

/** What a person has typed for a target of this kind; null where it is none. Empty text is no value: ask before. */
export function parseValue(kind: TargetKind, typed: string): RealisasiValue | null {
  const text = typed.trim();
  switch (kind) {
    case "number":
    case "range": {
      const number = parseNumber(text);
      return number === null ? null : { kind: "number", number };
    }
    case "ratio": {
      const number = parseNumber(text);
      return number === null ? parseRatio(text) : { kind: "number", number };
    }
    case "date": {
      const date = parseCalendarDate(text);
      return date === null ? null : { kind: "date", date };
    }
    case "text":
      return text === "" || text.length > LONGEST_VALUE ? null : { kind: "text", text };
  }
}

const NOTHING: StoredValue = { valueNumber: null, valueDate: null, valueText: null };

export function storedValue(value: RealisasiValue | null): StoredValue {
  switch (value?.kind) {
    case undefined:
      return NOTHING;
    case "number":
      return { ...NOTHING, valueNumber: value.number.toFixed() };
    case "ratio":
      return { ...NOTHING, valueText: `${value.part.toFixed()}/${value.whole.toFixed()}` };
    case "date":
      return { ...NOTHING, valueDate: value.date };
    case "text":
      return { ...NOTHING, valueText: value.text };
  }
}

/** What is kept for a target of this kind; null where nothing is. */
export function valueOf(kind: TargetKind, stored: StoredValue): RealisasiValue | null {
  const { valueNumber, valueDate, valueText } = stored;
  if (valueNumber !== null) return { kind: "number", number: new Exact(valueNumber) };
  if (valueDate !== null) return { kind: "date", date: valueDate };
  if (valueText === null) return null;
  // The sides of a ratio are kept in plain writing ("14.5/19"), never in that of a person.
  const [part, whole, ...more] = valueText.split("/");
  const plain = /^-?\d+(\.\d+)?$/;
  if (kind === "ratio" && more.length === 0 && plain.test(part ?? "") && plain.test(whole ?? "")) {
    return { kind: "ratio", part: new Exact(part ?? 0), whole: new Exact(whole ?? 0) };
  }
  return { kind: "text", text: valueText };
}

/** As a page and the form print it. */
export function valueText(value: RealisasiValue, unit: string): string {
  const withUnit = (text: string): string => (unit === "" ? text : `${text} ${unit}`);
  switch (value.kind) {
    case "number":
      return withUnit(numberText(value.number));
    case "ratio":
      return withUnit(`${numberText(value.part)} dari ${numberText(value.whole)}`);
    case "date":
      return longDate(value.date);
    case "text":
      return value.text;
  }
}

/** As a field of a form shows it again. */
export function valueToType(value: RealisasiValue | null): string {
  switch (value?.kind) {
    case undefined:
      return "";
    case "number":
      return numberText(value.number);
    case "ratio":
      return `${numberText(value.part)}/${numberText(value.whole)}`;
    case "date":
      return value.date;
    case "text":
      return value.text;
  }
}

/** The number that a value is; null for what is none, and for a ratio of something to nothing. */
export function numberOf(value: RealisasiValue): Exact | null {
  if (value.kind === "number") return value.number;
  if (value.kind === "ratio" && !value.whole.isZero()) return value.part.div(value.whole);
  return null;
}

function total(numbers: readonly Exact[]): Exact {
  return numbers.reduce((sum, number) => sum.plus(number), new Exact(0));
}

/** The periods of a year as one, in their order: summed, averaged, or the last. What is no number: the last. */
export function accumulated(values: readonly RealisasiValue[], how: Accumulation): RealisasiValue | null {
  const last = values.at(-1);
  if (last === undefined || how === "last") return last ?? null;
  const ratios = values.flatMap((value) => (value.kind === "ratio" ? [value] : []));
  if (how === "sum" && ratios.length === values.length) {
    const part = total(ratios.map((ratio) => ratio.part));
    return { kind: "ratio", part, whole: total(ratios.map((ratio) => ratio.whole)) };
  }
  const numbers = values.map(numberOf).filter((number) => number !== null);
  if (numbers.length < values.length) return last;
  const sum = total(numbers);
  return { kind: "number", number: how === "sum" ? sum : sum.div(numbers.length) };
}
