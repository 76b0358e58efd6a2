"use client";

import { clsx } from "clsx";
import { useContext } from "react";

import { Form } from "@/components/form/form";
import { FieldContext } from "@/components/ui/field-context";
import { Glyph } from "@/components/ui/glyph";
import type { FormState } from "@/lib/action/form-state";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it is called where its heading is not heard. */
  readonly fullLabel?: string;
  /** A whole line for itself. */
  readonly wide?: boolean;
}

export interface ChoiceGroup {
  /** Null: no heading. */
  readonly label: string | null;
  /** Short ones stand four abreast. */
  readonly abreast: 1 | 4;
  readonly choices: readonly Choice[];
}

interface ChoiceFormProps {
  /** Of what this is the choice. */
  label: string;
  name: string;
  groups: readonly ChoiceGroup[];
  chosen: string | null;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
}

/** A choice of one that holds at once: each is a button that sends itself, so it works before the script has loaded. */
export function ChoiceForm({ label, name, groups, chosen, action }: ChoiceFormProps) {
  return (
    <Form action={action} label={label} quiet className="grid gap-2">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label !== null && (
            <p className="figures px-2.5 pt-1 pb-0.5 text-sm font-semibold">{group.label}</p>
          )}
          <div className={clsx("grid", group.abreast === 4 && "grid-cols-4")}>
            {group.choices.map((choice) => (
              <ChoiceButton
                key={choice.value}
                name={name}
                choice={choice}
                chosen={choice.value === chosen}
                marked={group.abreast === 1}
              />
            ))}
          </div>
        </div>
      ))}
    </Form>
  );
}

interface ChoiceButtonProps {
  name: string;
  choice: Choice;
  chosen: boolean;
  /** With a tick before the chosen one; else it is filled. */
  marked: boolean;
}

function ChoiceButton({ name, choice, chosen, marked }: ChoiceButtonProps) {
  const { pending } = useContext(FieldContext);
  return (
    <button
      type="submit"
      name={name}
      value={choice.value}
      aria-label={choice.fullLabel}
      aria-pressed={chosen}
      aria-disabled={pending}
      className={clsx(
        "flex min-h-9 w-full items-center gap-2 rounded-md px-2.5 py-1 text-start text-[0.9375rem] -outline-offset-2",
        chosen ? "font-semibold text-primary" : "hover:bg-sunken",
        chosen && !marked && "bg-primary-soft",
        choice.wide === true && "col-span-full",
      )}
    >
      {marked && <Glyph name="check" className={clsx("size-4", !chosen && "invisible")} />}
      {choice.label}
    </button>
  );
}
