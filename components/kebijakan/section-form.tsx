"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";

import { ReasonField } from "./reason-field";
import { SettingField } from "./setting-field";
import type { SettingPartView } from "./setting-view";

interface SectionFormProps {
  year: number;
  version: number;
  section: string;
  parts: readonly SettingPartView[];
  cancelHref: Route;
  action: FormAction;
}

/** The settings of one section. */
export function SectionForm({ year, version, section, parts, cancelHref, action }: SectionFormProps) {
  const fields = parts.flatMap((part) =>
    part.fields.map((field) => ({
      name: field.path,
      label: part.title === null ? field.label : `${part.title}, ${field.label}`,
      stored: field.value,
      shown: field.text,
    })),
  );
  return (
    <Form action={action} className="grid max-w-3xl gap-6">
      <ChangedMeanwhile version={version} fields={fields} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="section" value={section} />
      {parts.map((part) =>
        part.title === null ? (
          part.fields.map((field) => <SettingField key={field.path} field={field} compact={false} />)
        ) : (
          <fieldset key={part.key} className="min-w-0 rounded-lg border border-line bg-surface p-4">
            <legend className="px-1 font-semibold">{part.title}</legend>
            <div className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
              {part.fields.map((field) => (
                <SettingField key={field.path} field={field} compact />
              ))}
            </div>
          </fieldset>
        ),
      )}
      <ReasonField />
      <FormActions>
        <SubmitButton>Simpan kebijakan</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
