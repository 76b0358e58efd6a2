"use client";

import { unstable_rethrow } from "next/navigation";
import {
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
  type ReactNode,
  type SubmitEvent,
} from "react";

import { FieldContext } from "@/components/ui/field-context";
import { idle, type FormState } from "@/lib/action/form-state";

import { FormOutcome } from "./form-outcome";

interface FormProps {
  /** A server action made by `action(…)`. */
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
  /** Empties the fields after success, where the form stays on the page to be used again. */
  clearWhenDone?: boolean;
  /** Told about success, for a dialog that should close. */
  onDone?: (message: string) => void;
  /** Says nothing on success, where the page itself shows what has changed. */
  quiet?: boolean;
  className?: string;
  /** For the name of the form as a landmark, where a page has several. */
  label?: string;
  children: ReactNode;
}

/** What can come of sending: the server's answer, or no answer at all. */
type Outcome = FormState | { readonly status: "unreachable" };

/**
 * A form over a server action. Before the script has loaded the browser sends it as any form; afterwards it is sent
 * beside the page, so that nothing typed is ever reset: not files, not passwords, not when the connection drops.
 * A second press while the first is under way does nothing.
 */
export function Form({
  action,
  clearWhenDone = false,
  onDone,
  quiet = false,
  className,
  label,
  children,
}: FormProps) {
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [fromServer, plainAction] = useActionState(action, idle);
  const [fromScript, setFromScript] = useState<Outcome | null>(null);
  const [pending, startSending] = useTransition();
  const sending = useRef(false);
  const outcome = fromScript ?? fromServer;

  useEffect(() => {
    if (fromScript?.status !== "done") return;
    if (clearWhenDone) form.current?.reset();
    onDone?.(fromScript.message);
  }, [fromScript, clearWhenDone, onDone]);

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const earlier = outcome.status === "unreachable" ? idle : outcome;
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startSending(async () => {
      const answer = await submitted(action, earlier, typed);
      sending.current = false;
      startTransition(() => {
        setFromScript(answer);
      });
    });
  }

  return (
    <FieldContext
      value={{
        prefix,
        errors: outcome.status === "invalid" ? outcome.fields : {},
        values: "values" in outcome ? outcome.values : {},
        pending,
      }}
    >
      <form
        ref={form}
        action={plainAction}
        onSubmit={send}
        noValidate
        aria-label={label}
        aria-busy={pending}
        className={className ?? "grid gap-6"}
      >
        {!(quiet && outcome.status === "done") && <FormOutcome outcome={outcome} prefix={prefix} />}
        {children}
      </form>
    </FieldContext>
  );
}

/** The action's answer; where none came, that. What Next throws to redirect goes on to Next. */
async function submitted(action: FormProps["action"], earlier: FormState, typed: FormData): Promise<Outcome> {
  try {
    return await action(earlier, typed);
  } catch (error) {
    unstable_rethrow(error);
    return { status: "unreachable" };
  }
}
