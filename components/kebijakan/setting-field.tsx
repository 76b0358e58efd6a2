"use client";

import { ChoicesField } from "@/components/ui/choices-field";
import { DateField } from "@/components/ui/date-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";

import type { SettingFieldView } from "./setting-view";

/** More options than these are chosen from a list that opens. */
const MOST_RADIOS = 3;

function hintOf({ hint, defaultText }: SettingFieldView): string {
  return `${hint === null ? "" : `${hint} `}Bawaan: ${defaultText}.`;
}

/** One setting of the policy in its form, its default beside it. `compact`: one of several about one thing. */
export function SettingField({ field, compact }: { field: SettingFieldView; compact: boolean }) {
  const { path, label, control, value } = field;
  const hint = hintOf(field);
  const text = typeof value === "string" ? value : "";
  switch (control.kind) {
    case "number":
      return (
        <TextField
          name={path}
          label={`${label} (${control.unit})`}
          hint={hint}
          optional={control.isOptional}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={text}
        />
      );
    case "options":
      return compact || control.options.length > MOST_RADIOS ? (
        <SelectField name={path} label={label} hint={hint} options={control.options} defaultValue={text} />
      ) : (
        <RadioField
          name={path}
          label={label}
          hint={hint}
          options={control.options}
          defaultValue={text}
          inline={control.options.every((option) => option.label.length < 12)}
        />
      );
    case "choices":
      return (
        <ChoicesField
          name={path}
          label={label}
          hint={hint}
          options={control.options}
          defaultValues={typeof value === "string" ? [] : value}
          many={control.options.length > 10}
        />
      );
    case "day":
      return (
        <DateField
          name={path}
          label={label}
          hint={hint}
          min={control.min}
          max={control.max}
          defaultValue={text}
        />
      );
    case "text":
      return (
        <TextField
          name={path}
          label={label}
          optional
          width="medium"
          defaultValue={text}
          {...(field.hint === null ? {} : { hint: field.hint })}
        />
      );
  }
}
