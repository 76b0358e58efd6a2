"use client";

import { useEffect, useRef } from "react";

export interface SummaryError {
  /** The id of the control, or null where the error belongs to none. */
  target: string | null;
  message: string;
}

interface ErrorSummaryProps {
  title: string;
  errors: readonly SummaryError[];
}

/**
 * All that stands in the way, at the top of the form; each line leads to its field. Takes the focus when it appears
 * and whenever there is a new set of errors.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [errors]);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-1 grid gap-1">
        {errors.map(({ target, message }) => (
          <li key={`${target ?? ""}${message}`}>
            {target === null ? (
              message
            ) : (
              <a
                href={`#${target}`}
                className="rounded-sm font-semibold text-danger underline underline-offset-3"
                onClick={(event) => {
                  const control = document.getElementById(target);
                  if (control === null) return;
                  event.preventDefault();
                  control.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
