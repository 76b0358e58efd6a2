"use client";

import { useRouter } from "next/navigation";
import {
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
} from "react";

import { FieldContext } from "@/components/ui/field-context";
import { Glyph } from "@/components/ui/glyph";
import { Notice } from "@/components/ui/notice";
import { idle, type FormAction, type FormState } from "@/lib/action/form-state";

import { AUTOSAVE_WORDS, contentOf, PAUSE_MS, retryAfter, type AutosaveState } from "./autosave";
import type { StoredField } from "./changed-meanwhile";
import { FormOutcome } from "./form-outcome";
import { SubmitButton } from "./submit-button";

interface AutosaveFormProps {
  /** A server action whose success says `saved.version`. */
  action: FormAction;
  /** Of what the page shows; 0 where nothing is kept yet. */
  version: number;
  /** What is kept now, for the comparison after somebody else was faster. */
  stored: readonly StoredField[];
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form that saves by itself: after a pause in typing, and when it is left. Nothing typed is ever lost: what is wrong
 * stands at its field without taking the focus, what was refused waits for the person, what found no server is tried
 * again. Before the script has loaded its button sends it as any form.
 */
export function AutosaveForm({ action, version, stored, label, className, children }: AutosaveFormProps) {
  const prefix = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [fromServer, plainAction] = useActionState(action, idle);
  const [fromScript, setFromScript] = useState<FormState | null>(null);
  const [state, setState] = useState<AutosaveState>("rest");
  const [saved, setSaved] = useState<Readonly<Record<string, string>>>({});
  const run = useRef({
    ...{ kept: "", sending: false, attempts: 0 },
    /** Something was kept; it has not been shown by the rest of the page; the person has to say so before more is sent. */
    ...{ isKept: false, isNews: false, isHeld: false },
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const outcome = fromScript ?? fromServer;
  const isStale = outcome.status === "refused" && outcome.code === "stale";

  const begin = useEffectEvent(() => {
    if (form.current !== null) run.current.kept = contentOf(asRendered(form.current));
    // Typed before the script had loaded, or put back by the browser.
    if (isDirty()) typed();
  });

  useEffect(() => {
    begin();
    return () => {
      clearTimeout(timer.current);
    };
  }, []);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    const retry = () => {
      if (run.current.attempts > 0) void send();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", retry);
    };
  });

  function isDirty(): boolean {
    return form.current !== null && contentOf(new FormData(form.current)) !== run.current.kept;
  }

  function later(wait: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), wait);
  }

  function typed(): void {
    if (run.current.isHeld) {
      setState("held");
      return;
    }
    setState("typing");
    later(PAUSE_MS);
  }

  /** Leaving the form sends what is there; what was kept meanwhile is shown by the rest of the page. */
  function left(event: FocusEvent<HTMLFormElement>): void {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (isDirty() && !run.current.isHeld) later(0);
    else if (run.current.isNews) shownAnew();
  }

  function shownAnew(): void {
    run.current.isNews = false;
    startTransition(() => {
      router.refresh();
    });
  }

  async function send(): Promise<void> {
    clearTimeout(timer.current);
    if (form.current === null || run.current.sending) return;
    if (!isDirty()) {
      // Typed and taken back, or kept meanwhile: there is nothing that is not kept.
      setState((now) => (now === "typing" ? (run.current.isKept ? "saved" : "rest") : now));
      return;
    }
    const content = new FormData(form.current);
    run.current.sending = true;
    setState("sending");
    const answer = await answered(action, content);
    run.current.sending = false;
    startTransition(() => {
      take(answer, contentOf(content));
    });
  }

  function take(answer: FormState | null, content: string): void {
    if (answer === null) {
      run.current.attempts += 1;
      setState("unreachable");
      later(retryAfter(run.current.attempts));
      return;
    }
    run.current.attempts = 0;
    if (answer.status === "refused" && answer.code === "unchanged") {
      // What was typed is what is kept already.
      run.current.kept = content;
      run.current.isKept = true;
      run.current.isHeld = false;
      setFromScript(idle);
      setState("saved");
      return;
    }
    setFromScript(answer);
    run.current.isHeld = answer.status === "refused" || answer.status === "failed";
    if (answer.status === "refused" && answer.saved !== undefined) setSaved(answer.saved);
    if (answer.status !== "done") {
      setState(run.current.isHeld ? "held" : "invalid");
      return;
    }
    run.current.kept = content;
    run.current.isKept = true;
    run.current.isNews = true;
    setSaved(answer.saved ?? {});
    if (isDirty()) typed();
    else {
      setState("saved");
      if (form.current?.contains(document.activeElement) === false) shownAnew();
    }
  }

  const known = Math.max(version, Number(saved["version"] ?? 0));
  return (
    <FieldContext
      value={{
        prefix,
        errors: outcome.status === "invalid" ? outcome.fields : {},
        values: "values" in outcome ? outcome.values : {},
        pending: state === "sending",
        saved,
      }}
    >
      <form
        ref={form}
        action={plainAction}
        onSubmit={(event) => {
          event.preventDefault();
          run.current.isHeld = false;
          void send();
        }}
        onInput={typed}
        onBlur={left}
        noValidate
        aria-label={label}
        className={className ?? "grid gap-4"}
      >
        {(outcome.status === "refused" || outcome.status === "failed") && (
          <FormOutcome outcome={outcome} prefix={prefix} />
        )}
        {isStale && <Differences stored={stored} typed={outcome.values} />}
        <input type="hidden" name="version" value={known} />
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton size="small" tone={state === "held" ? "primary" : "secondary"}>
            Simpan
          </SubmitButton>
          <Status state={fromScript === null && fromServer.status === "done" ? "saved" : state} />
        </div>
      </form>
    </FieldContext>
  );
}

/** What the form held when the server sent it, whatever was typed since. */
function asRendered(form: HTMLFormElement): FormData {
  const copy = document.importNode(form, true);
  copy.reset();
  return new FormData(copy);
}

/** The answer of the server; null where none came. A session that has ended is answered, not redirected. */
async function answered(action: FormAction, content: FormData): Promise<FormState | null> {
  try {
    return await action(idle, content);
  } catch {
    return null;
  }
}

function Status({ state }: { state: AutosaveState }) {
  const isWrong = state === "invalid" || state === "held" || state === "unreachable";
  return (
    <p
      role="status"
      className={
        isWrong
          ? "flex items-center gap-1.5 text-sm font-semibold text-danger"
          : "flex items-center gap-1.5 text-sm text-ink-soft"
      }
    >
      {state === "saved" && <Glyph name="done" className="size-4 text-success" />}
      {AUTOSAVE_WORDS[state]}
    </p>
  );
}

/** What is kept now where it differs from what was typed, so that saving again overwrites nothing unseen. */
function Differences({
  stored,
  typed,
}: {
  stored: readonly StoredField[];
  typed: Readonly<Record<string, string | readonly string[]>>;
}) {
  const differing = stored.filter(
    (field) => typed[field.name] !== undefined && typed[field.name] !== field.stored,
  );
  // Where the refusal itself says what differs, there is nothing to add.
  if (differing.length === 0) return null;
  return (
    <Notice tone="warning" title="Data terbaru berbeda dari isian Anda">
      <ul className="list-disc pl-5">
        {differing.map(({ name, label, shown }) => (
          <li key={name}>
            {label}: tersimpan sekarang <strong>{shown === "" ? "(kosong)" : shown}</strong>
          </li>
        ))}
      </ul>
      <p className="mt-1">Menekan Simpan memakai isian di bawah ini.</p>
    </Notice>
  );
}
