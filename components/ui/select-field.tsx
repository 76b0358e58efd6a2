"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldTexts, Omit<ComponentProps<"select">, "id" | "name" | "children"> {
  name: string;
  options: readonly SelectOption[];
  /** The line for "nothing chosen yet"; leave out where one of the options always holds. */
  placeholder?: string;
  width?: "full" | "medium";
  fieldClassName?: string;
}

/** A choice of one from a short list, by the browser's own control: it is the best one on a phone. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  placeholder,
  width = "full",
  defaultValue,
  className,
  fieldClassName,
  ...rest
}: SelectFieldProps) {
  const { id, errors, typed } = useField(name);
  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      className={fieldClassName}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      <select
        {...rest}
        id={id}
        name={name}
        defaultValue={typed ?? defaultValue ?? ""}
        className={clsx("control", width === "medium" && "max-w-80", className)}
        {...descriptionOf(id, hint, errors)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
