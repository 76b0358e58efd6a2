import { z } from "zod";
import { numberText } from "@/lib/kernel/decimal";

/** A text field that may be empty; what the database cannot keep (NUL) is dropped. */
export function textField(most: number, label: string) {
  return z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\u0000", "").trim())
    .pipe(z.string().max(most, `${label} paling panjang ${numberText(String(most))} huruf.`));
}

/** A text field that must say something. */
export function writtenField(most: number, label: string, missing: string) {
  return textField(most, label).pipe(z.string().min(1, missing));
}

/** How a list begins its lines when it is pasted: "1. ", "a) ", "- ". */
const BULLET = /^(?:[-–•*]|\(?\p{Nd}{1,2}[.)]|\(?[a-z][.)])\s+/iu;

/** A list written one a line; numbers and bullets before them are dropped, empty lines passed over. */
export function linesField(most: { readonly items: number; readonly letters: number }, label: string) {
  return (
    z
      .string()
      .default("")
      .transform((text) =>
        text
          .replaceAll("\u0000", "")
          .split(/\r?\n/)
          .map((line) => line.trim().replace(BULLET, "").trim())
          .filter((line) => line !== ""),
      )
      // At the field itself: a list is one field of the form, whichever of its lines is too long.
      .superRefine((lines, context) => {
        const fault = (message: string) => {
          context.addIssue({ code: "custom", message });
        };
        if (lines.length > most.items) fault(`${label}: paling banyak ${String(most.items)} baris.`);
        const long = lines.findIndex((line) => line.length > most.letters);
        if (long >= 0) {
          fault(
            `${label}: baris ke-${String(long + 1)} terlalu panjang; satu baris paling panjang ${numberText(String(most.letters))} huruf.`,
          );
        }
      })
  );
}
