/** The name under which PDF components ask for the typeface. */
export const PDF_FONT = "Plus Jakarta Sans";
