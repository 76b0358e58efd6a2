import { z } from "zod";
import { PREDIKAT_ORGANISASI } from "@/lib/evaluation/rating";
import { DOCUMENT_KINDS } from "../document";

/** How a paragraph of a cell looks: a heading, an item of a list, an aside. */
export const LOOKS = ["plain", "strong", "bullet", "note"] as const;

const paragraph = z.object({ text: z.string(), look: z.enum(LOOKS) });
const cell = z.array(paragraph);

const column = z.object({
  key: z.string(),
  heading: z.string(),
  /** The number printed below the heading: "(1)"; null where the form has none. */
  ordinal: z.string().nullable(),
  /** Share of the table's width, in hundredths. */
  share: z.number(),
  isCentred: z.boolean(),
  /** One cell stands for all the lines of a group. */
  isShared: z.boolean(),
});

const cellsByKey = z.record(z.string(), cell);

/** A hasil kerja with its indicators, or a perilaku: what is said once, and its lines. */
const group = z.object({ shared: cellsByKey, lines: z.array(cellsByKey) });
const section = z.object({ heading: z.string().nullable(), groups: z.array(group) });

const table = z.object({
  block: z.literal("table"),
  title: z.string().nullable(),
  columns: z.array(column),
  sections: z.array(section),
});

const sides = z.object({
  block: z.literal("sides"),
  left: z.string(),
  right: z.string(),
  rows: z.array(z.object({ label: z.string(), left: z.string(), right: z.string() })),
});

/** "RATING HASIL KERJA: SESUAI EKSPEKTASI". */
const verdict = z.object({ block: z.literal("verdict"), label: z.string(), value: z.string() });

const distribution = z.object({
  block: z.literal("distribution"),
  label: z.string(),
  /** Null where none has been set: no curve is drawn. */
  predikat: z.enum(PREDIKAT_ORGANISASI).nullable(),
  value: z.string(),
});

const list = z.object({ block: z.literal("list"), title: z.string(), items: z.array(z.string()) });

/** A numbered part of the dokumen evaluasi: fields, or running text. */
const part = z.object({
  block: z.literal("part"),
  number: z.number(),
  title: z.string(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  text: cell,
});

/** Running text, and who is named below it; on a new page where it begins one. */
const statement = z.object({
  block: z.literal("statement"),
  text: cell,
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  startsPage: z.boolean(),
});

const signatures = z.object({
  block: z.literal("signatures"),
  /** From left to right; null leaves the place empty. */
  signers: z.array(
    z
      .object({
        /** "Bukittinggi, 20 Januari 2026", or what happened on that day. */
        dateline: z.string(),
        title: z.string(),
        name: z.string(),
        number: z.string(),
      })
      .nullable(),
  ),
});

const block = z.discriminatedUnion("block", [
  table,
  sides,
  verdict,
  distribution,
  list,
  part,
  statement,
  signatures,
]);

/** All that a printed form says, as cells: what is hashed, kept and drawn. */
export const formContent = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** The lines of the title, one below the other. */
  titles: z.array(z.string()),
  agency: z.string(),
  period: z.string(),
  /** What the page for checking shows of it: only what stands on the paper. */
  holder: z.string(),
  blocks: z.array(block),
  footnotes: z.array(z.string()),
});

export type Look = (typeof LOOKS)[number];
export type Paragraph = z.infer<typeof paragraph>;
export type Cell = z.infer<typeof cell>;
export type FormColumn = z.infer<typeof column>;
export type FormGroup = z.infer<typeof group>;
export type FormSection = z.infer<typeof section>;
export type TableBlock = z.infer<typeof table>;
export type SidesBlock = z.infer<typeof sides>;
export type DistributionBlock = z.infer<typeof distribution>;
export type PartBlock = z.infer<typeof part>;
export type StatementBlock = z.infer<typeof statement>;
export type SignaturesBlock = z.infer<typeof signatures>;
export type FormBlock = z.infer<typeof block>;
export type FormContent = z.infer<typeof formContent>;
