import { PERILAKU } from "@/lib/perilaku/perilaku";
import { PLAN_LISTS } from "./plan";
import { PLAN_LIST_LABELS } from "./plan-difference";

/** The parts of an SKP beside its lines that a comment can be about, as they are chosen. */
export const COMMENT_PARTS: readonly { readonly value: string; readonly label: string }[] = [
  { value: "", label: "SKP secara keseluruhan" },
  ...PERILAKU.map(({ key, name }) => ({ value: key, label: `Perilaku kerja: ${name}` })),
  ...PLAN_LISTS.map((list) => ({ value: list, label: `Lampiran: ${PLAN_LIST_LABELS[list]}` })),
];

/** What a comment that stands at no line is about; null: the whole. A line may be gone since. */
export function commentSubject(line: string | null): string | null {
  if (line === null) return null;
  return COMMENT_PARTS.find(({ value }) => value === line)?.label ?? "baris yang sudah dihapus";
}
