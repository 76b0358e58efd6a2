import { z } from "zod";
import { EVALUATION_FORMS, SKP_FORMS } from "./document";

/** Which paper of an SKP to print; the forms of an evaluation name it. */
export const paperAsked = z.object({
  id: z.uuid(),
  jenis: z.enum([...SKP_FORMS, ...EVALUATION_FORMS]),
  evaluasi: z.uuid().optional(),
});

/** A print of an SKP or of one of its evaluations that was issued before. */
export const printAsked = z.object({ id: z.uuid(), cetakan: z.uuid() });

/** `semula`: the signed copy that the page has shown, for who keeps another. */
export const signedUpload = printAsked.extend({ semula: z.union([z.uuid(), z.literal("")]).optional() });

export type PaperAsked = z.infer<typeof paperAsked>;
export type PrintAsked = z.infer<typeof printAsked>;
