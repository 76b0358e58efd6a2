import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Route } from "next";
import { type z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Result } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";
import type { FormAction, FormState } from "../form-state";
import { formValues, valuesToShow } from "../form-values";
import { admit, barredMessage, type Demand } from "./admission";
import { declareEntrance } from "./surface";

interface Parts<S extends z.ZodType, T, R extends { readonly code: string }> {
  /** What the form may contain; its messages are shown beside the fields. */
  readonly schema: S;
  /** The sentence for a refusal. */
  readonly messages: (refusal: R) => string;
  /** The field beside which a refusal is shown; left out or null: at the top of the form. */
  readonly field?: (refusal: R) => string | null;
  /** What the form is to know after a refusal before it is sent again: the mark of what is stored now. */
  readonly known?: (refusal: R) => Readonly<Record<string, string>> | null;
  /** What follows success: a sentence (with what the form is to show of it), or the page to go to. */
  readonly done: (
    value: T,
    input: z.output<S>,
  ) =>
    | { readonly message: string; readonly saved?: Readonly<Record<string, string>> }
    | { readonly href: Route };
}

export interface ActionParts<S extends z.ZodType, T, R extends { readonly code: string }>
  extends Parts<S, T, R>, Demand {
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Result<T, R>>;
}

export interface PublicActionParts<S extends z.ZodType, T, R extends { readonly code: string }> extends Parts<
  S,
  T,
  R
> {
  readonly command: (input: z.output<S>) => Promise<Result<T, R>>;
}

/** Field errors of zod by dotted name, as the form shows them. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}

async function answer<S extends z.ZodType, T, R extends { readonly code: string }>(
  parts: Parts<S, T, R>,
  form: FormData,
  enter: () => Promise<
    Result<(input: z.output<S>) => Promise<Result<T, R>>, { code: string; message: string }>
  >,
): Promise<FormState> {
  const typed = formValues(form);
  const values = valuesToShow(typed);
  try {
    const entered = await enter();
    if (!entered.ok) return { status: "refused", ...entered.refusal, values };
    const input = parts.schema.safeParse(typed);
    if (!input.success) return { status: "invalid", fields: fieldErrors(input.error), values };
    const outcome = await entered.value(input.data);
    if (!outcome.ok) {
      // The page behind the form comes anew, with the version that was saved meanwhile; what was typed stays.
      if (outcome.refusal.code === "stale") refresh();
      const field = parts.field?.(outcome.refusal) ?? null;
      if (field !== null) {
        return { status: "invalid", fields: { [field]: [parts.messages(outcome.refusal)] }, values };
      }
      const saved = parts.known?.(outcome.refusal) ?? null;
      return {
        status: "refused",
        code: outcome.refusal.code,
        message: parts.messages(outcome.refusal),
        ...(saved === null ? {} : { saved }),
        values,
      };
    }
    const next = parts.done(outcome.value, input.data);
    if ("href" in next) redirect(next.href);
    return { status: "done", ...next };
  } catch (error) {
    unstable_rethrow(error);
    return { status: "failed", incident: reportFault(error), values };
  }
}

/**
 * Makes a server action for a form: authenticates, asks the matrix, validates, runs the command (which decides about
 * the very thing), and answers with the one `FormState` that all forms know. It knows no room; the command no HTTP.
 */
export function action<S extends z.ZodType, T, R extends { readonly code: string }>(
  parts: ActionParts<S, T, R>,
): FormAction {
  const { permission, beforeSecondFactor = false } = parts;
  const entrance: FormAction = (_earlier, form) =>
    answer(parts, form, async () => {
      const admitted = await admit({ permission, beforeSecondFactor });
      if (admitted.ok) return { ok: true, value: (input) => parts.command(admitted.value, input) };
      return { ok: false, refusal: { ...admitted.refusal, message: barredMessage(admitted.refusal) } };
    });
  return declareEntrance(entrance, {
    kind: "permission",
    permission,
    beforeSecondFactor,
    schema: parts.schema,
  });
}

/** As `action`, for what anybody may do: signing in, asking for a new password. */
export function publicAction<S extends z.ZodType, T, R extends { readonly code: string }>(
  parts: PublicActionParts<S, T, R>,
): FormAction {
  const entrance: FormAction = (_earlier, form) =>
    answer(parts, form, () => Promise.resolve({ ok: true, value: (input) => parts.command(input) }));
  return declareEntrance(entrance, { kind: "public", schema: parts.schema });
}
