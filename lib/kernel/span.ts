import { addDays, spansOverlap, type CalendarDate, type DateSpan } from "./calendar";

function byStart(a: DateSpan, b: DateSpan): number {
  if (a.from === b.from) return 0;
  return a.from < b.from ? -1 : 1;
}

/** Whether the span ends on or after the day it begins. */
export function isOrdered(span: DateSpan): boolean {
  return span.to === null || span.from <= span.to;
}

/** The days that both have; null where they have none. */
export function commonSpan(a: DateSpan, b: DateSpan): DateSpan | null {
  if (!spansOverlap(a, b)) return null;
  const from = a.from > b.from ? a.from : b.from;
  if (a.to === null) return { from, to: b.to };
  return { from, to: b.to === null || a.to < b.to ? a.to : b.to };
}

/** The first day of `span` on which none of the others is in force; null where they cover it wholly. */
export function firstGap(span: DateSpan, others: readonly DateSpan[]): CalendarDate | null {
  let day = span.from;
  for (const other of others.toSorted(byStart)) {
    if (other.from > day) break;
    if (other.to === null) return null;
    if (other.to >= day) day = addDays(other.to, 1);
  }
  return span.to !== null && day > span.to ? null : day;
}

/**
 * Pairs that share a day, each as the one that begins earlier and the one that begins later. Sorted by the day that
 * they begin, so the answer does not depend on the order of the input beyond equal days. Every item that overlaps an
 * earlier one appears once, paired with the earlier one that lasts longest.
 */
export function overlappingPairs<T>(
  items: readonly T[],
  spanOf: (item: T) => DateSpan,
): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  let longest: T | null = null;
  for (const item of items.toSorted((a, b) => byStart(spanOf(a), spanOf(b)))) {
    if (longest === null) {
      longest = item;
      continue;
    }
    const { to } = spanOf(longest);
    if (spansOverlap(spanOf(longest), spanOf(item))) pairs.push([longest, item]);
    const end = spanOf(item).to;
    if (to !== null && (end === null || end > to)) longest = item;
  }
  return pairs;
}
