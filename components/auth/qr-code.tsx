interface QrCodeProps {
  /** What it holds, in words: the picture says nothing to who cannot see it. */
  label: string;
  /** Side in modules. */
  size: number;
  path: string;
}

/** A QR code: always dark on white, also on a dark page, or telephones do not read it. */
export function QrCode({ label, size, path }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-md border border-line"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#ffffff" />
      <path d={path} fill="#1d1b17" />
    </svg>
  );
}
