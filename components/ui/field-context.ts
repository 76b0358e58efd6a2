"use client";

import { createContext, useContext, useId } from "react";

/** What a form tells its fields: what is wrong with them and what had been typed when it came back. */
export interface FieldContextValue {
  /** Prefix of the ids of the fields, so that two forms may stand on a page. */
  readonly prefix: string;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly pending: boolean;
  /** What the server answered of what was kept, in a form that saves by itself. */
  readonly saved?: Readonly<Record<string, string>>;
}

const NO_FORM: FieldContextValue = { prefix: "", errors: {}, values: {}, pending: false };

/** Given by `Form`; a field outside one (a filter that is sent by GET) has no errors and no values of its own. */
export const FieldContext = createContext<FieldContextValue>(NO_FORM);

/** The id of the control named `name` in the form with this prefix: what the summary of errors links to. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}

export interface FieldState {
  readonly id: string;
  readonly errors: readonly string[];
  /** What was typed before the form came back, or undefined where it never went or was left out. */
  readonly typed: string | undefined;
}

/** State of one field, from the form that it stands in. */
export function useField(name: string): FieldState {
  const context = useContext(FieldContext);
  const own = useId();
  const value = context.values[name];
  return {
    id: fieldId(context.prefix === "" ? own : context.prefix, name),
    errors: context.errors[name] ?? [],
    typed: typeof value === "string" ? value : value?.[0],
  };
}
