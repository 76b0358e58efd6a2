import type { Route } from "next";

import { numberText } from "@/components/employee/person-text";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ReadinessView } from "@/lib/employee/readiness-view";
import { longDate } from "@/lib/kernel/indonesian-date";

import { PeopleTicks } from "./people-ticks";

interface RetireSeveralFormProps {
  people: ReadinessView["retiring"]["rows"];
  action: FormAction;
}

/** Records the pension of those ticked, each from the day that stands beside the name, all of them or none. */
export function RetireSeveralForm({ people, action }: RetireSeveralFormProps) {
  return (
    <Form action={action} label="Catat pensiun">
      {/* Another page of people begins with nobody ticked. */}
      <PeopleTicks
        key={people.map((person) => `${person.id}${String(person.version)}`).join()}
        legend="Pegawai yang pensiun pada tanggalnya"
        people={people.map((person) => ({
          id: person.id,
          value: `${person.id}:${String(person.version)}:${person.on}`,
          name: person.name,
          note: (
            <>
              TMT pensiun {longDate(person.on)}
              {person.isOverdue && <strong className="text-danger"> · sudah lewat, belum dicatat</strong>}
              <span className="block">
                {numberText(person.number)} · {person.post ?? "Belum ditempatkan"}
              </span>
            </>
          ),
          alone: { href: `/pegawai/${person.id}/kedudukan` as Route, label: "Catat dengan tanggal lain" },
        }))}
      />
      <TextField
        name="note"
        label="Nomor SK atau keterangan"
        optional
        maxLength={300}
        hint="Berlaku untuk semua yang dicentang."
      />
      <p className="max-w-reading text-sm text-ink-soft">
        Penempatan, keanggotaan tim kerja, dan pendelegasian mereka berakhir sehari sebelumnya; akun dibekukan
        pada tanggal pensiunnya.
      </p>
      <FormActions>
        <SubmitButton tone="secondary">Catat pensiun yang dicentang</SubmitButton>
      </FormActions>
    </Form>
  );
}
