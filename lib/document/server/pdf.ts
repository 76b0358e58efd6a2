import { join } from "node:path";
import { Font, renderToBuffer, type DocumentProps } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { PDF_FONT } from "../pdf-font";

let isRegistered = false;

/** The typeface, from the package's own files; words are not broken, Indonesian ones least of all by English rules. */
function registerFont(): void {
  if (isRegistered) return;
  const folder = join(process.cwd(), "node_modules/@fontsource/plus-jakarta-sans/files");
  Font.register({
    family: PDF_FONT,
    fonts: [400, 600, 700].map((fontWeight) => ({
      src: join(folder, `plus-jakarta-sans-latin-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  });
  Font.registerHyphenationCallback((word) => [word]);
  isRegistered = true;
}

/** A PDF as the answer of a route handler: kept by no cache, saved under `name`.pdf. */
export async function pdfAnswer(document: ReactElement<DocumentProps>, name: string): Promise<Response> {
  registerFont();
  const bytes = await renderToBuffer(document);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}.pdf"`,
      "cache-control": "no-store",
    },
  });
}
