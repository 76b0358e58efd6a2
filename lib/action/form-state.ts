/** What a person typed, by field name; shown again when the form could not be taken. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What every form knows of its last submission. */
export type FormState =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly message: string }
  | {
      readonly status: "invalid";
      /** Sentences by field name; `""` is for the form as a whole. */
      readonly fields: Readonly<Record<string, readonly string[]>>;
      readonly values: FormValues;
    }
  | { readonly status: "refused"; readonly message: string; readonly values: FormValues }
  | { readonly status: "failed"; readonly incident: string; readonly values: FormValues };

export const idle: FormState = { status: "idle" };
