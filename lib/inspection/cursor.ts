import { z } from "zod";

/** Where a page of a list ended: the measure that it is sorted by, and the key that tells equals apart. */
export interface Cursor {
  readonly measure: number;
  readonly key: string;
}

/** The cursor as it stands in an address; what cannot be read begins at the top. */
export const cursorSchema = z
  .string()
  .max(300)
  .regex(/^-?\d{1,16}~[\w:/.-]{1,250}$/)
  .transform((text): Cursor => {
    const at = text.indexOf("~");
    return { measure: Number(text.slice(0, at)), key: text.slice(at + 1) };
  })
  .nullable()
  .catch(null);

export function cursorText({ measure, key }: Cursor): string {
  return `${String(measure)}~${key}`;
}
