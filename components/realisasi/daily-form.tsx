"use client";

import { useCallback, useState } from "react";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/action/form-state";
import { LONGEST_LOG, minutesText, USUAL_MINUTES, type RecentWork } from "@/lib/realisasi/daily-log";
import type { DailyPage } from "@/lib/realisasi/daily-view";

import { LogFields } from "./log-fields";

interface DailyFormProps {
  page: Pick<DailyPage, "choices" | "last" | "recent" | "firstDay" | "today">;
  action: FormAction;
  /** The day that the form begins with. */
  date: string;
}

/** Writes into the fields what was done before; nothing else that was typed changes. */
function fill(form: HTMLFormElement | null, { text, ikiId, minutes }: RecentWork): void {
  if (form === null) return;
  const usual: readonly number[] = USUAL_MINUTES;
  const isUsual = usual.includes(minutes);
  const values = {
    text,
    ikiId: ikiId ?? "",
    minutes: isUsual ? String(minutes) : "",
    otherMinutes: isUsual ? "" : String(minutes),
  };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) {
      for (const choice of field)
        if (choice instanceof HTMLInputElement) choice.checked = choice.value === value;
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

/**
 * One short form: what, for which indicator, how long. The indicator and the duration of the last entry stand there
 * already, and what was done before is one tap; Enter sends it, and the next one begins.
 */
export function DailyForm({ page, action, date }: DailyFormProps) {
  const [round, setRound] = useState(0);
  // The same function each time: the form tells it of one success once.
  const next = useCallback((message: string) => {
    toast(message);
    setRound((before) => before + 1);
  }, []);
  const { choices, last, recent, firstDay, today } = page;
  const isKnown = choices.some(({ id }) => id === last?.ikiId);
  const given = {
    ikiId: isKnown ? (last?.ikiId ?? null) : null,
    minutes: last?.minutes ?? null,
    ...{ quantity: "", url: "", date },
  };
  return (
    <Form action={action} quiet label="Tulis progres" className="grid grid-cols-1 gap-4" onDone={next}>
      {recent.length > 0 && (
        <div role="group" aria-label="Seperti sebelumnya" className="flex flex-wrap items-center gap-2">
          <span aria-hidden="true" className="text-sm text-ink-soft">
            Seperti sebelumnya:
          </span>
          {recent.map((work) => (
            <button
              key={work.text}
              type="button"
              className="min-h-9 max-w-full rounded-lg border border-line-strong px-3 py-1.5 text-start text-sm hover:border-primary hover:text-primary"
              onClick={(event) => {
                fill(event.currentTarget.form, {
                  ...work,
                  ikiId: choices.some(({ id }) => id === work.ikiId) ? work.ikiId : null,
                });
              }}
            >
              {work.text}, {minutesText(work.minutes)}
            </button>
          ))}
        </div>
      )}
      <TextField
        key={round}
        name="text"
        label="Apa yang Anda kerjakan?"
        maxLength={LONGEST_LOG}
        autoComplete="off"
        enterKeyHint="send"
        autoFocus={round > 0}
      />
      <LogFields choices={choices} given={given} firstDay={firstDay} today={today} round={round} isShort />
      <div>
        <SubmitButton>Simpan progres</SubmitButton>
      </div>
    </Form>
  );
}
