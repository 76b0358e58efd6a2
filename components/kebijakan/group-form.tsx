"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ChoicesField } from "@/components/ui/choices-field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";

import type { GroupOptions } from "./group-fields";
import { GroupReach } from "./group-reach";
import { ReasonField } from "./reason-field";

/** A group as its form begins. */
export interface GroupFormValues {
  readonly key: string;
  readonly label: string;
  readonly employeeKinds: readonly string[];
  readonly positionKinds: readonly string[];
  readonly positionNames: string;
  readonly unitKinds: readonly string[];
  readonly rhythm?: string;
  readonly isExternal?: string;
  readonly selfAssessment?: string;
}

interface GroupFormProps {
  year: number;
  version: number;
  group: GroupFormValues;
  options: GroupOptions;
  /** Answers how many people the conditions take in. */
  reachSource: string;
  cancelHref: Route;
  action: FormAction;
}

export const YES_NO = [
  { value: "ya", label: "Ya" },
  { value: "tidak", label: "Tidak" },
];

/** Whom a group takes in, and how its people are evaluated. */
export function GroupForm({
  year,
  version,
  group,
  options,
  reachSource,
  cancelHref,
  action,
}: GroupFormProps) {
  const named = (list: readonly { value: string; label: string }[], values: readonly string[]) =>
    list.flatMap(({ value, label }) => (values.includes(value) ? [label] : [])).join(", ");
  return (
    <Form action={action} className="grid max-w-3xl gap-6">
      <ChangedMeanwhile
        version={version}
        fields={[
          { name: "label", label: "Nama kelompok", stored: group.label, shown: group.label },
          {
            name: "positionNames",
            label: "Awal nama jabatan",
            stored: group.positionNames,
            shown: group.positionNames,
          },
          {
            name: "positionKinds",
            label: "Jenis jabatan",
            stored: group.positionKinds,
            shown: named(options.positionKinds, group.positionKinds),
          },
          {
            name: "employeeKinds",
            label: "Jenis pegawai",
            stored: group.employeeKinds,
            shown: named(options.employeeKinds, group.employeeKinds),
          },
          {
            name: "unitKinds",
            label: "Jenis unit",
            stored: group.unitKinds,
            shown: named(options.unitKinds, group.unitKinds),
          },
          {
            name: "rhythm",
            label: "Irama evaluasi",
            stored: group.rhythm ?? "",
            shown: named(options.rhythms, [group.rhythm ?? ""]),
          },
        ]}
      />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="key" value={group.key} />
      <TextField name="label" label="Nama kelompok" width="medium" defaultValue={group.label} />

      <fieldset className="grid min-w-0 gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5">
        <legend className="px-1 text-lg font-semibold">Siapa yang termasuk</legend>
        <p className="text-sm text-ink-soft">
          Semua syarat yang diisi harus terpenuhi. Dalam satu syarat cukup salah satu. Syarat yang kosong
          tidak membatasi.
        </p>
        <TextareaField
          name="positionNames"
          label="Awal nama jabatan"
          hint="Satu per baris, tanpa membedakan huruf besar: “guru” mencakup Guru Ahli Pertama."
          optional
          rows={3}
          defaultValue={group.positionNames}
        />
        <ChoicesField
          name="positionKinds"
          label="Jenis jabatan"
          optional
          options={options.positionKinds}
          defaultValues={group.positionKinds}
        />
        <ChoicesField
          name="employeeKinds"
          label="Jenis pegawai"
          optional
          options={options.employeeKinds}
          defaultValues={group.employeeKinds}
        />
        <ChoicesField
          name="unitKinds"
          label="Jenis unit"
          optional
          many
          options={options.unitKinds}
          defaultValues={group.unitKinds}
        />
        <GroupReach source={reachSource} />
      </fieldset>

      <fieldset className="grid min-w-0 gap-5 rounded-lg border border-line bg-surface p-4 sm:p-5">
        <legend className="px-1 text-lg font-semibold">Bagaimana dinilai</legend>
        <RadioField
          name="rhythm"
          label="Irama evaluasi periodik"
          inline
          options={options.rhythms}
          {...(group.rhythm === undefined ? {} : { defaultValue: group.rhythm })}
        />
        <RadioField
          name="isExternal"
          label="Dikelola di luar Selaras"
          hint="Direncanakan di sistem lain, misalnya Ruang GTK bagi guru; hasilnya diimpor, dan tidak pernah dihitung terlambat."
          inline
          options={YES_NO}
          {...(group.isExternal === undefined ? {} : { defaultValue: group.isExternal })}
        />
        <RadioField
          name="selfAssessment"
          label="Penilaian diri lebih dahulu"
          inline
          options={YES_NO}
          {...(group.selfAssessment === undefined ? {} : { defaultValue: group.selfAssessment })}
        />
      </fieldset>
      <ReasonField />
      <FormActions>
        <SubmitButton>Simpan kelompok</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
