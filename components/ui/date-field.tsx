"use client";

import { useState } from "react";

import { parseCalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";

interface DateFieldProps extends FieldTexts {
  name: string;
  /** `YYYY-MM-DD`, as are the limits. */
  defaultValue?: string;
  min?: string;
  max?: string;
  required?: boolean;
}

/**
 * A day, by the browser's own date input. Many browsers in offices are set to English and show the month first, so the
 * day is said in words below.
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  defaultValue = "",
  min,
  max,
  required,
}: DateFieldProps) {
  const { id, errors, typed } = useField(name);
  const [value, setValue] = useState(typed ?? defaultValue);
  const day = parseCalendarDate(value);
  const wordsId = `${id}-terbaca`;
  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          type="date"
          id={id}
          name={name}
          min={min}
          max={max}
          required={required}
          defaultValue={typed ?? defaultValue}
          onChange={(event) => {
            setValue(event.target.value);
          }}
          className="control max-w-44"
          {...descriptionOf(id, hint, errors, wordsId)}
        />
        <span id={wordsId} className="figures text-sm text-ink-soft">
          {day === null ? "" : longDate(day)}
        </span>
      </div>
    </Field>
  );
}
