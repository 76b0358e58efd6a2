"use client";

import type { ReactNode } from "react";

import { descriptionOf, FieldNotes } from "./field";
import { useField } from "./field-context";

interface CheckboxFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is sent when it is ticked. */
  value?: string;
  defaultChecked?: boolean;
  disabled?: boolean;
}

/** One box to tick. */
export function CheckboxField({
  name,
  label,
  hint,
  value = "on",
  defaultChecked,
  disabled,
}: CheckboxFieldProps) {
  const { id, errors, typed } = useField(name);
  return (
    <div className="flex gap-3">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        disabled={disabled}
        defaultChecked={typed === undefined ? defaultChecked : typed === value}
        className="mt-0.5 size-5 shrink-0 accent-primary"
        {...descriptionOf(id, hint, errors)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer font-medium">
          {label}
        </label>
        <FieldNotes id={id} errors={errors} {...(hint === undefined ? {} : { hint })} />
      </div>
    </div>
  );
}
