import { z } from "zod";
import { IMPORT_KINDS } from "./batch";

/** A batch as the person has seen it. */
const seenBatch = { batchId: z.uuid(), version: z.coerce.number().int() };

/** One select per field of the list: its name begins with `kolom.`, its value is a column of the file or empty. */
const COLUMN_FIELD = /^kolom\.([A-Za-z]+)$/u;

export const matchColumnsInput = z
  .object({
    ...seenBatch,
    lembar: z.string(),
    judul: z.coerce.number().int().min(1),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ batchId, version, lembar, judul, ...rest }) => ({
    batchId,
    version,
    sheet: lembar,
    headingLine: judul,
    fields: Object.entries(rest).flatMap(([name, value]) => {
      const field = COLUMN_FIELD.exec(name)?.[1];
      const isColumn = typeof value === "string" && /^\d{1,4}$/u.test(value);
      return field === undefined || !isColumn ? [] : [[field, Number(value)] as const];
    }),
  }));

export type MatchColumnsInput = z.output<typeof matchColumnsInput>;

export const batchMoveInput = z.object(seenBatch);

export type BatchMoveInput = z.output<typeof batchMoveInput>;

export const DECISIONS = ["same_person", "other_person"] as const;

/** One answer per line of the page: its name begins with `putusan.`. Lines that were left open are decided later. */
const DECISION_FIELD = /^putusan\.(\d{1,7})$/u;

export const decideInput = z
  .object({ ...seenBatch, setelah: z.coerce.number().int().min(0).default(0) })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ batchId, version, setelah, ...rest }) => ({
    batchId,
    version,
    /** The page of the list that was looked at begins after this line. */
    after: setelah,
    decisions: Object.entries(rest).flatMap(([name, value]) => {
      const line = DECISION_FIELD.exec(name)?.[1];
      const decision = DECISIONS.find((known) => known === value);
      return line === undefined || decision === undefined ? [] : [[Number(line), decision] as const];
    }),
  }));

export type DecideInput = z.output<typeof decideInput>;

export const uploadQuery = z.object({
  jenis: z.enum(IMPORT_KINDS),
  /** Of a list of posts: the plan that it is of. */
  rancangan: z.uuid().optional(),
});
