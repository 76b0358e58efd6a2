import { neutralised } from "./neutralise";

/** A value that is typed into another system, ready to be copied. */
export interface CopyField {
  /** The same for the same field each time, so that a mark stays with it. */
  readonly key: string;
  readonly label: string;
  /** Empty: there is nothing to type. */
  readonly value: string;
  /** A file to download and hand in there. */
  readonly href: string | null;
}

/** Fields that stand together: the head of an SKP, one hasil kerja, a perilaku. */
export interface CopyGroup {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly CopyField[];
}

export interface CopySheet {
  /** By which a browser keeps what was copied of it. */
  readonly id: string;
  readonly groups: readonly CopyGroup[];
}

export function copyField(key: string, label: string, value: string, href: string | null = null): CopyField {
  return { key, label, value, href };
}

/** The fields that hold something: what is counted, and what there is to copy. */
export function filledFields(sheet: CopySheet): readonly CopyField[] {
  return sheet.groups.flatMap(({ fields }) => fields).filter(({ value }) => value !== "");
}

/** A group only where it says something, so that no heading stands above nothing. */
export function groupOf(key: string, title: string, fields: readonly CopyField[]): readonly CopyGroup[] {
  return fields.length === 0 ? [] : [{ key, title, fields }];
}

/**
 * A short mark of a value (FNV-1a, 32 bits): a browser keeps it instead of the words, and a value that has changed since
 * counts as not copied.
 */
export function copyMark(value: string): string {
  let hash = 0x811c9dc5;
  for (const character of value) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** A cell as spreadsheets paste it: quoted where it has a tab, a line break or a quotation mark; never a formula. */
function pastedCell(text: string): string {
  const plain = neutralised(text);
  return /[\t\r\n"]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** All that there is to copy as rows of a table, separated by tabs. */
export function sheetAsTable(sheet: CopySheet): string {
  const rows = sheet.groups.flatMap(({ title, fields }) =>
    fields.filter(({ value }) => value !== "").map(({ label, value }) => [title, label, value]),
  );
  return [["Bagian", "Isian", "Isi"], ...rows].map((row) => row.map(pastedCell).join("\t")).join("\n");
}
