"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

interface PlanFormProps {
  /** What is stored; null for a new plan. */
  plan: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly legalBasis: string;
    readonly effectiveOn: CalendarDate;
  } | null;
  today: CalendarDate;
  cancelHref: Route;
  action: FormAction;
}

/** What a plan is called, what it rests on, and its day. */
export function PlanForm({ plan, today, cancelHref, action }: PlanFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      {plan !== null && (
        <>
          <input type="hidden" name="planId" value={plan.id} />
          <ChangedMeanwhile
            version={plan.version}
            fields={[
              { name: "title", label: "Nama rancangan", stored: plan.title, shown: plan.title },
              { name: "legalBasis", label: "Dasar hukum", stored: plan.legalBasis, shown: plan.legalBasis },
              {
                name: "effectiveOn",
                label: "Mulai berlaku",
                stored: plan.effectiveOn,
                shown: longDate(plan.effectiveOn),
              },
            ]}
          />
        </>
      )}
      <TextField
        name="title"
        label="Nama rancangan"
        hint="Misalnya “Penggabungan kelurahan di Kecamatan Gayungan”."
        maxLength={200}
        defaultValue={plan?.title ?? ""}
      />
      <TextField
        name="legalBasis"
        label="Dasar hukum"
        hint="Nomor dan tahun peraturan. Tercatat pada setiap unit dan penempatan yang berubah."
        maxLength={200}
        defaultValue={plan?.legalBasis ?? ""}
      />
      <DateField
        name="effectiveOn"
        label="Mulai berlaku"
        hint="Setelah ditetapkan, susunan baru berlaku dengan sendirinya pada hari ini."
        defaultValue={plan?.effectiveOn ?? today}
      />
      <FormActions>
        <SubmitButton>{plan === null ? "Mulai merancang" : "Simpan"}</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
