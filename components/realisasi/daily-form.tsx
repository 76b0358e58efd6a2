"use client";

import { useCallback, useState } from "react";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/action/form-state";
import { LONGEST_LOG } from "@/lib/realisasi/daily-log";
import type { DailyPage } from "@/lib/realisasi/daily-view";

import { LogFields } from "./log-fields";

interface DailyFormProps {
  page: Pick<DailyPage, "choices" | "last" | "firstDay" | "today">;
  action: FormAction;
  /** The day that the form begins with. */
  date: string;
}

/**
 * One short form: what, for which indicator, how long. The indicator and the duration of the last entry stand there
 * already; Enter sends it, and the next one begins.
 */
export function DailyForm({ page, action, date }: DailyFormProps) {
  const [round, setRound] = useState(0);
  // The same function each time: the form tells it of one success once.
  const next = useCallback((message: string) => {
    toast(message);
    setRound((before) => before + 1);
  }, []);
  const { choices, last, firstDay, today } = page;
  const isKnown = choices.some(({ id }) => id === last?.ikiId);
  const given = {
    ikiId: isKnown ? (last?.ikiId ?? null) : null,
    minutes: last?.minutes ?? null,
    ...{ quantity: "", url: "", date },
  };
  return (
    <Form action={action} quiet label="Tulis progres" className="grid gap-4" onDone={next}>
      <TextField
        key={round}
        name="text"
        label="Apa yang Anda kerjakan?"
        maxLength={LONGEST_LOG}
        autoComplete="off"
        enterKeyHint="send"
        autoFocus={round > 0}
      />
      <LogFields choices={choices} given={given} firstDay={firstDay} today={today} round={round} />
      <div>
        <SubmitButton>Simpan progres</SubmitButton>
      </div>
    </Form>
  );
}
