"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { descriptionOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/field-context";

/** A person of a finding, with a box. */
export interface TickedPerson {
  readonly id: string;
  /** What a ticked box sends. */
  readonly value: string;
  readonly name: string;
  readonly note: ReactNode;
  /** Where this one person is mended alone. */
  readonly alone: { readonly href: Route; readonly label: string };
}

/** The people of a finding with a box each; sent as `people`. */
export function PeopleTicks({ people, legend }: { people: readonly TickedPerson[]; legend: string }) {
  const { id, errors } = useField("people");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isAll = people.every((person) => ticked.has(person.id));

  function tick(employeeId: string): void {
    const next = new Set(ticked);
    if (!next.delete(employeeId)) next.add(employeeId);
    setTicked(next);
  }

  return (
    <fieldset
      className={errors.length > 0 ? "border-l-4 border-danger pl-3" : undefined}
      {...descriptionOf(id, undefined, errors)}
    >
      <legend className="font-semibold">{legend}</legend>
      <FieldNotes id={id} errors={errors} />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button
          size="small"
          onClick={() => {
            setTicked(new Set(isAll ? [] : people.map((person) => person.id)));
          }}
        >
          {isAll ? "Kosongkan centang" : "Centang semua di halaman ini"}
        </Button>
        <p role="status" className="figures text-sm text-ink-soft">
          {ticked.size} dari {people.length} dicentang
        </p>
      </div>
      <ul className="mt-2 divide-y divide-line rounded-md border border-line">
        {people.map(({ alone, ...person }, index) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2"
          >
            <label className="flex min-w-0 gap-3">
              <input
                type="checkbox"
                name="people[]"
                value={person.value}
                checked={ticked.has(person.id)}
                onChange={() => {
                  tick(person.id);
                }}
                className="mt-0.5 size-5 shrink-0 accent-primary"
                {...(index === 0 ? { id } : {})}
              />
              <span className="min-w-0">
                <span className="block font-medium">{person.name}</span>
                <span className="figures block text-sm text-ink-soft">{person.note}</span>
              </span>
            </label>
            <Link href={alone.href} prefetch={false} className="link ml-8 text-sm sm:ml-0">
              {alone.label}
              <span className="sr-only">: {person.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
