/** Where a form that saves by itself stands. */
export type AutosaveState =
  | "rest"
  | "typing"
  | "sending"
  | "saved"
  | "invalid"
  /** Refused: nothing is sent again until the person says so. */
  | "held"
  /** No answer: tried again. */
  | "unreachable";

/** What is shown of it, in a few words. */
export const AUTOSAVE_WORDS: Readonly<Record<AutosaveState, string>> = {
  rest: "",
  typing: "Belum tersimpan",
  sending: "Menyimpan…",
  saved: "Tersimpan",
  invalid: "Belum tersimpan: periksa isian",
  held: "Belum tersimpan",
  unreachable: "Belum tersimpan: sambungan terputus, dicoba lagi",
};

/** A pause in typing after which it is sent. */
export const PAUSE_MS = 1_200;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 30_000;

/** How long to wait after so many attempts without an answer. */
export function retryAfter(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1), LONGEST_RETRY_MS);
}

/** What the form itself keeps of what it was made from. */
const OF_THE_FORM: readonly string[] = ["version", "mark"];

/** What a form holds, as one text; what the framework and the form itself add is left out. */
export function contentOf(form: FormData): string {
  const fields = [...form.entries()].filter(
    ([name]) => !OF_THE_FORM.includes(name) && !name.startsWith("$ACTION"),
  );
  return JSON.stringify(
    fields.map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );
}
