"use client";

import { clsx } from "clsx";
import { useContext } from "react";

import { descriptionOf, FieldNotes, type FieldTexts } from "./field";
import { FieldContext, useField } from "./field-context";

export interface ChoiceOption {
  value: string;
  label: string;
}

interface ChoicesFieldProps extends FieldTexts {
  name: string;
  options: readonly ChoiceOption[];
  defaultValues: readonly string[];
  /** Narrow columns beside each other, for a list of many short words. */
  many?: boolean;
}

/** Boxes to tick, any number of them; sent as a list. */
export function ChoicesField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValues,
  many = false,
}: ChoicesFieldProps) {
  const { id, errors } = useField(name);
  const { values } = useContext(FieldContext);
  // A list of which nothing was ticked is not sent at all: what came back with the others decides.
  const came = Object.keys(values).length > 0;
  const typed = values[name];
  const chosen = came ? (typeof typed === "string" ? [typed] : (typed ?? [])) : defaultValues;
  return (
    <fieldset
      className={clsx("min-w-0", errors.length > 0 && "border-l-4 border-danger pl-3")}
      {...descriptionOf(id, hint, errors)}
    >
      <legend className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-faint"> (opsional)</span>}
      </legend>
      <FieldNotes id={id} errors={errors} {...(hint === undefined ? {} : { hint })} />
      <div
        className={clsx(
          "mt-2 grid gap-x-4 gap-y-2",
          many ? "grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]" : "sm:grid-cols-2",
        )}
      >
        {options.map((option, index) => {
          // The first has the id of the field: there the summary of errors leads.
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className="flex gap-2.5">
              <input
                type="checkbox"
                id={optionId}
                name={`${name}[]`}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                className="mt-0.5 size-5 shrink-0 accent-primary"
              />
              <label htmlFor={optionId} className="min-w-0 cursor-pointer">
                {option.label}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
