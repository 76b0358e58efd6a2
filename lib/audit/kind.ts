import { z } from "zod";

/** A kind of event: its version, the noun it is about, its Indonesian name, and the shape of its detail. */
export interface EventKind {
  readonly version: number;
  readonly subject: string;
  readonly label: string;
  readonly detail: z.ZodType;
}

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Before and after of the fields that changed. */
export const changes = z.record(z.string(), z.object({ before: plain, after: plain }));

export type Changes = z.infer<typeof changes>;

/** The fields in which `after` differs from `before`, for an event's detail. */
export function changesBetween<T extends Readonly<Record<string, string | number | boolean | null>>>(
  before: T,
  after: T,
): Changes {
  const changed: Changes = {};
  for (const [field, value] of Object.entries(after)) {
    const earlier = before[field] ?? null;
    if (earlier !== value) changed[field] = { before: earlier, after: value };
  }
  return changed;
}

/** The fields of something new. */
export const fields = z.record(z.string(), plain);
