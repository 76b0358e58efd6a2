/** The name under which PDF components ask for the typeface. */
export const PDF_FONT = "Plus Jakarta Sans";

/** Where to look for what the typeface lacks: further Latin letters; mathematical signs, symbols, other scripts. */
export const PDF_FONT_EXTENDED = "Plus Jakarta Sans Extended";
export const PDF_FONT_SYMBOLS = "Selaras Symbols";

export const PDF_STACK: string[] = [PDF_FONT, PDF_FONT_EXTENDED, PDF_FONT_SYMBOLS];
