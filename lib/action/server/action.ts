import { redirect, unstable_rethrow } from "next/navigation";
import type { Route } from "next";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/server/session";
import type { Result } from "@/lib/kernel/result";
import { reportFault } from "@/lib/log";
import type { FormState } from "../form-state";
import { formValues, valuesToShow } from "../form-values";

export interface ActionParts<S extends z.ZodType, T, R extends { readonly code: string }> {
  /** What the form may contain; its messages are shown beside the fields. */
  readonly schema: S;
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Result<T, R>>;
  /** The sentence for a refusal. */
  readonly messages: (refusal: R) => string;
  /** What follows success: a sentence, or the page to go to. */
  readonly done: (value: T, input: z.output<S>) => { readonly message: string } | { readonly href: Route };
}

/** Field errors of zod by dotted name, as the form shows them. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}

/**
 * Makes a server action for a form: authenticates, validates, runs the command (which authorizes), and answers with
 * the one `FormState` that all forms know. It knows no room; the command knows no HTTP.
 */
export function action<S extends z.ZodType, T, R extends { readonly code: string }>(
  parts: ActionParts<S, T, R>,
): (earlier: FormState, form: FormData) => Promise<FormState> {
  return async (_earlier, form) => {
    const typed = formValues(form);
    const values = valuesToShow(typed);
    try {
      const actor = await requireActor();
      const input = parts.schema.safeParse(typed);
      if (!input.success) return { status: "invalid", fields: fieldErrors(input.error), values };
      const outcome = await parts.command(actor, input.data);
      if (!outcome.ok) return { status: "refused", message: parts.messages(outcome.refusal), values };
      const next = parts.done(outcome.value, input.data);
      if ("href" in next) redirect(next.href);
      return { status: "done", message: next.message };
    } catch (error) {
      unstable_rethrow(error);
      return { status: "failed", incident: reportFault(error), values };
    }
  };
}
