"use client";

import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { IKU_CONTROL_LABELS, IKU_JENIS_LABELS } from "@/lib/iku/labels";
import { IKU_CONTROLS, IKU_JENIS } from "@/lib/iku/iku";
import {
  ACCUMULATION_LABELS,
  ACCUMULATIONS,
  CAPAIAN_FORM_LABELS,
  CAPAIAN_FORMS,
  PERSPEKTIF,
  PERSPEKTIF_LABELS,
} from "@/lib/iku/measure";
import type { IkuPage } from "@/lib/iku/view";
import { RHYTHM_NAMES, RHYTHMS } from "@/lib/period/period";

type Said = Pick<
  IkuPage,
  | "name"
  | "definition"
  | "formula"
  | "unitName"
  | "form"
  | "accumulation"
  | "scale"
  | "jenis"
  | "control"
  | "rhythm"
  | "baselineYear"
  | "baselineText"
  | "source"
  | "evidence"
  | "legalBasis"
  | "standardText"
  | "standardSource"
  | "perspektif"
  | "targets"
>;

interface IkuFieldsProps {
  values: Said | null;
  years: { readonly from: number; readonly to: number };
}

function options<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** What is said about an indicator: what it measures, how it is worked out, and towards what. */
export function IkuFields({ values, years }: IkuFieldsProps) {
  return (
    <>
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Apa yang diukur</legend>
        <TextField
          name="name"
          label="Nama indikator"
          hint="Mulailah dengan ukurannya: “Persentase …”, “Indeks …”, “Angka …”."
          defaultValue={values?.name}
        />
        <TextareaField
          name="definition"
          label="Definisi operasional"
          hint="Apa yang dihitung, apa yang tidak, dan dalam kurun waktu apa."
          limit={2_000}
          defaultValue={values?.definition}
        />
        <TextareaField
          name="formula"
          label="Formula"
          optional
          rows={2}
          limit={1_000}
          defaultValue={values?.formula}
        />
        <TextField name="unitName" label="Satuan" optional width="short" defaultValue={values?.unitName} />
        <SelectField
          name="jenis"
          label="Jenis"
          width="medium"
          options={options(IKU_JENIS, IKU_JENIS_LABELS)}
          defaultValue={values?.jenis ?? "outcome"}
        />
        <SelectField
          name="control"
          label="Tingkat kendali"
          width="medium"
          hint="Seberapa jauh hasilnya ditentukan oleh kerja unit sendiri."
          options={options(IKU_CONTROLS, IKU_CONTROL_LABELS)}
          defaultValue={values?.control ?? "sedang"}
        />
        <SelectField
          name="perspektif"
          label="Perspektif"
          optional
          width="medium"
          placeholder="Tidak dipilih"
          options={options(PERSPEKTIF, PERSPEKTIF_LABELS)}
          defaultValue={values?.perspektif ?? ""}
        />
      </fieldset>
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Cara menghitung capaian</legend>
        <SelectField
          name="form"
          label="Bentuk capaian"
          options={options(CAPAIAN_FORMS, CAPAIAN_FORM_LABELS)}
          defaultValue={values?.form ?? "maximise"}
        />
        <TextField
          name="scale"
          label="Skala peringkat"
          optional
          hint="Hanya untuk peringkat: dari yang terendah, dipisahkan koma, misalnya TMP, TW, WDP, WTP."
          defaultValue={values?.scale.join(", ")}
        />
        <SelectField
          name="rhythm"
          label="Irama pelaporan"
          width="medium"
          options={options(RHYTHMS, RHYTHM_NAMES)}
          defaultValue={values?.rhythm ?? "quarterly"}
        />
        <SelectField
          name="accumulation"
          label="Nilai setahun"
          width="medium"
          options={options(ACCUMULATIONS, ACCUMULATION_LABELS)}
          defaultValue={values?.accumulation ?? "last"}
        />
      </fieldset>
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Kondisi awal dan target</legend>
        <div className="flex flex-wrap gap-6">
          <TextField
            name="baselineYear"
            label="Tahun kondisi awal"
            optional
            inputMode="numeric"
            width="short"
            defaultValue={values?.baselineYear ?? ""}
          />
          <TextField
            name="baselineText"
            label="Nilai kondisi awal"
            optional
            width="short"
            defaultValue={values?.baselineText}
          />
        </div>
        <div className="flex flex-wrap gap-6">
          {Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).map((year) => (
            <TextField
              key={year}
              name={`t${String(year)}_0`}
              label={`Target ${String(year)}`}
              optional
              width="short"
              autoComplete="off"
              defaultValue={values?.targets[`t${String(year)}_0`] ?? ""}
            />
          ))}
        </div>
        {values !== null && <PeriodTargets values={values} years={years} />}
      </fieldset>
      <fieldset className="grid gap-6">
        <legend className="mb-4 text-lg font-semibold">Data dan dasar</legend>
        <TextField name="source" label="Sumber data" optional defaultValue={values?.source} />
        <TextField name="evidence" label="Bukti dukung" optional defaultValue={values?.evidence} />
        <TextField name="legalBasis" label="Dasar hukum" optional defaultValue={values?.legalBasis} />
        <div className="flex flex-wrap gap-6">
          <TextField
            name="standardText"
            label="Standar nasional atau provinsi"
            optional
            hint="Pembanding pada tabel LKjIP, tanpa satuan."
            width="short"
            autoComplete="off"
            defaultValue={values?.standardText}
          />
          <TextField
            name="standardSource"
            label="Sumber standar"
            optional
            hint="Misalnya SPM bidang kesehatan, atau rata-rata provinsi 2025."
            width="medium"
            defaultValue={values?.standardSource}
          />
        </div>
      </fieldset>
    </>
  );
}

const PERIODS = { monthly: 12, quarterly: 4, annual: 0 } as const;

function PeriodTargets({ values, years }: { values: Said; years: IkuFieldsProps["years"] }) {
  const count = PERIODS[values.rhythm];
  if (count === 0) return null;
  return (
    <details className="rounded-md border border-line">
      <summary className="flex min-h-11 items-center px-3 font-semibold text-primary">
        Target per periode
      </summary>
      <div className="grid gap-6 border-t border-line p-3">
        {Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).map((year) => (
          <div key={year} className="flex flex-wrap gap-4">
            {Array.from({ length: count }, (_, index) => index + 1).map((ordinal) => (
              <TextField
                key={ordinal}
                name={`t${String(year)}_${String(ordinal)}`}
                label={`${count === 4 ? "Triwulan" : "Bulan"} ${String(ordinal)} ${String(year)}`}
                optional
                width="short"
                autoComplete="off"
                defaultValue={values.targets[`t${String(year)}_${String(ordinal)}`] ?? ""}
              />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
