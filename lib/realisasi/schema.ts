import { z } from "zod";
import { textField } from "@/lib/skp/schema-text";
import { linkOf, LONGEST_TITLE } from "./evidence";
import { LONGEST_VALUE } from "@/lib/iku/value";

export const LONGEST_PLAN = 2_000;
export const LONGEST_NOTE = 2_000;
const LONGEST_FIGURE = 60;

const place = { ikiId: z.uuid(), periodId: z.uuid() };

/** What was planned and done for an indicator in a period, as typed; figures are read by the kind of the target. */
export const saveRealisasiSchema = z.object({
  ...place,
  /** 0 while nothing is kept yet. */
  version: z.coerce.number().int().min(0),
  actionPlan: textField(LONGEST_PLAN, "Rencana aksi"),
  target: textField(LONGEST_FIGURE, "Target"),
  value: textField(LONGEST_VALUE, "Realisasi"),
  note: textField(LONGEST_NOTE, "Catatan"),
});

export type SaveRealisasiInput = z.output<typeof saveRealisasiSchema>;

export const evidenceTitle = textField(LONGEST_TITLE, "Judul");

/** The address of a page elsewhere, from a field of a form. */
export const linkField = z.string({ error: "Isi alamat tautan." }).transform((text, context) => {
  const link = linkOf(text);
  if (link !== null) return link;
  context.addIssue({
    code: "custom",
    message: "Isi dengan alamat yang diawali https://, misalnya https://drive.google.com/…",
  });
  return z.NEVER;
});

export const addLinkSchema = z.object({ ...place, title: evidenceTitle, url: linkField });

export type AddLinkInput = z.output<typeof addLinkSchema>;

/** What stands in the address to which a file is sent. */
export const uploadEvidenceQuery = z.object(place);

export const evidenceSchema = z.object({ evidenceId: z.uuid() });

export type EvidenceInput = z.output<typeof evidenceSchema>;
