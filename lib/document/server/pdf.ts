import { join } from "node:path";
import { Font, renderToBuffer } from "@react-pdf/renderer";
import { FormPages } from "@/components/pdf/form-pages";
import { LkjipPages } from "@/components/pdf/lkjip-pages";
import { OverviewPage } from "@/components/pdf/overview-page";
import { SlipPages } from "@/components/pdf/slip-pages";
import { PDF_FONT, PDF_FONT_EXTENDED, PDF_FONT_SYMBOLS, PDF_STACK } from "../pdf-font";
import type { Printable } from "../printable";
import { printableTexts, type Coverage } from "../printable-text";
import { wordPieces } from "../word-pieces";

const WEIGHTS = [400, 600, 700] as const;

let isRegistered = false;

/** The typeface, from the package's own files, and what stands in for characters that it lacks. */
function registerFonts(): void {
  if (isRegistered) return;
  const folder = join(process.cwd(), "node_modules/@fontsource/plus-jakarta-sans/files");
  const file = (subset: string, fontWeight: number) =>
    join(folder, `plus-jakarta-sans-${subset}-${fontWeight}-normal.woff`);
  const symbols = join(process.cwd(), "lib/document/fonts/selaras-symbols.woff");
  for (const [family, src] of [
    [PDF_FONT, (weight: number) => file("latin", weight)],
    [PDF_FONT_EXTENDED, (weight: number) => file("latin-ext", weight)],
    [PDF_FONT_SYMBOLS, () => symbols],
  ] as const) {
    Font.register({
      family,
      fonts: WEIGHTS.map((fontWeight) => ({ src: src(fontWeight), fontWeight })),
    });
  }
  // Indonesian words are not broken by English rules; what is too long for any cell is, without a hyphen.
  Font.registerHyphenationCallback(wordPieces);
  isRegistered = true;
}

interface Face {
  readonly hasGlyphForCodePoint: Coverage;
}

function isFace(data: object | null): data is Face {
  return data !== null && "hasGlyphForCodePoint" in data && typeof data.hasGlyphForCodePoint === "function";
}

/** Whether any of the typefaces has a letter; asked of the files themselves. */
async function coverage(): Promise<Coverage> {
  await Promise.all(PDF_STACK.map((fontFamily) => Font.load({ fontFamily })));
  const faces = PDF_STACK.map((fontFamily): object | null => Font.getFont({ fontFamily }).data).filter(
    isFace,
  );
  return (codePoint) => faces.some((face) => face.hasGlyphForCodePoint(codePoint));
}

/** The bytes of a PDF. Lays out for up to a second in which nothing else runs in its thread: see `printer.ts`. */
export async function pdfBytes(asked: Printable): Promise<Buffer> {
  registerFonts();
  const printable = printableTexts(asked, await coverage());
  switch (printable.print) {
    case "form":
      return renderToBuffer(FormPages(printable));
    case "slips":
      return renderToBuffer(SlipPages(printable.sheet));
    case "lkjip":
      return renderToBuffer(LkjipPages(printable));
    case "overview":
      return renderToBuffer(OverviewPage(printable));
  }
}
