import { z } from "zod";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import { ACCUMULATIONS, CAPAIAN_FORMS, PERSPEKTIF, TARGET_KINDS } from "@/lib/iku/measure";
import { ASPEK, CONTROLS, REPORTINGS, RHK_ASSIGNERS, RHK_JENIS } from "./skp";

/** Texts of the form: long enough for any real one, short enough for paper. */
export const LONGEST_LINE = 1_000;
export const LONGEST_TEXT = 4_000;
export const MOST_RHK = 40;
export const MOST_IKI = 10;
export const MOST_ITEMS = 20;
export const MOST_CONTROL = 30;

const line = z.string().trim().max(LONGEST_LINE);
const text = z.string().trim().max(LONGEST_TEXT);
/** An exact number in plain writing ("-12.5"), as `numeric` columns hold it. */
const exact = z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The manual of an indicator, one for an IKI (domain §2.3). */
export const indicatorManual = z.object({
  purpose: text,
  definition: text,
  formula: text,
  unit: line,
  control: z.enum(CONTROLS).nullable(),
  source: line,
  reporting: z.enum(REPORTINGS).nullable(),
});

/** A target; which of its figures count depends on `kind`. */
export const planTarget = z.object({
  kind: z.enum(TARGET_KINDS),
  /** As the form prints it without the unit: "95", "7–8", "paling lambat 30 Juni 2026". */
  text: line,
  /** number: the target; range: its lower end; ratio: the numerator. */
  low: exact.nullable(),
  /** range: its upper end; ratio: the denominator. */
  high: exact.nullable(),
  date: day.nullable(),
  unit: line,
  form: z.enum(CAPAIAN_FORMS),
  accumulation: z.enum(ACCUMULATIONS),
});

export const planIki = z.object({
  /** Stays from version to version, so that realisasi and feedback stay with their line. */
  id: z.uuid(),
  text: line,
  aspek: z.enum(ASPEK).nullable(),
  perspektif: z.enum(PERSPEKTIF).nullable(),
  target: planTarget,
  manual: indicatorManual.nullable(),
  /** The indicator of the organisation that it measures as well (cascade langsung). */
  ikuId: z.uuid().nullable().default(null),
});

export const planRhk = z.object({
  id: z.uuid(),
  jenis: z.enum(RHK_JENIS),
  text: line,
  /** RHK pimpinan yang diintervensi: an agreed line of the appraiser's SKP. */
  parentId: z.uuid().nullable(),
  /** Its words, as the form prints them; null with `parentId` null: "menyusul", or at the top. */
  parentText: line.nullable(),
  assigner: z.enum(RHK_ASSIGNERS),
  teamId: z.uuid().nullable(),
  ikis: z.array(planIki).max(MOST_IKI),
});

/** A line as the appraiser has put it in (matriks peran hasil): what it is held against before it is set with others. */
export const placedLine = z.object({ id: z.uuid(), text: line });

/** What both agree on: the whole of an SKP as one document. Lines keep their ids from version to version. */
export const skpPlan = z.object({
  rhks: z.array(planRhk).max(MOST_RHK),
  placed: z.array(placedLine).max(MOST_RHK).default([]),
  /** Ekspektasi khusus pimpinan by value; a value without one is left out. */
  expectations: z.partialRecord(z.enum(PERILAKU_KEYS), z.array(line).max(MOST_ITEMS)),
  resources: z.array(line).max(MOST_CONTROL),
  accountability: z.array(line).max(MOST_CONTROL),
  consequences: z.array(line).max(MOST_CONTROL),
});

export type IndicatorManual = z.infer<typeof indicatorManual>;
export type PlanTarget = z.infer<typeof planTarget>;
export type PlanIki = z.infer<typeof planIki>;
export type PlanRhk = z.infer<typeof planRhk>;
export type SkpPlan = z.infer<typeof skpPlan>;

/** The three lists of the lampiran (domain §2.5). */
export const PLAN_LISTS = ["resources", "accountability", "consequences"] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

export const EMPTY_PLAN: SkpPlan = {
  rhks: [],
  placed: [],
  expectations: {},
  resources: [],
  accountability: [],
  consequences: [],
};

/** Of a line on which nothing was written yet. */
export const NO_TARGET: PlanIki["target"] = {
  kind: "number",
  text: "",
  low: null,
  high: null,
  date: null,
  unit: "",
  form: "maximise",
  accumulation: "sum",
};

/** A line with nothing written on it. */
export function emptyIki(id: string): PlanIki {
  return { id, text: "", aspek: null, perspektif: null, target: NO_TARGET, manual: null, ikuId: null };
}
