import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import type { FormAction } from "@/lib/action/form-state";
import type { PembahasanList } from "@/lib/evaluation/pembahasan-view";

/** The newest period for which nothing is being discussed in the first unit: the one that can be opened. */
function nextPeriod({ rows, units: [unit], periods }: PembahasanList): string | undefined {
  const isOpen = (name: string) =>
    rows.some((row) => row.isOpen && row.unitName === unit?.name && row.periodName === name);
  return (periods.find(({ name }) => !isOpen(name)) ?? periods[0])?.id;
}

/** For a head: begins the pembahasan of a period in a unit that he leads. */
export function OpenPembahasanCard({ list, open }: { list: PembahasanList; open: FormAction }) {
  return (
    <Card
      title="Buka pembahasan"
      lead="Sejak dibuka, hasil yang belum diterima pegawai ditahan sampai pembahasan ditutup, paling lambat pada tanggal yang Anda isi."
    >
      <Form action={open} label="Buka pembahasan" className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-3">
          <SelectField
            name="unitId"
            label="Unit dan semua unit di bawahnya"
            options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="periodId"
            label="Periode"
            options={list.periods.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={nextPeriod(list)}
          />
          <DateField
            name="holdsUntil"
            label="Ditahan paling lambat sampai"
            min={list.today}
            max={list.lastDay}
            defaultValue={list.lastDay}
          />
        </div>
        <FormActions>
          <SubmitButton>Buka pembahasan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
