import jsQR from "jsqr";
import { pdfStreams } from "./pdf-text";

/** A module of a QR code as the PDF draws it: a square of one by one, in the code's own measure. */
const MODULE = /(?<=^|\n)(\d+) (\d+) m\n(\d+) \2 l\n\3 (\d+) l\n\1 \4 l\nh(?=\n)/g;

/** Pixels of a module, and modules of white around the code as the standard asks. */
const SCALE = 4;
const QUIET = 4;

function modulesOn(stream: string): readonly (readonly [x: number, y: number])[] {
  return [...stream.matchAll(MODULE)]
    .map(([, x, y, right, bottom]) => [Number(x), Number(y), Number(right), Number(bottom)] as const)
    .filter(([x, y, right, bottom]) => right === x + 1 && bottom === y + 1)
    .map(([x, y]) => [x, y] as const);
}

/** What a camera sees of the code: dark squares on white. */
function pictureOf(modules: readonly (readonly [x: number, y: number])[]): {
  readonly pixels: Uint8ClampedArray;
  readonly side: number;
} {
  const size = 1 + modules.reduce((most, [x, y]) => Math.max(most, x, y), 0);
  const side = (size + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y] of modules) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < SCALE; column += 1) {
        const at = ((y + QUIET) * SCALE + row) * side + (x + QUIET) * SCALE + column;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return { pixels, side };
}

/** What the QR code on each page of a PDF says to whoever holds a camera over it; null where none can be read. */
export function qrOnPages(pdf: Buffer): readonly (string | null)[] {
  return pdfStreams(pdf)
    .filter((stream) => stream.includes(" TJ"))
    .map((stream) => {
      const { pixels, side } = pictureOf(modulesOn(stream));
      return jsQR(pixels, side, side)?.data ?? null;
    });
}
