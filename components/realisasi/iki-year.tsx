import { YearBars, type YearBar } from "@/components/chart/year-bars";
import { Explanation } from "@/components/ui/explanation";
import { numberText } from "@/lib/kernel/decimal";
import type { IkiResultView, YearPoint } from "@/lib/realisasi/result-view";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS } from "@/lib/iku/measure";

import { periodShort } from "./period-short";

function barOf({ periodId, name, value, valueText, target }: YearPoint): YearBar {
  return {
    key: periodId,
    name,
    short: periodShort(name),
    value: value === null ? null : Number(value),
    target: target === null ? null : Number(target),
    valueText,
    targetText: target === null ? null : numberText(target),
  };
}

/** The course of the year for an indicator: each period, and what they come to together. */
export function IkiYear({ iki }: { iki: IkiResultView }) {
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-1 text-sm text-ink-soft">
        Setahun sampai periode ini
        <Explanation
          of="capaian setahun"
          formula={iki.year.explanation}
          inputs={[
            { label: "Target setahun", value: iki.targetText },
            { label: "Realisasi", value: iki.yearText ?? "belum diisi" },
            { label: "Antarperiode", value: ACCUMULATION_LABELS[iki.accumulation] },
          ]}
          source="Rumus dipilih pada SKP (PermenPANRB 8/2021); tidak dibulatkan dan tidak dibatasi."
        >
          {CAPAIAN_FORM_LABELS[iki.form]}.
        </Explanation>
      </div>
      <p className="figures mb-2">
        <span className="text-xl font-bold">{iki.year.text}</span>
        {iki.yearText !== null && (
          <span className="text-sm text-ink-soft">
            {" "}
            {iki.yearText} dari {iki.targetText}
          </span>
        )}
      </p>
      <YearBars
        label={`Realisasi setahun: ${iki.text}`}
        bars={iki.points.map(barOf)}
        level={iki.level === null ? null : Number(iki.level)}
      />
    </div>
  );
}
