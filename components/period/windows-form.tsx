"use client";

import type { Route } from "next";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import { longDate } from "@/lib/kernel/indonesian-date";
import { WINDOW_NAMES } from "@/lib/period/messages";
import type { WindowKind } from "@/lib/period/window";
import type { WindowDays } from "@/lib/period/window-days";

interface WindowsFormProps {
  periodId: string;
  version: number;
  /** The windows that the period may have, in the order of the cycle. */
  kinds: readonly WindowKind[];
  days: WindowDays;
  cancelHref: Route;
  action: FormAction;
}

const EXPLANATIONS: Readonly<Record<WindowKind, string>> = {
  planning: "SKP ditetapkan paling lambat akhir Januari (PermenPANRB 6/2022).",
  realisasi: "Pegawai mengisi realisasi dan bukti dukung.",
  evaluation: "Pejabat penilai menilai; harus masih terbuka setelah periode berakhir.",
  objection: "Keberatan dapat diajukan sekurang-kurangnya 14 hari setelah evaluasi ditutup (PP 30/2019).",
};

const ENDS = [
  ["Opens", "Dibuka pada"],
  ["Closes", "Ditutup pada"],
] as const;

/** The days between which each thing may be done in a period. */
export function WindowsForm({ periodId, version, kinds, days, cancelHref, action }: WindowsFormProps) {
  return (
    <Form action={action} className="grid max-w-reading gap-6">
      <ChangedMeanwhile
        version={version}
        fields={kinds.flatMap((kind) =>
          ENDS.map(([end, label]) => {
            const day = days[`${kind}${end}`];
            return {
              name: `${kind}${end}`,
              label: `${WINDOW_NAMES[kind]}, ${label.toLowerCase()}`,
              stored: day ?? "",
              shown: day === null ? "" : longDate(day),
            };
          }),
        )}
      />
      <input type="hidden" name="periodId" value={periodId} />
      {kinds.map((kind) => (
        <fieldset key={kind} className="card min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-5">
          <legend className="sr-only">{WINDOW_NAMES[kind]}</legend>
          <h2 aria-hidden="true" className="text-lg font-semibold">
            {WINDOW_NAMES[kind]}
          </h2>
          <p className="mb-4 text-sm text-ink-soft">{EXPLANATIONS[kind]}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {ENDS.map(([end, label]) => (
              <DateField
                key={end}
                name={`${kind}${end}`}
                label={label}
                defaultValue={days[`${kind}${end}`] ?? ""}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <FormActions>
        <SubmitButton>Simpan jadwal</SubmitButton>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </Form>
  );
}
