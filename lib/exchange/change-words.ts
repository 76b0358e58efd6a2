import { UNIT_KINDS } from "@/lib/agency/unit";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import { EMPLOYEE_KINDS, SEXES } from "@/lib/employee/employee";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import { PREDIKAT_LABELS, PREDIKATS, RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import { EMPLOYEE_KIND_NAMES, SEX_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import { STANDING_KINDS } from "@/lib/employee/standing";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { ImportKind } from "./batch";
import { CHANGE_LABELS } from "./field-labels";

function wordOf<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  value: string,
): string {
  const code = codes.find((candidate) => candidate === value);
  return code === undefined ? value : names[code];
}

const YES_NO: Readonly<Record<string, string>> = { ya: "Ya", tidak: "Tidak" };

/** What a preview calls a field that changes. */
export function changeLabel(kind: ImportKind, field: string): string {
  return CHANGE_LABELS[kind][field] ?? field;
}

/** A value of a change in the words of pages: days written out, codes by their names, numbers as papers print them. */
export function changeWords(kind: ImportKind, field: string, value: string): string {
  switch (field) {
    case "kind":
      return kind === "units"
        ? wordOf(UNIT_KINDS, UNIT_KIND_NAMES, value)
        : wordOf(EMPLOYEE_KINDS, EMPLOYEE_KIND_NAMES, value);
    case "sex":
      return wordOf(SEXES, SEX_NAMES, value);
    case "standing":
      return wordOf(STANDING_KINDS, STANDING_NAMES, value);
    case "hasil":
    case "perilaku":
      return wordOf(RATINGS, RATING_LABELS, value);
    case "predikat":
      return wordOf(PREDIKATS, PREDIKAT_LABELS, value);
    case "leads":
      return YES_NO[value] ?? value;
    case "number":
      return formatEmployeeNumber(value);
    default: {
      const day = parseCalendarDate(value);
      return day === null ? value : longDate(day);
    }
  }
}
