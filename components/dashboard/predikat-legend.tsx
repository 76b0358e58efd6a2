import { PREDIKAT_LABELS, PREDIKATS } from "@/lib/evaluation/rating";

import { PREDIKAT_COLOURS } from "./predikat-bars";

/** What the colours of the bars stand for. */
export function PredikatLegend() {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft" aria-label="Warna predikat">
      {PREDIKATS.map((predikat) => (
        <li key={predikat} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="size-3 rounded-sm"
            style={{ background: PREDIKAT_COLOURS[predikat] }}
          />
          {PREDIKAT_LABELS[predikat]}
        </li>
      ))}
    </ul>
  );
}
