import { Table, type Column } from "@/components/ui/table";

export interface CourseLinePoint {
  readonly ordinal: number;
  readonly name: string;
  /** Below the picture: "I", "Jan". */
  readonly short: string;
  readonly value: number | null;
  readonly expected: number | null;
  readonly before: number | null;
  readonly valueText: string;
  readonly expectedText: string;
  readonly beforeText: string;
}

interface CourseLinesProps {
  /** What is shown: "Perjalanan indeks kepuasan tahun 2026". */
  label: string;
  points: readonly CourseLinePoint[];
  /** Of the year. */
  target: number | null;
  /** Where the year may end. */
  forecast: { readonly value: number; readonly low: number; readonly high: number } | null;
  hasBefore: boolean;
}

const HEIGHT = 96;
const TOP = 8;
const FOOT = 20;
const LEFT = 10;
const WIDTH = 300;
const RIGHT = 26;

type Place = readonly [x: number, y: number];

const written = (places: readonly Place[]): string =>
  places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

/** From the least to the most that is shown, with a little room; a flat year stands in the middle. */
function scaleOf(figures: readonly number[]): (figure: number) => number {
  const most = Math.max(...figures);
  const least = Math.min(...figures);
  const span = most - least;
  if (span === 0) return () => TOP + HEIGHT / 2;
  const room = span * 0.06;
  return (figure) => TOP + ((most + room - figure) / (span + 2 * room)) * HEIGHT;
}

/**
 * The year of an indicator as lines: what was reached, what was to be reached, the year before, and the range in which
 * the end is foreseen. Drawn on the server; below it the same as a table.
 */
export function CourseLines({ label, points, target, forecast, hasBefore }: CourseLinesProps) {
  const figures = [
    ...points.flatMap(({ value, expected, before }) => [value, expected, before]),
    ...[target, forecast?.low ?? null, forecast?.high ?? null],
  ].filter((figure) => figure !== null);
  const y = figures.length === 0 ? () => TOP : scaleOf(figures);
  const step = points.length > 1 ? (WIDTH - LEFT - RIGHT) / (points.length - 1) : 0;
  const x = (at: number): number => (points.length === 1 ? WIDTH - RIGHT : LEFT + at * step);
  const line = (of: "value" | "expected" | "before"): Place[] =>
    points.flatMap((point, at): Place[] => {
      const figure = point[of];
      return figure === null ? [] : [[x(at), y(figure)]];
    });
  const reached = line("value");
  const last = reached.at(-1);
  const end = WIDTH - RIGHT;
  const isOpen = forecast !== null && last !== undefined && last[0] < end - 1;
  return (
    <figure className="m-0 min-w-0">
      {figures.length > 0 && (
        <svg
          viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}`}
          role="img"
          aria-label={`${label}. ${points.map(({ name, valueText, expectedText }) => `${name}: ${valueText}, rencana ${expectedText}`).join("; ")}`}
          className="h-auto w-full max-w-lg"
        >
          <line x1="0" x2={WIDTH} y1={TOP + HEIGHT} y2={TOP + HEIGHT} stroke="var(--line-strong)" />
          {target !== null && (
            <line
              x1={LEFT}
              x2={WIDTH - 4}
              y1={y(target)}
              y2={y(target)}
              stroke="var(--accent)"
              strokeWidth="1.5"
              strokeDasharray="2 3"
            />
          )}
          {isOpen && (
            <>
              <polygon
                points={written([last, [end, y(forecast.high)], [end, y(forecast.low)]])}
                fill="var(--primary)"
                fillOpacity="0.16"
              />
              <line
                x1={last[0]}
                y1={last[1]}
                x2={end}
                y2={y(forecast.value)}
                stroke="var(--primary)"
                strokeWidth="2"
                strokeDasharray="4 4"
              />
              <line
                x1={end}
                x2={end}
                y1={y(forecast.high)}
                y2={y(forecast.low)}
                stroke="var(--primary)"
                strokeWidth="2"
              />
              <circle
                cx={end}
                cy={y(forecast.value)}
                r="4"
                fill="var(--surface)"
                stroke="var(--primary)"
                strokeWidth="2"
              />
            </>
          )}
          {hasBefore && (
            <polyline
              points={written(line("before"))}
              fill="none"
              stroke="var(--line-strong)"
              strokeWidth="1.5"
            />
          )}
          <polyline
            points={written(line("expected"))}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2"
            strokeDasharray="6 4"
          />
          <polyline points={written(reached)} fill="none" stroke="var(--primary)" strokeWidth="2.5" />
          {reached.map(([cx, cy]) => (
            <circle key={cx} cx={cx} cy={cy} r="3.5" fill="var(--primary)" />
          ))}
          {points.map(({ ordinal, short }, at) => (
            <text
              key={ordinal}
              x={x(at)}
              y={TOP + HEIGHT + 14}
              textAnchor="middle"
              fontSize="11"
              fill="var(--ink-soft)"
            >
              {short}
            </text>
          ))}
        </svg>
      )}
      <details className="mt-1">
        <summary className="inline-flex min-h-6 items-center rounded-sm text-sm font-semibold text-primary hover:underline">
          Tabel setahun
        </summary>
        <div className="mt-2">
          <Table
            caption={label}
            columns={hasBefore ? COLUMNS : COLUMNS.slice(0, 3)}
            rows={points}
            rowKey={({ ordinal }) => String(ordinal)}
            cards={false}
          />
        </div>
      </details>
    </figure>
  );
}

const COLUMNS: readonly Column<CourseLinePoint>[] = [
  { key: "name", heading: "Sampai", cell: ({ name }) => name },
  { key: "value", heading: "Realisasi", align: "end", cell: ({ valueText }) => valueText },
  { key: "expected", heading: "Rencana", align: "end", cell: ({ expectedText }) => expectedText },
  { key: "before", heading: "Tahun lalu", align: "end", cell: ({ beforeText }) => beforeText },
];

/** What the lines mean, once for all pictures of a page. */
export function CourseLegend() {
  const lines = [
    ["Realisasi", "var(--primary)", undefined],
    ["Rencana", "var(--accent)", "6 4"],
    ["Target setahun", "var(--accent)", "2 3"],
    ["Tahun lalu", "var(--line-strong)", undefined],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {lines.map(([name, colour, dash]) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg viewBox="0 0 24 8" className="h-2 w-6" aria-hidden="true">
            <line x1="0" x2="24" y1="4" y2="4" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
          </svg>
          {name}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 24 12" className="h-3 w-6" aria-hidden="true">
          <polygon points="0,6 24,0 24,12" fill="var(--primary)" fillOpacity="0.25" />
        </svg>
        Rentang perkiraan akhir tahun
      </li>
    </ul>
  );
}
