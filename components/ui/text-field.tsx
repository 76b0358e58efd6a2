"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";

interface TextFieldProps extends FieldTexts, Omit<ComponentProps<"input">, "id" | "name" | "children"> {
  name: string;
  /** How wide the answer is: a field of 18 digits is not as wide as a name. */
  width?: "full" | "medium" | "short";
  fieldClassName?: string;
}

const WIDTHS = { full: "", medium: "max-w-80", short: "max-w-44" };

/** One line of text. Letters a form brought back win over `defaultValue`. */
export function TextField({
  name,
  label,
  hint,
  optional,
  width = "full",
  defaultValue,
  className,
  fieldClassName,
  type = "text",
  ...rest
}: TextFieldProps) {
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
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        defaultValue={typed ?? defaultValue}
        className={clsx("control", WIDTHS[width], className)}
        {...descriptionOf(id, hint, errors)}
      />
    </Field>
  );
}
