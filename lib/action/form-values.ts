import type { FormValues } from "./form-state";

/** Fields that must not travel back to the browser. */
const SECRET_FIELD = /sandi|password|otp|token|kode/i;

/** Without what PostgreSQL keeps in no text: NUL, and halves of a letter that was cut in two. */
export function keepableText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/**
 * A submitted form as plain values: one text a field, a list where a field comes several times or its name ends in
 * `[]` (the ending is dropped). Files and the framework's own `$ACTION…` fields are left out.
 */
export function formValues(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const [name, sent] of form) {
    if (typeof sent !== "string" || name.startsWith("$ACTION")) continue;
    const value = keepableText(sent);
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    const earlier = values[key];
    if (earlier === undefined) values[key] = isList ? [value] : value;
    else if (Array.isArray(earlier)) earlier.push(value);
    else values[key] = [earlier, value];
  }
  return values;
}

/** The values without secrets, to be shown in the form again. */
export function valuesToShow(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}
