interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** A colour token: "var(--predikat-baik)". */
  readonly colour: string;
}

/** Parts of a whole as one bar; its figures are read out, and stand in the table around it. */
export function StackedBar({ parts, label }: { parts: readonly Part[]; label: string }) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return <span className="text-sm text-ink-faint">belum ada</span>;
  const words = parts.filter(({ value }) => value > 0).map((part) => `${part.label} ${part.value}`);
  return (
    <span
      role="img"
      aria-label={`${label}: ${words.join(", ")}`}
      className="flex h-3 w-full min-w-28 gap-px overflow-hidden rounded-full bg-line"
    >
      {parts.map(({ key, value, colour }) =>
        value === 0 ? null : (
          <span key={key} style={{ width: `${String((value * 100) / whole)}%`, background: colour }} />
        ),
      )}
    </span>
  );
}
