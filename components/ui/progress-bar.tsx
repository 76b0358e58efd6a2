import { clsx } from "clsx";

interface ProgressBarProps {
  /** What is under way. */
  label: string;
  /** 0 to 100, or null while the amount is not known. */
  percent: number | null;
  /** In words, for example "1.200 dari 4.000 baris". */
  detail?: string;
  tone?: "primary" | "success" | "danger";
}

const TONES = { primary: "bg-primary", success: "bg-success", danger: "bg-danger" };

/** How far something has come, in words and as a bar. */
export function ProgressBar({ label, percent, detail, tone = "primary" }: ProgressBarProps) {
  const bounded = percent === null ? null : Math.min(100, Math.max(0, percent));
  return (
    <div>
      <div className="mb-1 flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="figures text-ink-soft">
          {detail ?? (bounded === null ? "menunggu" : `${Math.round(bounded).toLocaleString("id-ID")} %`)}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(bounded === null ? {} : { "aria-valuenow": Math.round(bounded) })}
        {...(detail === undefined ? {} : { "aria-valuetext": detail })}
        className="h-2 overflow-hidden rounded-full bg-line"
      >
        <div
          className={clsx("h-full rounded-full transition-[width]", TONES[tone])}
          style={{ width: `${String(bounded ?? 0)}%` }}
        />
      </div>
    </div>
  );
}
