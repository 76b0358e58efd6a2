"use client";

import type { ComponentProps } from "react";

import { TextField } from "./text-field";

type DateFieldProps = Omit<ComponentProps<typeof TextField>, "type" | "width" | "defaultValue"> & {
  /** `YYYY-MM-DD`. */
  defaultValue?: string;
};

/** A day, by the browser's own date input, which speaks the person's language and can also be typed into. */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" width="short" />;
}
