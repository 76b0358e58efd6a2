import type { Json } from "@/lib/db/event";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { denialReason } from "./denial";
import { EVENT_KINDS, isEventKey } from "./event";
import { fieldLabel } from "./field";

/** An event as it stands in the trail. */
export interface StoredEvent {
  readonly key: string;
  readonly subjectId: string | null;
  readonly detail: Json;
  /** Null where the system itself acted, or somebody who was not signed in. */
  readonly actorName: string | null;
}

type Plain = string | number | boolean | null | readonly string[];

/** What ids and coded values are called. */
export interface Naming {
  /** Names by id, of units, people, accounts and whatever else an event may point at. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of coded values by field ("kind" → "dinas" → "Dinas"), from the rooms that know them. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words for what is kept as one document, by the path within it; null: not one of its paths. */
  readonly documents?: {
    readonly label: (path: string) => string | null;
    readonly text: (path: string, value: Plain) => string | null;
  };
}

/** One field of an event: what it was and became, or what it was set to (`isChange: false`). */
export interface DetailLine {
  readonly field: string;
  readonly label: string;
  readonly isChange: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

export interface EventDescription {
  readonly label: string;
  /** One readable line. */
  readonly sentence: string;
  readonly lines: readonly DetailLine[];
}

function isList(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isPlain(value: Json | undefined): value is Plain {
  return value === null || isList(value) || (value !== undefined && typeof value !== "object");
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueText(field: string, value: Plain, naming: Naming): string | null {
  const told = naming.documents?.text(field, value) ?? null;
  if (told !== null) return told;
  if (value === null || value === "") return null;
  if (isList(value)) {
    return value.length === 0 ? null : value.map((item) => valueText(field, item, naming) ?? item).join(", ");
  }
  if (typeof value === "boolean") return value ? "Ya" : "Tidak";
  if (typeof value === "number") return field === "year" ? String(value) : value.toLocaleString("id-ID");
  const day = parseCalendarDate(value);
  if (day !== null) return longDate(day);
  return naming.values[field]?.[value] ?? naming.names.get(value) ?? value;
}

/** The detail as lines: a pair of before and after is a change, a plain value is what was set; nested ones follow. */
function linesOf(detail: Json, naming: Naming): readonly DetailLine[] {
  if (!isRecord(detail)) return [];
  return Object.entries(detail).flatMap(([field, value]): readonly DetailLine[] => {
    const label = naming.documents?.label(field) ?? fieldLabel(field);
    if (isPlain(value)) {
      return [{ field, label, isChange: false, before: null, after: valueText(field, value, naming) }];
    }
    if (!isRecord(value)) return [];
    const { before, after } = value;
    if (!isPlain(before) || !isPlain(after)) return linesOf(value, naming);
    return [
      {
        field,
        label,
        isChange: true,
        before: valueText(field, before, naming),
        after: valueText(field, after, naming),
      },
    ];
  });
}

function denialLines(detail: Json, naming: Naming): readonly DetailLine[] {
  if (!isRecord(detail)) return [];
  const { code, attempted } = detail;
  const line = (field: string, label: string, after: string | null): DetailLine => ({
    field,
    label,
    isChange: false,
    before: null,
    after,
  });
  return [
    ...(typeof attempted === "string"
      ? [line("attempted", fieldLabel("attempted"), attemptText(attempted, naming))]
      : []),
    ...(typeof code === "string" ? [line("code", "Sebab", denialReason(code))] : []),
  ];
}

/** What was tried: an event that would have been recorded, or a permission that was asked for. */
function attemptText(attempt: string, naming: Naming): string {
  return isEventKey(attempt)
    ? EVENT_KINDS[attempt].label
    : (naming.values["attempted"]?.[attempt] ?? attempt);
}

function nameOf(event: StoredEvent, naming: Naming): string | null {
  const known = event.subjectId === null ? undefined : naming.names.get(event.subjectId);
  if (known !== undefined) return known;
  const written = isRecord(event.detail) ? event.detail["name"] : undefined;
  return typeof written === "string" ? written : null;
}

/**
 * An event for a person to read. One of a kind that this program does not know (written by a newer one) shows its key,
 * and all that it says.
 */
export function describeEvent(event: StoredEvent, naming: Naming): EventDescription {
  const denied = event.key === "access.denied";
  const lines = denied ? denialLines(event.detail, naming) : linesOf(event.detail, naming);
  if (!isEventKey(event.key)) return { label: event.key, sentence: event.key, lines };
  const { label, sentence } = EVENT_KINDS[event.key];
  const subject = nameOf(event, naming);
  const told = sentence
    .replaceAll("{pelaku}", () => event.actorName ?? "Sistem")
    .replaceAll(/\s*\{hal\}/g, () => (subject === null ? "" : ` ${subject}`));
  return { label, sentence: denied && subject !== null ? `${told} (${subject})` : told, lines };
}
