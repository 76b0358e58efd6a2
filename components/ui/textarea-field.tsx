"use client";

import { useState, type ComponentProps } from "react";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";

interface TextareaFieldProps
  extends FieldTexts, Omit<ComponentProps<"textarea">, "id" | "name" | "children"> {
  name: string;
  /** The most letters that may be sent; what is left is counted below. Typing on is possible, sending is not. */
  limit?: number;
}

/** Several lines of text that count their letters. */
export function TextareaField({
  name,
  label,
  hint,
  optional,
  limit,
  defaultValue,
  rows = 4,
  onChange,
  ...rest
}: TextareaFieldProps) {
  const { id, errors, typed } = useField(name);
  const initial = typed ?? defaultValue;
  const [length, setLength] = useState(String(initial ?? "").length);
  const countId = `${id}-sisa`;
  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        defaultValue={initial}
        className="control"
        onChange={(event) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
        {...descriptionOf(id, hint, errors, limit === undefined ? "" : countId)}
      />
      {limit !== undefined && <Remaining id={countId} left={limit - length} />}
    </Field>
  );
}

function Remaining({ id, left }: { id: string; left: number }) {
  const amount = Math.abs(left).toLocaleString("id-ID");
  return (
    <p
      id={id}
      aria-live={left <= 20 ? "polite" : "off"}
      className={
        left < 0 ? "figures mt-1 text-sm font-semibold text-danger" : "figures mt-1 text-sm text-ink-faint"
      }
    >
      {left < 0 ? `Kelebihan ${amount} huruf` : `Sisa ${amount} huruf`}
    </p>
  );
}
