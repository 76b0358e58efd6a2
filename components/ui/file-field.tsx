"use client";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";

interface FileFieldProps extends FieldTexts {
  name: string;
  /** Kinds for the file chooser, for example ".xlsx,.csv". The server looks at the content all the same. */
  accept?: string;
  required?: boolean;
}

/** A file from the person's device. */
export function FileField({ name, label, hint, optional, accept, required }: FileFieldProps) {
  const { id, errors } = useField(name);
  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      {/* Its own least width (the words of the browser) must not widen a page on a phone. */}
      <div className="[contain:inline-size]">
        <input
          type="file"
          id={id}
          name={name}
          accept={accept}
          required={required}
          className="block w-full cursor-pointer rounded-md border border-dashed border-line-strong bg-surface p-3 text-[0.9375rem] file:mr-4 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-sunken file:px-3 file:py-1.5 file:font-semibold file:text-ink hover:bg-sunken"
          {...descriptionOf(id, hint, errors)}
        />
      </div>
    </Field>
  );
}
