import Link from "next/link";
import type { Route } from "next";

import { layoutOf } from "@/lib/iku/picture";
import type { CapaianStand } from "@/lib/iku/reckon";
import type { TreeNodeView } from "@/lib/iku/view";

const WIDTH = 250;
const GAP_X = 48;
const HEIGHT = 76;
const GAP_Y = 14;
const LINE_LETTERS = 34;
const MOST_LINES = 2;

const STROKES: Readonly<Record<CapaianStand, string>> = {
  reached: "var(--color-success)",
  near: "var(--color-accent)",
  short: "var(--color-danger)",
  uncounted: "var(--color-info)",
  empty: "var(--color-line-strong, var(--color-line))",
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

interface TreePictureProps {
  nodes: readonly TreeNodeView[];
  /** Where a node leads: a step further in. */
  href: (key: string) => Route;
  label: string;
}

/** The tree as a picture, from the node in the middle to what it is made of. A click on a node goes further in. */
export function TreePicture({ nodes, href, label }: TreePictureProps) {
  const { placed, columns, rows } = layoutOf(nodes);
  const at = new Map(placed.map(({ node, column, row }) => [node.key, { column, row }] as const));
  const [width, height] = [columns * (WIDTH + GAP_X) - GAP_X + 2, Math.max(rows, 1) * (HEIGHT + GAP_Y) + 2];
  const x = (column: number): number => 1 + column * (WIDTH + GAP_X);
  const y = (row: number): number => 1 + row * (HEIGHT + GAP_Y);
  return (
    <div
      className="overflow-x-auto rounded-lg border border-line bg-surface p-4"
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
        role="group"
        aria-label={label}
        className="max-w-none text-ink print:h-auto print:w-full"
      >
        {placed.map(({ node, column, row }) => {
          const parent = node.parentKey === null ? undefined : at.get(node.parentKey);
          if (parent === undefined) return null;
          const [fromX, fromY] = [x(parent.column) + WIDTH, y(parent.row) + HEIGHT / 2];
          const [toX, toY] = [x(column), y(row) + HEIGHT / 2];
          const middle = (fromX + toX) / 2;
          return (
            <path
              key={node.key}
              d={`M${String(fromX)} ${String(fromY)} C${String(middle)} ${String(fromY)} ${String(middle)} ${String(toY)} ${String(toX)} ${String(toY)}`}
              fill="none"
              stroke="var(--color-line)"
              strokeWidth={1.5}
            />
          );
        })}
        {placed.map(({ node, column, row }) => (
          <Box key={node.key} node={node} x={x(column)} y={y(row)} href={href(node.key)} />
        ))}
      </svg>
    </div>
  );
}

function Box({ node, x, y, href }: { node: TreeNodeView; x: number; y: number; href: Route }) {
  const lines = linesOf(node.text);
  const stand = node.capaian?.stand ?? null;
  const box = (
    <>
      <title>{`${node.label}: ${node.text}${node.carrier === null ? "" : ` (${node.carrier})`}`}</title>
      <rect
        width={WIDTH}
        height={HEIGHT}
        rx={8}
        fill={node.kind === "iku" || node.kind === "rhk" ? "var(--color-surface)" : "var(--color-sunken)"}
        stroke={stand === null ? "var(--color-line)" : STROKES[stand]}
        strokeWidth={stand === null ? 1 : 2}
        strokeDasharray={node.gap === null ? undefined : "5 3"}
      />
      <text x={10} y={18} fontSize={11} fill="var(--color-ink-soft)">
        {node.label.slice(0, 24)}
        {node.gap === null ? "" : ` · ${node.gap}`}
      </text>
      {node.capaian !== null && (
        <text
          x={WIDTH - 10}
          y={18}
          fontSize={12}
          fontWeight={700}
          textAnchor="end"
          fill="var(--color-ink)"
          className="figures"
        >
          {node.capaian.text}
        </text>
      )}
      {lines.map((line, index) => (
        <text key={line} x={10} y={36 + index * 16} fontSize={13} fontWeight={600} fill="var(--color-ink)">
          {line}
        </text>
      ))}
      {node.carrier !== null && (
        <text x={10} y={HEIGHT - 8} fontSize={11} fill="var(--color-ink-soft)">
          {node.carrier.length > 38 ? `${node.carrier.slice(0, 37)}…` : node.carrier}
        </text>
      )}
    </>
  );
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      {node.kind === "rhk" ? (
        box
      ) : (
        <Link href={href} prefetch={false} aria-label={`${node.label}: ${node.text}`}>
          {box}
        </Link>
      )}
    </g>
  );
}
