import type { PolicySection, Setting, SettingBasis } from "@/lib/agency/kebijakan-setting";
import { settingsOf } from "@/lib/agency/kebijakan-settings";
import {
  FLAT_DEFAULT,
  isSameValue,
  type FlatKebijakan,
  type SettingValue,
} from "@/lib/agency/kebijakan-value";
import { Exact, numberText } from "@/lib/kernel/decimal";

import { settingText, wordFor } from "./setting-words";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a setting is asked for, ready for a form. */
export type FieldControl =
  | { readonly kind: "number"; readonly unit: string; readonly isOptional: boolean }
  | { readonly kind: "options"; readonly options: readonly Option[] }
  | { readonly kind: "choices"; readonly options: readonly Option[] }
  | { readonly kind: "day"; readonly min: string; readonly max: string }
  | { readonly kind: "text" };

/** A setting as a page or a form shows it. */
export interface SettingFieldView {
  readonly path: string;
  readonly label: string;
  readonly hint: string | null;
  readonly basis: SettingBasis;
  readonly source: string;
  readonly control: FieldControl;
  /** What applies, as the form would send it. */
  readonly value: string | readonly string[];
  readonly text: string;
  readonly defaultText: string;
  readonly isDefault: boolean;
}

/** Settings that are about one thing; without a title they stand alone. */
export interface SettingPartView {
  readonly key: string;
  readonly title: string | null;
  readonly fields: readonly SettingFieldView[];
}

const YES_NO: readonly Option[] = [
  { value: "ya", label: "Ya" },
  { value: "tidak", label: "Tidak" },
];

function controlOf({ control }: Setting, year: number): FieldControl {
  switch (control.kind) {
    case "integer":
      return { kind: "number", unit: control.unit, isOptional: false };
    case "percent":
      return { kind: "number", unit: "%", isOptional: control.empty !== undefined };
    case "yes-no":
      return { kind: "options", options: YES_NO };
    case "choice":
    case "choices": {
      const options = control.options.map((value) => ({ value, label: wordFor(control.words, value) }));
      return { kind: control.kind === "choice" ? "options" : "choices", options };
    }
    case "day-of-year": {
      const of = String(control.year === "same" ? year : year - 1);
      return { kind: "day", min: `${of}-01-01`, max: `${of}-12-31` };
    }
    case "text":
      return { kind: "text" };
  }
}

function typedValue({ control }: Setting, value: SettingValue, year: number): string | readonly string[] {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "number") return numberText(new Exact(value)).replaceAll(".", "");
  if (control.kind === "day-of-year" && typeof value === "string") {
    return `${String(control.year === "same" ? year : year - 1)}-${value}`;
  }
  return value;
}

function fieldView(setting: Setting, flat: FlatKebijakan, year: number): SettingFieldView {
  const { path, label, hint, basis, source } = setting;
  const value = flat[path] ?? null;
  const preset = FLAT_DEFAULT[path] ?? null;
  return {
    ...{ path, label, basis, source },
    hint: hint ?? null,
    control: controlOf(setting, year),
    value: typedValue(setting, value, year),
    text: settingText(setting, value),
    defaultText: settingText(setting, preset),
    isDefault: isSameValue(value, preset),
  };
}

/** The settings of a section as they apply in a year, those about one thing together. */
export function sectionParts(
  section: PolicySection,
  flat: FlatKebijakan,
  year: number,
): readonly SettingPartView[] {
  const parts: { key: string; title: string | null; fields: SettingFieldView[] }[] = [];
  for (const setting of settingsOf(section)) {
    const { part } = setting;
    const key = part === undefined ? setting.path : `${part.words} ${part.value}`;
    const field = fieldView(setting, flat, year);
    const open = parts.at(-1);
    if (open?.key === key) open.fields.push(field);
    else
      parts.push({
        key,
        title: part === undefined ? null : wordFor(part.words, part.value),
        fields: [field],
      });
  }
  return parts;
}
