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

export const decideInput = z.object({
  ...seenBatch,
  line: z.coerce.number().int().min(1),
  decision: z.enum(["same_person", "other_person"], { error: "Pilih salah satu." }),
});

export type DecideInput = z.output<typeof decideInput>;

export const uploadQuery = z.object({ jenis: z.enum(IMPORT_KINDS) });
