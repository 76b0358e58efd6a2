"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";

import { descriptionOf, FieldNotes, type FieldTexts } from "./field";
import { useField } from "./field-context";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadioFieldProps extends FieldTexts {
  name: string;
  options: readonly RadioOption[];
  /** Leave out to select none: a choice that matters is never made for somebody. */
  defaultValue?: string;
  /** Beside each other, for two or three short answers. */
  inline?: boolean;
}

/** A choice of one where all can be seen. */
export function RadioField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
  inline = false,
}: RadioFieldProps) {
  const { id, errors, typed } = useField(name);
  const chosen = typed ?? defaultValue;
  return (
    <fieldset
      className={clsx(errors.length > 0 && "border-l-4 border-danger pl-3")}
      {...descriptionOf(id, hint, errors)}
    >
      <legend className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-faint"> (opsional)</span>}
      </legend>
      <FieldNotes id={id} errors={errors} {...(hint === undefined ? {} : { hint })} />
      <div className={clsx("mt-2 grid gap-3", inline && "sm:flex sm:flex-wrap sm:gap-6")}>
        {options.map((option, index) => {
          // The first has the id of the field: there the summary of errors leads.
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className="flex gap-3">
              <input
                type="radio"
                id={optionId}
                name={name}
                value={option.value}
                defaultChecked={option.value === chosen}
                className="mt-0.5 size-5 shrink-0 accent-primary"
                {...(option.hint === undefined
                  ? {}
                  : { "aria-describedby": `${id}-${option.value}-petunjuk` })}
              />
              <div className="min-w-0">
                <label htmlFor={optionId} className="block cursor-pointer font-medium">
                  {option.label}
                </label>
                {option.hint !== undefined && (
                  <p id={`${id}-${option.value}-petunjuk`} className="text-sm text-ink-soft">
                    {option.hint}
                  </p>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
