"use client";

import { useContext, useState, type ReactNode } from "react";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";

interface MatrixFormProps {
  year: number;
  /** Whether one of the people has an SKP in force, whose change needs a reason. */
  hasAgreed: boolean;
  action: FormAction;
  /** The matrix itself, with a box to tick in each cell. */
  children: ReactNode;
}

/** The matrix as a form: tick the cells, say how the lines read, put them in. */
export function MatrixForm({ year, hasAgreed, action, children }: MatrixFormProps) {
  return (
    <Form action={action} className="grid gap-6">
      <input type="hidden" name="year" value={year} />
      {children}
      <section
        aria-label="Tempatkan sel yang dicentang"
        className="card grid max-w-3xl gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5"
      >
        <RadioField
          name="jenis"
          label="Jenis rencana hasil kerja"
          inline
          options={[
            { value: "utama", label: "Utama" },
            { value: "tambahan", label: "Tambahan" },
          ]}
          defaultValue="utama"
        />
        <TextareaField
          name="text"
          label="Rumusan RHK bagi pegawai"
          hint="Bila kosong, dipakai rumusan RHK Anda; pegawai menyempurnakannya."
          optional
          rows={2}
          limit={1_000}
        />
        {hasAgreed && (
          <TextField
            name="reason"
            label="Alasan perubahan"
            hint="Wajib bila sel yang dicentang milik pegawai yang SKP-nya sudah ditetapkan: menjadi usulan perubahan."
            optional
            autoComplete="off"
          />
        )}
        <FormActions>
          <SubmitButton>Tempatkan sel yang dicentang</SubmitButton>
        </FormActions>
      </section>
    </Form>
  );
}

/** A box to tick; what came back with a refused form stays ticked. */
export function MatrixBox({ value, label, rhk }: { value: string; label: string; rhk: string }) {
  const { values } = useContext(FieldContext);
  const typed = values["cells"];
  const isTicked = typeof typed === "string" ? typed === value : (typed?.includes(value) ?? false);
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-start gap-2 text-sm text-ink-soft sm:items-center">
      <input
        type="checkbox"
        name="cells[]"
        value={value}
        defaultChecked={isTicked}
        className="size-5 shrink-0 accent-primary"
      />
      <span aria-hidden="true" className="max-sm:hidden">
        Tempatkan
      </span>
      {/* On a phone there is no column above that says which RHK it is. */}
      <span aria-hidden="true" className="min-w-0 break-words sm:hidden">
        {rhk}
      </span>
      <span className="sr-only">{label}</span>
    </label>
  );
}

/** Ticks a whole column: one RHK to everybody who has no line under it yet. */
export function TickColumn({ columnId, label }: { columnId: string; label: string }) {
  const [isTicked, setTicked] = useState(false);
  return (
    <Button
      size="small"
      aria-pressed={isTicked}
      onClick={(event) => {
        const boxes = event.currentTarget.form?.elements ?? [];
        for (const box of boxes) {
          if (
            box instanceof HTMLInputElement &&
            box.name === "cells[]" &&
            box.value.endsWith(`:${columnId}`)
          ) {
            box.checked = !isTicked;
          }
        }
        setTicked(!isTicked);
      }}
    >
      {isTicked ? "Lepas semua" : "Centang semua"}
      <span className="sr-only"> {label}</span>
    </Button>
  );
}
