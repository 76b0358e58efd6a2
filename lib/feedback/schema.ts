import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import { writtenField } from "@/lib/skp/schema-text";
import { FEEDBACK_TONES } from "./feedback";

export const LONGEST_FEEDBACK = 2_000;
export const LONGEST_REPLY = 1_000;
/** One feedback to so many people at once at most. */
export const MOST_PEOPLE = 20;

const several = (value: unknown) => (typeof value === "string" ? [value] : (value ?? []));

/** What it is about: a hasil kerja of one SKP, or a value of BerAKHLAK. */
const about = z
  .string({ error: "Pilih tentang apa." })
  .regex(/^(rhk:[0-9a-f-]{36}|perilaku:[a-z-]+)$/, "Pilih tentang apa.")
  .transform((text, context) => {
    const [kind = "", key = ""] = text.split(":");
    if (kind === "rhk") return { rhkId: key, perilaku: null };
    const known = z.enum(PERILAKU_KEYS).safeParse(key);
    if (known.success) return { rhkId: null, perilaku: known.data };
    context.addIssue({ code: "custom", message: "Pilih tentang apa." });
    return z.NEVER;
  });

export const giveFeedbackSchema = z.object({
  skps: z.preprocess(
    several,
    z
      .array(z.uuid())
      .min(1, "Pilih sekurang-kurangnya satu pegawai.")
      .max(MOST_PEOPLE, `Paling banyak ${String(MOST_PEOPLE)} pegawai sekaligus.`),
  ),
  about,
  tone: z.enum(FEEDBACK_TONES, { error: "Pilih jenisnya." }),
  date: daySchema("Isi tanggal kejadiannya."),
  text: writtenField(LONGEST_FEEDBACK, "Umpan balik", "Tulis umpan baliknya."),
});

export type GiveFeedbackInput = z.output<typeof giveFeedbackSchema>;

export const answerFeedbackSchema = z.object({
  feedbackId: z.uuid(),
  reply: writtenField(LONGEST_REPLY, "Tanggapan", "Tulis tanggapan Anda."),
});

export type AnswerFeedbackInput = z.output<typeof answerFeedbackSchema>;
