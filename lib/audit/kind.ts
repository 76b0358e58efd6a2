import { z } from "zod";
import { FIELD_NAMES, type FieldName } from "./field";

/** A kind of event: its version, the noun it is about, what people call and read it as, and the shape of its detail. */
export interface EventKind {
  readonly version: number;
  readonly subject: string;
  readonly label: string;
  /** One line of the trail; `{pelaku}` is who did it, `{hal}` the name of what it is about. */
  readonly sentence: string;
  readonly detail: z.ZodType;
}

const field = z.enum(FIELD_NAMES);
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

type Plain = z.infer<typeof plain>;

/** Values by field; only fields that have a label. */
export type FieldValues = Readonly<Partial<Record<FieldName, Plain>>>;

/** Before and after of the fields that changed. */
export const changes = z.partialRecord(field, z.object({ before: plain, after: plain }));

export type Changes = z.infer<typeof changes>;

/** The fields in which `after` differs from `before`, for an event's detail. A field that is missing counts as empty. */
export function changesBetween(before: FieldValues, after: FieldValues): Changes {
  const changed: Changes = {};
  for (const [name, value] of Object.entries(after) as [FieldName, Plain][]) {
    const earlier = before[name] ?? null;
    if (earlier !== value) changed[name] = { before: earlier, after: value };
  }
  return changed;
}

const listed = z.union([plain, z.array(z.string()).readonly()]);

/**
 * Before and after of what a room keeps as one document, by the path within it; the room names its paths for the trail
 * (`Naming.documents`). A value may be a list of words.
 */
export const changesByPath = z.record(z.string(), z.object({ before: listed, after: listed }));

/** The fields of something new. */
export const fields = z.partialRecord(field, plain);

/** How many of each sort. */
export const counts = z.partialRecord(field, z.number());
