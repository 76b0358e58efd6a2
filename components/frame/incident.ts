/** The code that the server logged a fault under (Next puts it on the error as `digest`); null for a fault of the browser. */
export function incidentOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" && error.digest !== "" ? error.digest : null;
}
