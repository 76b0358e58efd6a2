"use client";

import { useContext } from "react";

import { descriptionOf, FieldNotes } from "@/components/ui/field";
import { FieldContext, useField } from "@/components/ui/field-context";
import type { DelegableRow } from "@/lib/employee/delegation-view";

/** Several people out of a list that fits on the page; sent as `people`. */
export function PeopleChoice({ people }: { people: readonly DelegableRow[] }) {
  const { id, errors } = useField("people");
  const { values } = useContext(FieldContext);
  const typed = values["people"];
  const ticked = new Set(typeof typed === "string" ? [typed] : typed);
  return (
    <fieldset
      className={errors.length > 0 ? "border-l-4 border-danger pl-3" : undefined}
      {...descriptionOf(id, undefined, errors)}
    >
      <legend className="font-semibold">Pegawai yang dinilai penerima delegasi</legend>
      <FieldNotes id={id} errors={errors} />
      <ul className="mt-2 max-h-96 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {people.map((person, index) => (
          <li key={person.id} className="px-3 py-2">
            <label className="flex gap-3">
              <input
                type="checkbox"
                name="people[]"
                value={person.id}
                defaultChecked={ticked.has(person.id)}
                className="mt-0.5 size-5 shrink-0 accent-primary"
                {...(index === 0 ? { id } : {})}
              />
              <span className="min-w-0">
                <span className="block font-medium">{person.name}</span>
                <span className="block text-sm text-ink-soft">{person.post}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
