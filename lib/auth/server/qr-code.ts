import { create } from "qrcode";

/** A QR code to be drawn: `path` over a square of `size` × `size` modules, without the quiet zone. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

export function qrDrawing(text: string): QrDrawing {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const squares: string[] = [];
  data.forEach((isDark, index) => {
    if (isDark) squares.push(`M${index % size} ${Math.floor(index / size)}h1v1h-1z`);
  });
  return { size, path: squares.join("") };
}
