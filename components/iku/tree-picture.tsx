import Link from "next/link";
import type { Route } from "next";

import { layoutOf } from "@/lib/iku/picture";
import type { CapaianStand } from "@/lib/iku/reckon";
import type { TreeNodeView } from "@/lib/iku/view";

const WIDTH = 250;
const GAP_X = 48;
const HEIGHT = 76;
const GAP_Y = 14;
const LINE_LETTERS = 31;
const MOST_LINES = 2;

const STROKES: Readonly<Record<CapaianStand, string>> = {
  reached: "var(--color-success)",
  near: "var(--color-accent)",
  short: "var(--color-danger)",
  uncounted: "var(--color-info)",
  empty: "var(--color-line-strong)",
};

/** The text in lines that fit a box; what is left out is in the list below the picture. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [shown, left] = [lines.slice(0, MOST_LINES), lines.length > MOST_LINES];
  const end = shown.at(-1);
  return left && end !== undefined ? [...shown.slice(0, -1), `${end} …`] : shown;
}

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const x = (column: number): number => 1 + column * (WIDTH + GAP_X);
const y = (row: number): number => 1 + row * (HEIGHT + GAP_Y);

interface TreePictureProps {
  nodes: readonly TreeNodeView[];
  /** Where a node leads; null: nowhere. */
  href: (node: TreeNodeView) => Route | null;
  /** The node in the middle of what is told beside the picture. */
  current: string | null;
  /** 1: a letter is as big as on the rest of the page. */
  scale: number;
  label: string;
}

/** The tree as a picture, from the node in the middle to what it is made of. A click on a node puts it in the middle. */
export function TreePicture({ nodes, href, current, scale, label }: TreePictureProps) {
  const { placed, columns, rows } = layoutOf(nodes);
  const at = new Map(placed.map((one) => [one.place, one] as const));
  const [width, height] = [x(columns) - GAP_X + 1, y(rows) - GAP_Y + 1];
  return (
    <div
      className="overflow-auto rounded-lg border border-line bg-surface p-4 print:overflow-visible print:border-0 print:p-0"
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
        role="group"
        aria-label={label}
        className="max-w-none text-ink print:h-auto print:w-full"
      >
        {placed.map(({ place, parentPlace, column, row }) => {
          const parent = parentPlace === null ? undefined : at.get(parentPlace);
          if (parent === undefined) return null;
          const [fromX, fromY] = [x(parent.column) + WIDTH, y(parent.row) + HEIGHT / 2];
          const [toX, toY] = [x(column), y(row) + HEIGHT / 2];
          const middle = (fromX + toX) / 2;
          return (
            <path
              key={place}
              d={`M${String(fromX)} ${String(fromY)} C${String(middle)} ${String(fromY)} ${String(middle)} ${String(toY)} ${String(toX)} ${String(toY)}`}
              fill="none"
              stroke="var(--color-line-strong)"
              strokeWidth={1.5}
            />
          );
        })}
        {placed.map(({ node, place, column, row }) => (
          <Box
            key={place}
            node={node}
            x={x(column)}
            y={y(row)}
            href={href(node)}
            isCurrent={node.key === current}
          />
        ))}
      </svg>
    </div>
  );
}

interface BoxProps {
  node: TreeNodeView;
  x: number;
  y: number;
  href: Route | null;
  isCurrent: boolean;
}

function strokeOf({ capaian }: TreeNodeView, isCurrent: boolean): string {
  if (capaian !== null) return STROKES[capaian.stand];
  return isCurrent ? "var(--color-primary)" : "var(--color-line)";
}

function Box({ node, x: left, y: top, href, isCurrent }: BoxProps) {
  const { kind, label, text, carrier, capaian, gap } = node;
  const box = (
    <>
      <title>{`${label}: ${text}${carrier === null ? "" : ` (${carrier})`}`}</title>
      <rect
        width={WIDTH}
        height={HEIGHT}
        rx={8}
        fill={
          isCurrent
            ? "var(--color-primary-soft)"
            : kind === "iku" || kind === "rhk"
              ? "var(--color-surface)"
              : "var(--color-sunken)"
        }
        stroke={strokeOf(node, isCurrent)}
        strokeWidth={capaian === null && !isCurrent ? 1 : 2}
        strokeDasharray={gap === null ? undefined : "5 3"}
      />
      <text x={10} y={18} fontSize={11} fill="var(--color-ink-soft)">
        {short(gap === null ? label : `${label} · ${gap}`, 36)}
      </text>
      {capaian !== null && (
        <text
          x={WIDTH - 10}
          y={18}
          fontSize={12}
          fontWeight={700}
          textAnchor="end"
          fill="var(--color-ink)"
          className="figures"
        >
          {capaian.text}
        </text>
      )}
      {linesOf(text).map((line, index) => (
        <text
          key={`${String(index)} ${line}`}
          x={10}
          y={36 + index * 16}
          fontSize={13}
          fontWeight={600}
          fill="var(--color-ink)"
        >
          {line}
        </text>
      ))}
      {carrier !== null && (
        <text x={10} y={HEIGHT - 8} fontSize={11} fill="var(--color-ink-soft)">
          {short(carrier, 38)}
        </text>
      )}
    </>
  );
  return (
    <g transform={`translate(${String(left)} ${String(top)})`}>
      {href === null ? (
        box
      ) : (
        <Link
          href={href}
          prefetch={false}
          aria-label={`${label}: ${text}`}
          aria-current={isCurrent ? "true" : undefined}
        >
          {box}
        </Link>
      )}
    </g>
  );
}
