import type { IndicatorManual } from "@/lib/skp/plan";
import { CONTROL_LABELS, REPORTING_LABELS } from "@/lib/skp/skp";

/** The manual of an indicator, folded below it. */
export function ManualDetails({ manual }: { manual: IndicatorManual }) {
  const items: readonly (readonly [string, string])[] = [
    ["Tujuan", manual.purpose],
    ["Definisi", manual.definition],
    ["Formula", manual.formula],
    ["Satuan pengukuran", manual.unit],
    ["Kualitas dan tingkat kendali", manual.control === null ? "" : CONTROL_LABELS[manual.control]],
    ["Sumber data", manual.source],
    ["Periode pelaporan", manual.reporting === null ? "" : REPORTING_LABELS[manual.reporting]],
  ];
  return (
    <details className="mt-1 text-sm font-normal">
      <summary className="link inline-block min-h-6 cursor-pointer">Manual indikator kinerja</summary>
      <dl className="mt-1 grid gap-y-1">
        {items.map(([term, detail]) => (
          <div key={term}>
            <dt className="text-ink-soft">{term}</dt>
            <dd className="whitespace-pre-line">{detail === "" ? "Belum diisi" : detail}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
