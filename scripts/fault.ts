/**
 * A failure that the operator can mend. Its message is one line: what is wrong, then the remedy. Shown without a
 * stack trace; every other error is a bug and is shown with one.
 */
export class OperatorFault extends Error {
  override readonly name = "OperatorFault";
}

/** The `code` of a system or database error (ENOENT, 28P01, …), or null when there is none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A full disk, wherever it was met, as the operator's fault; every other error as it is. */
export function faultOf(error: unknown): unknown {
  return codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT" ? diskFull() : error;
}

/** The fault of a full disk. */
export function diskFull(): OperatorFault {
  return new OperatorFault("Ruang disk habis: kosongkan ruang pada disk, lalu jalankan lagi.");
}
