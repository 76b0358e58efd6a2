import { z } from "zod";

const table = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });

/** The first note of an archive: what it is and what it holds. */
export const manifest = z.object({
  kind: z.literal("selaras-archive"),
  version: z.literal(1),
  at: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Version of pg-boss's tables; its jobs are only understood by the same. */
  jobs: z.number().nullable(),
});
export type Manifest = z.infer<typeof manifest>;

/** Begins a table; frames of data follow. */
export const tableNote = z.object({ kind: z.literal("table"), table });
export type Table = z.infer<typeof table>;

/** Ends a table, with its rows. */
export const tableEnd = z.object({ kind: z.literal("table-end"), rows: z.number() });

/** The last note: without it the archive is cut off. */
export const archiveEnd = z.object({
  kind: z.literal("end"),
  tables: z.number(),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() }),
  ),
});
export type Sequence = z.infer<typeof archiveEnd>["sequences"][number];

/** Any note of an archive. */
export const note = z.discriminatedUnion("kind", [manifest, tableNote, tableEnd, archiveEnd]);
export type Note = z.infer<typeof note>;
