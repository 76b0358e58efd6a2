import { Table, type Column } from "@/components/ui/table";

export interface YearBar {
  readonly key: string;
  /** "Triwulan I 2026". */
  readonly name: string;
  /** Below the bar: "I", "Jan". */
  readonly short: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly valueText: string | null;
  readonly targetText: string | null;
}

interface YearBarsProps {
  /** What is shown: "Realisasi setahun: jumlah dokumen". */
  label: string;
  bars: readonly YearBar[];
  /** A level that every period is held against, where there is one. */
  level: number | null;
}

const HEIGHT = 84;
const TOP = 8;
const FOOT = 18;
const STEP = 36;

/** The periods of a year as bars with their targets as ticks, drawn on the server; below it the same as a table. */
export function YearBars({ label, bars, level }: YearBarsProps) {
  const figures = bars.flatMap(({ value, target }) => [value, target, level]).filter((each) => each !== null);
  const most = Math.max(0, ...figures);
  const least = Math.min(0, ...figures);
  const span = most - least === 0 ? 1 : most - least;
  const y = (figure: number): number => TOP + ((most - figure) / span) * HEIGHT;
  const width = bars.length * STEP;
  const columns: readonly Column<YearBar>[] = [
    { key: "name", heading: "Periode", cell: ({ name }) => name },
    { key: "value", heading: "Realisasi", align: "end", cell: ({ valueText }) => valueText ?? "–" },
    { key: "target", heading: "Target periode", align: "end", cell: ({ targetText }) => targetText ?? "–" },
  ];
  return (
    <figure className="m-0 min-w-0">
      {figures.length > 0 && (
        <svg
          viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`}
          role="img"
          aria-label={`${label}. ${bars.map((bar) => `${bar.name}: ${bar.valueText ?? "belum diisi"}`).join("; ")}`}
          className="h-auto w-full"
          style={{ maxWidth: `${width * 1.6}px` }}
        >
          {level !== null && (
            <line
              x1="0"
              x2={width}
              y1={y(level)}
              y2={y(level)}
              stroke="var(--accent)"
              strokeWidth="2"
              strokeDasharray="5 4"
            />
          )}
          {bars.map((bar, at) => {
            const x = at * STEP + 8;
            return (
              <g key={bar.key}>
                {bar.value !== null && (
                  <rect
                    x={x}
                    y={Math.min(y(bar.value), y(0))}
                    width={STEP - 16}
                    height={Math.max(1.5, Math.abs(y(bar.value) - y(0)))}
                    rx="2"
                    fill="var(--primary)"
                  />
                )}
                {bar.target !== null && (
                  <line
                    x1={x - 5}
                    x2={x + STEP - 11}
                    y1={y(bar.target)}
                    y2={y(bar.target)}
                    stroke="var(--accent)"
                    strokeWidth="2.5"
                  />
                )}
                <text
                  x={x + (STEP - 16) / 2}
                  y={TOP + HEIGHT + 14}
                  textAnchor="middle"
                  fontSize="11"
                  fill="var(--ink-soft)"
                >
                  {bar.short}
                </text>
              </g>
            );
          })}
          <line x1="0" x2={width} y1={y(0)} y2={y(0)} stroke="var(--line-strong)" />
        </svg>
      )}
      <details className="mt-1">
        <summary className="inline-flex min-h-6 items-center rounded-sm text-sm font-semibold text-primary hover:underline">
          Tabel setahun
        </summary>
        <div className="mt-2">
          <Table caption={label} columns={columns} rows={bars} rowKey={({ key }) => key} cards={false} />
        </div>
      </details>
    </figure>
  );
}
