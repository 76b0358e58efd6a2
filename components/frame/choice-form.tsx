"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useContext } from "react";

import { Form } from "@/components/form/form";
import { FieldContext } from "@/components/ui/field-context";
import type { FormState } from "@/lib/action/form-state";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

interface ChoiceFormProps {
  /** Of what this is the choice. */
  label: string;
  name: string;
  choices: readonly Choice[];
  chosen: string | null;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** A choice of one that holds at once: each is a button that sends itself, so it works before the script has loaded. */
export function ChoiceForm({ label, name, choices, chosen, action }: ChoiceFormProps) {
  return (
    <Form action={action} label={label} quiet className="grid">
      {choices.map((choice) => (
        <ChoiceButton key={choice.value} name={name} choice={choice} chosen={choice.value === chosen} />
      ))}
    </Form>
  );
}

function ChoiceButton({ name, choice, chosen }: { name: string; choice: Choice; chosen: boolean }) {
  const { pending } = useContext(FieldContext);
  return (
    <button
      type="submit"
      name={name}
      value={choice.value}
      aria-pressed={chosen}
      aria-disabled={pending}
      className={clsx(
        "flex min-h-9 w-full items-center gap-2 rounded-md px-3 py-1 text-start text-[0.9375rem] -outline-offset-2 hover:bg-sunken",
        chosen && "font-semibold text-primary",
      )}
    >
      <Check aria-hidden="true" className={clsx("size-4 shrink-0", !chosen && "invisible")} />
      <span className="min-w-0 flex-1">{choice.label}</span>
      {choice.note !== undefined && <span className="text-xs font-normal text-ink-faint">{choice.note}</span>}
    </button>
  );
}
