import { useEffect, useRef, useState } from "react";

import { PAUSE_MS, retryAfter } from "@/components/form/autosave";
import { idle, type FormAction } from "@/lib/action/form-state";

export type DraftState = "rest" | "typing" | "keeping" | "kept" | "unreachable" | { readonly held: string };

const NAMES = [
  "departureReason",
  "recommendation",
  "hasilFactDate",
  "hasilFact",
  "hasilSaid",
  "perilakuFactDate",
  "perilakuFact",
  "perilakuSaid",
] as const;

/** What stands in the fields of the appraisal, as a draft is kept. */
export function draftOf(form: FormData): string {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const fields = Object.fromEntries(NAMES.map((name) => [name, text(name)]));
  return JSON.stringify({ hasil: text("hasil") || null, perilaku: text("perilaku") || null, ...fields });
}

interface Kept {
  readonly evaluationId: string;
  readonly version: number;
  readonly revision: number;
}

function begun(version: number, revision: number) {
  return { version, revision, last: "", sending: false, stopped: false, attempts: 0 };
}

/**
 * Keeps what is typed as a draft, after a pause. Each success counts the draft one on; a draft that somebody else has
 * changed meanwhile is not overwritten, and the person is told.
 */
export function useDraft(action: FormAction, { evaluationId, version, revision }: Kept) {
  const [state, setState] = useState<DraftState>("rest");
  const run = useRef(begun(version, revision));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  /** The count of the draft. An evaluation that was set meanwhile begins anew, with what stands in the fields kept. */
  function running(): ReturnType<typeof begun> {
    if (run.current.version !== version) run.current = begun(version, revision);
    return run.current;
  }

  function later(form: HTMLFormElement, wait: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(form), wait);
  }

  async function keep(form: HTMLFormElement): Promise<void> {
    const now = running();
    const fields = draftOf(new FormData(form));
    if (now.stopped || fields === now.last) return;
    if (now.sending) {
      later(form, PAUSE_MS);
      return;
    }
    now.sending = true;
    setState("keeping");
    const content = new FormData();
    content.set("evaluationId", evaluationId);
    content.set("version", String(version));
    content.set("revision", String(now.revision));
    content.set("fields", fields);
    const answer = await action(idle, content).catch(() => null);
    now.sending = false;
    if (answer === null) {
      now.attempts += 1;
      setState("unreachable");
      later(form, retryAfter(now.attempts));
      return;
    }
    now.attempts = 0;
    if (answer.status === "done") {
      now.revision += 1;
      now.last = fields;
      setState("kept");
    } else {
      // What somebody else has done ends it; what is only not to be kept as it stands is tried again when it changes.
      now.stopped = answer.status === "refused";
      setState({ held: answer.status === "refused" ? answer.message : "Konsep belum dapat disimpan." });
    }
  }

  return {
    state,
    typed(form: HTMLFormElement): void {
      if (running().stopped) return;
      setState("typing");
      later(form, PAUSE_MS);
    },
    /** What is set needs no draft any more. */
    settle(): void {
      clearTimeout(timer.current);
    },
  };
}
