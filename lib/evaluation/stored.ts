import { z } from "zod";
import { parseCalendarDate, type CalendarDate } from "@/lib/kernel/calendar";
import { RATED_ASPECTS } from "./appraisal";
import { PREDIKAT_ORGANISASI, RATINGS } from "./rating";

const day = z.custom<CalendarDate>((text) => typeof text === "string" && parseCalendarDate(text) !== null);
const count = z.number().int().min(0);
const counts = z.object({ above: count, meets: count, below: count, uncountable: count });
const rating = z.enum(RATINGS);

/** `evaluation.facts`: the dated facts that a low rating rests on. */
export const storedFacts = z.array(
  z.object({ aspect: z.enum(RATED_ASPECTS), date: day, fact: z.string(), said: z.string().nullable() }),
);

/** `evaluation.suggestion`: what the system suggested when the ratings were set, with its working. */
export const storedSuggestion = z.discriminatedUnion("basis", [
  z.object({ basis: z.literal("none"), counts }),
  z.object({ basis: z.literal("capaian"), rating, counts }),
  z.object({ basis: z.literal("organisasi"), rating, predikat: z.enum(PREDIKAT_ORGANISASI) }),
]);

/** What stands in the fields of the appraisal, as typed; nothing of it is set. */
export const draftFields = z.object({
  hasil: rating.nullable(),
  perilaku: rating.nullable(),
  departureReason: z.string(),
  recommendation: z.string(),
  hasilFactDate: z.string(),
  hasilFact: z.string(),
  hasilSaid: z.string(),
  perilakuFactDate: z.string(),
  perilakuFact: z.string(),
  perilakuSaid: z.string(),
});

export type DraftFields = z.infer<typeof draftFields>;

/** `evaluation.draft`: the fields, who put them down last, and how often it was changed. */
export const storedDraft = z.object({
  revision: z.number().int().min(1),
  by: z.string(),
  at: z.string(),
  fields: draftFields,
});

export type StoredDraft = z.infer<typeof storedDraft>;
