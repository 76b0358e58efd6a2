import { z } from "zod";
import { isId } from "@/lib/kernel/id";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import { LONGEST_LINE, LONGEST_TEXT, PLAN_LISTS } from "./plan";
import { textField, writtenField } from "./schema-text";

/** What a comment may be about: a line by id, a perilaku or a list by its key, or (empty) the whole. */
const aboutField = z
  .string()
  .default("")
  .refine(
    (about) => about === "" || isId(about) || [...PERILAKU_KEYS, ...PLAN_LISTS].some((key) => key === about),
    "Pilih baris yang dikomentari.",
  )
  .transform((about) => (about === "" ? null : about));

export const commentSchema = z.object({
  skpId: z.uuid(),
  about: aboutField,
  text: writtenField(LONGEST_TEXT, "Komentar", "Tulis komentar Anda."),
  /** The words that the author would put instead; only for an RHK or IKI. */
  proposal: textField(LONGEST_LINE, "Usulan").transform((text) => (text === "" ? null : text)),
});
export type CommentInput = z.output<typeof commentSchema>;

export const commentKeySchema = z.object({ skpId: z.uuid(), commentId: z.uuid() });
export type CommentKey = z.output<typeof commentKeySchema>;
