import { clsx } from "clsx";

import { PREDIKAT_LABELS, PREDIKATS, type Predikat } from "@/lib/evaluation/rating";

/** The fixed scale of the five predikat; colour only repeats what the word and the steps say. */
export const PREDIKAT_TONES: Readonly<Record<Predikat, string>> = {
  sangat_baik: "bg-sangat-baik-soft text-sangat-baik",
  baik: "bg-baik-soft text-baik",
  butuh_perbaikan: "bg-butuh-perbaikan-soft text-butuh-perbaikan",
  kurang: "bg-kurang-soft text-kurang",
  sangat_kurang: "bg-sangat-kurang-soft text-sangat-kurang",
};

/** How high on the scale of five, as steps. */
export function PredikatSteps({
  predikat,
  className = "size-4",
}: {
  predikat: Predikat;
  className?: string;
}) {
  const reached = PREDIKATS.indexOf(predikat);
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={clsx("shrink-0", className)}>
      {PREDIKATS.map((step, index) => (
        <rect
          key={step}
          x={1 + index * 3.8}
          y={15 - index * 3}
          width="2.8"
          height={3 + index * 3}
          rx="0.6"
          fill="currentColor"
          opacity={index <= reached ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}

interface PredikatBadgeProps {
  predikat: Predikat;
  size?: "small" | "large";
}

/** A predikat with its icon and its word. */
export function PredikatBadge({ predikat, size = "small" }: PredikatBadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-sm font-semibold whitespace-nowrap",
        size === "large" ? "px-3 py-1.5 text-lg" : "px-1.5 text-sm leading-6",
        PREDIKAT_TONES[predikat],
      )}
    >
      <PredikatSteps predikat={predikat} className={size === "large" ? "size-5" : "size-4"} />
      {PREDIKAT_LABELS[predikat]}
    </span>
  );
}
