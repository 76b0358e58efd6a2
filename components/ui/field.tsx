import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Glyph } from "./glyph";

export interface FieldTexts {
  label: ReactNode;
  /** What is expected, with an example. */
  hint?: ReactNode;
  /** Says "(opsional)" behind the label: what is not marked is required. */
  optional?: boolean;
}

interface FieldProps extends FieldTexts {
  id: string;
  errors: readonly string[];
  className?: string | undefined;
  children: ReactNode;
}

export const hintId = (id: string): string => `${id}-petunjuk`;
export const errorId = (id: string): string => `${id}-galat`;

/** The attributes that tie a control to its hint and its errors. */
export function descriptionOf(id: string, hint: ReactNode, errors: readonly string[], ...more: string[]) {
  const ids = [hint === undefined ? "" : hintId(id), errors.length > 0 ? errorId(id) : "", ...more].filter(
    Boolean,
  );
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(errors.length > 0 ? { "aria-invalid": true as const } : {}),
  };
}

/** Label, hint, error and control, in the order in which they are read. */
export function Field({ id, label, hint, optional = false, errors, className, children }: FieldProps) {
  return (
    <div className={clsx("field min-w-0", errors.length > 0 && "border-l-4 border-danger pl-3", className)}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-faint"> (opsional)</span>}
      </label>
      <div>
        <FieldNotes id={id} hint={hint} errors={errors} />
      </div>
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

/** Hint and errors of a control or of a group of them. */
export function FieldNotes({
  id,
  hint,
  errors,
}: {
  id: string;
  hint?: ReactNode;
  errors: readonly string[];
}) {
  return (
    <>
      {hint !== undefined && (
        <p id={hintId(id)} className="mt-0.5 max-w-reading text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <div id={errorId(id)} className="mt-1 text-sm font-semibold text-danger">
          {errors.map((error) => (
            <p key={error} className="flex items-start gap-1.5">
              <Glyph name="alert" className="mt-0.5 size-4" />
              <span>
                <span className="sr-only">Galat: </span>
                {error}
              </span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}
