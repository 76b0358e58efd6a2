"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import type { FormAction } from "@/lib/action/form-state";

import type { GroupOptions } from "./group-fields";
import { YES_NO } from "./group-form";
import { ReasonField } from "./reason-field";

interface RestFormProps {
  year: number;
  version: number;
  rhythm: string;
  selfAssessment: boolean;
  rhythms: GroupOptions["rhythms"];
  cancelHref: Route;
  action: FormAction;
}

/** How those in no group are evaluated. */
export function RestForm({
  year,
  version,
  rhythm,
  selfAssessment,
  rhythms,
  cancelHref,
  action,
}: RestFormProps) {
  const assessed = selfAssessment ? "ya" : "tidak";
  const shown = rhythms.find(({ value }) => value === rhythm)?.label ?? rhythm;
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile
        version={version}
        fields={[
          { name: "rhythm", label: "Irama evaluasi periodik", stored: rhythm, shown },
          { name: "selfAssessment", label: "Penilaian diri", stored: assessed, shown: assessed },
        ]}
      />
      <input type="hidden" name="year" value={year} />
      <RadioField
        name="rhythm"
        label="Irama evaluasi periodik"
        hint="Bawaan: Triwulanan."
        inline
        options={rhythms}
        defaultValue={rhythm}
      />
      <RadioField
        name="selfAssessment"
        label="Penilaian diri lebih dahulu"
        hint="Bawaan: Ya."
        inline
        options={YES_NO}
        defaultValue={assessed}
      />
      <ReasonField />
      <FormActions>
        <SubmitButton>Simpan kebijakan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
