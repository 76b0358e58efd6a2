/** What a person typed, by field name; shown again when the form could not be taken. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What every form knows of its last submission. */
export type FormState =
  | { readonly status: "idle" }
  | {
      readonly status: "done";
      readonly message: string;
      /** What the form shows of what was kept (a version, how a figure was understood), for one that saves by itself. */
      readonly saved?: Readonly<Record<string, string>>;
    }
  | {
      readonly status: "invalid";
      /** Sentences by field name; `""` is for the form as a whole. */
      readonly fields: Readonly<Record<string, readonly string[]>>;
      readonly values: FormValues;
    }
  | {
      readonly status: "refused";
      /** The refusal's own; "signed-out", "second-factor" and "forbidden" where the person was not let in at all. */
      readonly code: string;
      readonly message: string;
      /** As of `done`: what the form is to know before it is sent again, for one that saves by itself. */
      readonly saved?: Readonly<Record<string, string>>;
      readonly values: FormValues;
    }
  | { readonly status: "failed"; readonly incident: string; readonly values: FormValues };

export const idle: FormState = { status: "idle" };

/** A server action as `useActionState` and `<Form>` take it. */
export type FormAction = (earlier: FormState, form: FormData) => Promise<FormState>;
