"use client";

import { TextareaField } from "@/components/ui/textarea-field";
import { TextField } from "@/components/ui/text-field";
import type { AppraisalNeeds, RatedAspect } from "@/lib/evaluation/appraisal";
import type { DraftFields } from "@/lib/evaluation/stored";

interface FactFieldsProps {
  aspect: RatedAspect;
  needs: AppraisalNeeds | null;
  initial: DraftFields;
}

const TITLES: Readonly<Record<RatedAspect, string>> = {
  hasil: "Fakta hasil kerja di bawah ekspektasi",
  perilaku: "Fakta perilaku di bawah ekspektasi",
};

/** No surprise: what happened, when, and what was said. Out of sight, and not sent, while nothing of it is asked. */
export function FactFields({ aspect, needs, initial }: FactFieldsProps) {
  const need = needs?.facts.find((one) => one.aspect === aspect);
  return (
    <fieldset
      disabled={need === undefined}
      hidden={need === undefined}
      className="grid gap-4 rounded-md border border-line p-3"
    >
      <legend className="px-1 font-semibold">{TITLES[aspect]}</legend>
      <p className="text-sm text-ink-soft">
        {need?.said === true
          ? "Belum ada umpan balik “perlu diperbaiki” yang tercatat tentang ini, jadi tuliskan fakta, tanggal, dan apa yang sudah disampaikan kepada pegawai."
          : "Predikat Kurang/Misconduct dan Sangat Kurang memerlukan fakta dengan tanggalnya."}
      </p>
      <TextField
        name={`${aspect}FactDate`}
        type="date"
        label="Tanggal kejadian"
        width="short"
        defaultValue={initial[`${aspect}FactDate`]}
      />
      <TextareaField
        name={`${aspect}Fact`}
        label="Fakta"
        hint="Apa yang terjadi, tanpa penilaian pribadi."
        rows={2}
        limit={1_000}
        defaultValue={initial[`${aspect}Fact`]}
      />
      <TextareaField
        name={`${aspect}Said`}
        label="Yang sudah disampaikan kepada pegawai"
        optional={need?.said !== true}
        rows={2}
        limit={1_000}
        defaultValue={initial[`${aspect}Said`]}
      />
    </fieldset>
  );
}
