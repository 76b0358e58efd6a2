import { z } from "zod";
import { parseCalendarDate } from "./calendar";

/** A day as a date field sends it (`YYYY-MM-DD`), else the message. */
export function daySchema(message: string) {
  return z.string({ error: message }).transform((text, context) => {
    const day = parseCalendarDate(text.trim());
    if (day !== null) return day;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** As `daySchema`, where the field may be left empty, which is null. */
export function optionalDaySchema(message: string) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      const trimmed = text?.trim() ?? "";
      if (trimmed === "") return null;
      const day = parseCalendarDate(trimmed);
      if (day !== null) return day;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}
