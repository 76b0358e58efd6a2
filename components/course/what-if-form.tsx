import { Button } from "@/components/ui/button";
import { descriptionOf, Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { WhatIfView } from "@/lib/dashboard/what-if-view";

interface WhatIfFormProps {
  view: WhatIfView;
  year: number;
  unitId: string | null;
  /** As typed before. */
  typed: { readonly target: string; readonly nilai: string };
}

function FigureField({
  name,
  label,
  hint,
  value,
  error,
}: {
  name: "target" | "nilai";
  label: string;
  hint: string;
  value: string;
  error: string | null;
}) {
  const errors = error === null ? [] : [error];
  return (
    <Field id={name} label={label} hint={hint} optional errors={errors}>
      <input
        id={name}
        name={name}
        defaultValue={value}
        autoComplete="off"
        maxLength={60}
        className="control max-w-44"
        {...descriptionOf(name, hint, errors)}
      />
    </Field>
  );
}

/** Another target, another realisasi: asked by address, so that nothing is sent to be kept. */
export function WhatIfForm({ view, year, unitId, typed }: WhatIfFormProps) {
  const { ikuId, target, satuan, periods, ordinal, errors } = view;
  const satuanText = satuan === "" ? "" : ` Satuan: ${satuan}.`;
  return (
    <form action="/dasbor/iku/simulasi" aria-label="Simulasi" className="no-print grid gap-4">
      <input type="hidden" name="iku" value={ikuId} />
      <input type="hidden" name="tahun" value={String(year)} />
      {unitId !== null && <input type="hidden" name="unit" value={unitId} />}
      <div className="flex flex-wrap items-end gap-4">
        <FigureField
          name="target"
          label={`Target ${String(year)} menjadi`}
          hint={`Sekarang ${target === "" ? "belum ditetapkan" : target}.${satuanText}`}
          value={typed.target}
          error={errors.target}
        />
        <SelectField
          name="periode"
          label="Periode"
          width="medium"
          defaultValue={String(ordinal)}
          options={periods.map(({ ordinal: at, name, typed: is }) => ({
            value: String(at),
            label: is === "" ? `${name} (belum diisi)` : `${name} (sekarang ${is})`,
          }))}
        />
        <FigureField
          name="nilai"
          label="Realisasinya menjadi"
          hint="Nilai periode itu sendiri, bukan jumlah setahun."
          value={typed.nilai}
          error={errors.nilai}
        />
        <Button type="submit" tone="primary">
          Simulasikan
        </Button>
      </div>
    </form>
  );
}
