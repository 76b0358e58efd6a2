import { z } from "zod";
import { keepableText } from "@/lib/action/form-values";
import { optionalDaySchema } from "@/lib/kernel/calendar-schema";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { RATED_ASPECTS, type AppraisalFact, type RatedAspect } from "./appraisal";
import { NOT_EVALUATED_REASONS, PREDIKAT_ORGANISASI, RATINGS } from "./rating";
import { draftFields } from "./stored";

export const version = z.coerce.number().int();

/** Which evaluation, and as it was when the person saw it. */
const key = z.object({ evaluationId: z.uuid(), version });

export const LONGEST_REASON = 500;
export const LONGEST_FACT = 1_000;
export const LONGEST_RECOMMENDATION = 2_000;
/** Room for far more than may be set: a draft keeps what is typed, right or wrong. */
const LONGEST_DRAFT = 100_000;

function optional(most: number, label: string) {
  return z
    .string()
    .trim()
    .max(most, `${label} paling panjang ${most.toLocaleString("id-ID")} huruf.`)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));
}

export function required(most: number, label: string, missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, `${label} paling panjang ${most.toLocaleString("id-ID")} huruf.`);
}

const hasil = z.enum(RATINGS, { error: "Pilih rating hasil kerja." });
const perilaku = z.enum(RATINGS, { error: "Pilih rating perilaku kerja." });

const fact = (label: string) => optional(LONGEST_FACT, label);

/** The three fields of a fact, for each aspect. */
const factFields = {
  hasilFactDate: optionalDaySchema("Isi tanggal kejadian."),
  hasilFact: fact("Fakta"),
  hasilSaid: fact("Yang sudah disampaikan"),
  perilakuFactDate: optionalDaySchema("Isi tanggal kejadian."),
  perilakuFact: fact("Fakta"),
  perilakuSaid: fact("Yang sudah disampaikan"),
};

type FactFields = z.output<z.ZodObject<typeof factFields>>;

function factOf(
  fields: FactFields,
  aspect: RatedAspect,
): { date: CalendarDate | null; fact: string | null; said: string | null } {
  return {
    date: fields[`${aspect}FactDate`],
    fact: fields[`${aspect}Fact`],
    said: fields[`${aspect}Said`],
  };
}

/** A fact that was begun must have its day and its words. */
function checkFacts(fields: FactFields, context: z.RefinementCtx): void {
  for (const aspect of RATED_ASPECTS) {
    const { date, fact: words, said } = factOf(fields, aspect);
    if (date === null && words === null && said === null) continue;
    const fault = (name: string, message: string) => {
      context.addIssue({ code: "custom", path: [name], message });
    };
    if (date === null) fault(`${aspect}FactDate`, "Isi tanggal kejadian.");
    if (words === null) fault(`${aspect}Fact`, "Tuliskan faktanya.");
  }
}

/** The facts that were put down whole. */
export function factsOf(fields: FactFields): readonly AppraisalFact[] {
  return RATED_ASPECTS.flatMap((aspect) => {
    const { date, fact: words, said } = factOf(fields, aspect);
    return date === null || words === null ? [] : [{ aspect, date, fact: words, said }];
  });
}

const ratedFields = {
  hasil,
  perilaku,
  departureReason: optional(LONGEST_REASON, "Alasan"),
  recommendation: optional(LONGEST_RECOMMENDATION, "Catatan/rekomendasi"),
  ...factFields,
};

export const appraiseSchema = key
  .extend({ ...ratedFields, discussionReason: optional(LONGEST_REASON, "Alasan") })
  .superRefine(checkFacts);
export type AppraiseInput = z.output<typeof appraiseSchema>;

/** As set on the signed paper that was handed in before (`fileId`). */
export const recordPaperSchema = key
  .extend({ ...ratedFields, fileId: z.uuid({ error: "Unggah dokumen yang sudah ditandatangani." }) })
  .superRefine(checkFacts);
export type RecordPaperInput = z.output<typeof recordPaperSchema>;

/** What is typed is kept as it is, right or wrong; `revision`: how often the draft had been changed. */
export const keepDraftSchema = key.extend({
  revision: z.coerce.number().int().min(0),
  fields: z
    .string()
    .max(LONGEST_DRAFT, "Konsep terlalu panjang untuk disimpan.")
    .transform((text, context) => {
      const parsed = draftFields.safeParse(parsedJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: "custom", message: "Konsep tidak terbaca." });
      return z.NEVER;
    }),
});
export type KeepDraftInput = z.output<typeof keepDraftSchema>;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown) =>
      typeof value === "string" ? keepableText(value) : value,
    ) as unknown;
  } catch {
    return null;
  }
}

export const selfAssessSchema = key.extend({
  selfHasil: z.enum(RATINGS, { error: "Pilih penilaian diri atas hasil kerja." }),
  selfPerilaku: z.enum(RATINGS, { error: "Pilih penilaian diri atas perilaku kerja." }),
  selfNote: optional(LONGEST_RECOMMENDATION, "Catatan"),
});
export type SelfAssessInput = z.output<typeof selfAssessSchema>;

export const dismissSchema = key.extend({
  notEvaluated: z.enum(NOT_EVALUATED_REASONS, { error: "Pilih alasan tidak dievaluasi." }),
  notEvaluatedNote: required(LONGEST_REASON, "Keterangan", "Tuliskan keterangannya dalam satu kalimat."),
});
export type DismissInput = z.output<typeof dismissSchema>;

export const evaluationKeySchema = key;
export type EvaluationKey = z.output<typeof evaluationKeySchema>;

export const correctSchema = key.extend({
  hasil,
  perilaku,
  reason: required(LONGEST_REASON, "Alasan", "Tuliskan alasan dan dasar koreksi, misalnya nomor suratnya."),
});
export type CorrectInput = z.output<typeof correctSchema>;

export const setUnitPredikatSchema = z.object({
  unitId: z.uuid(),
  periodId: z.uuid(),
  /** 0 where none has been set yet. */
  version,
  /** Of a year: how far the pimpinan's ekspektasi of the unit was met. */
  expectation: z
    .union([z.literal(""), z.enum(RATINGS)])
    .optional()
    .transform((rating) => (rating === undefined || rating === "" ? null : rating)),
  predikat: z.enum(PREDIKAT_ORGANISASI, { error: "Pilih predikat kinerja organisasi." }),
  reason: required(LONGEST_REASON, "Alasan", "Tuliskan dasar penetapannya dalam satu kalimat."),
});
export type SetUnitPredikatInput = z.output<typeof setUnitPredikatSchema>;

export const setExpectationSchema = z.object({
  unitId: z.uuid(),
  year: z.coerce.number().int().min(2022).max(2100),
  /** 0 where none has been written yet. */
  version,
  text: required(LONGEST_RECOMMENDATION, "Ekspektasi", "Tuliskan ekspektasi Anda atas unit ini."),
});
export type SetExpectationInput = z.output<typeof setExpectationSchema>;

export const distributionNoteSchema = z.object({
  periodId: z.uuid(),
  /** 0 where none has been written yet. */
  version,
  reason: required(LONGEST_REASON, "Alasan", "Tuliskan alasannya dalam satu kalimat."),
});
export type DistributionNoteInput = z.output<typeof distributionNoteSchema>;

export const recommendSchema = z.object({
  evaluationId: z.uuid(),
  teamId: z.uuid(),
  /** 0 where none has been given yet. */
  version,
  rating: z.enum(RATINGS, { error: "Pilih rekomendasi rating." }),
  text: required(LONGEST_FACT, "Rekomendasi", "Tuliskan dasar rekomendasi Anda."),
});
export type RecommendInput = z.output<typeof recommendSchema>;

export const namePreparerSchema = z.object({
  employeeId: z.uuid({ error: "Pilih pegawai dari daftar." }),
  to: optionalDaySchema("Isi tanggal yang benar."),
});
export type NamePreparerInput = z.output<typeof namePreparerSchema>;

export const releasePreparerSchema = z.object({ preparerId: z.uuid() });
export type ReleasePreparerInput = z.output<typeof releasePreparerSchema>;
