interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** A colour token: "var(--predikat-baik)". */
  readonly colour: string;
}

const HEIGHT = 120;
const WIDTH = 64;
const ROOM = 22;

/**
 * Columns with their figures above and their names below, drawn on the server. The picture is for the eye; what it says
 * stands beside it as a table, which the caller writes.
 */
export function Columns({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = bars.length * WIDTH;
  return (
    <figure className="m-0 overflow-hidden">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + ROOM + 30}`}
        role="img"
        aria-label={`${label}: ${bars.map((bar) => `${bar.label} ${bar.value}`).join(", ")}`}
        className="h-auto w-full max-w-md"
      >
        <line x1="0" x2={width} y1={HEIGHT + ROOM} y2={HEIGHT + ROOM} stroke="var(--line-strong)" />
        {bars.map((bar, at) => {
          const height = Math.round((bar.value / most) * HEIGHT);
          const x = at * WIDTH + 12;
          const words = bar.label.split(/[ /]/);
          return (
            <g key={bar.key}>
              <rect
                x={x}
                y={HEIGHT + ROOM - height}
                width={WIDTH - 24}
                height={height}
                rx="3"
                fill={bar.colour}
              />
              <text
                x={x + (WIDTH - 24) / 2}
                y={HEIGHT + ROOM - height - 6}
                textAnchor="middle"
                fontSize="13"
                fontWeight="700"
                fill="var(--ink)"
              >
                {bar.value.toLocaleString("id-ID")}
              </text>
              {words.map((word, row) => (
                <text
                  key={word}
                  x={x + (WIDTH - 24) / 2}
                  y={HEIGHT + ROOM + 13 + row * 12}
                  textAnchor="middle"
                  fontSize="10"
                  fill="var(--ink-soft)"
                >
                  {word}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
