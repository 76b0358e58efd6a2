import { clsx } from "clsx";

/** Strokes on a field of 24 × 24. */
const STROKES = {
  alert: "M12 8v4.5M12 16h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  "chevron-right": "m9 5.5 6.5 6.5L9 18.5",
  cross: "M6 6l12 12M18 6 6 18",
  done: "m8 12.5 2.8 2.8L16 9.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  enter: "M19 5v5a4 4 0 0 1-4 4H5m4.5-4.5L5 14l4.5 4.5",
  info: "M12 11v5M12 8h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  search: "m20 20-4.3-4.3M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z",
  stop: "M12 8v4.5M12 16h.01M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z",
  warning: "M12 9.5v4M12 17h.01M12 3.5 2.5 20h19Z",
} as const;

export type GlyphName = keyof typeof STROKES;

/**
 * The few icons that must be there at once (a fault, a button at work), as bare strokes. All others are in icons.tsx.
 */
export function Glyph({ name, className = "size-4" }: { name: GlyphName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={clsx("shrink-0", className)}
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
