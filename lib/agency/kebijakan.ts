import { z } from "zod";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { UNIT_KINDS } from "./unit";

/** Rhythms of evaluation (PermenPANRB 6/2022: "bulanan atau triwulanan", "tahunan"); the same words as `lib/period`. */
export const POLICY_RHYTHMS = ["monthly", "quarterly", "annual"] as const;

/** Jabatan as `lib/employee/position` names them. */
export const POLICY_POSITION_KINDS = [
  "jpt_utama",
  "jpt_madya",
  "jpt_pratama",
  "administrator",
  "pengawas",
  "pelaksana",
  "fungsional",
] as const;

/** Kinds of employees as `lib/employee/employee` names them. */
export const POLICY_EMPLOYEE_KINDS = ["pns", "cpns", "pppk", "pppk_paruh_waktu"] as const;

/**
 * The kedudukan whose meaning an agency may set. `aktif` means what it means, and the ones that end the service
 * (pensiun, meninggal, pindah, berhenti) close the SKP (domain §0a.5).
 */
export const POLICY_STANDINGS = [
  "cltn",
  "diberhentikan_sementara",
  "mpp",
  "pejabat_negara",
  "diperbantukan",
  "tugas_belajar",
] as const;

/** Kinds of cuti as `lib/employee/leave` names them. */
export const POLICY_LEAVES = ["tahunan", "besar", "sakit", "melahirkan", "alasan_penting", "cltn"] as const;

/** Ratings and predikat organisasi as `lib/evaluation/rating` names them, the lowest first. */
export const POLICY_RATINGS = ["di_bawah", "sesuai", "di_atas"] as const;
export const POLICY_PREDIKATS = ["sangat_kurang", "kurang", "butuh_perbaikan", "baik", "istimewa"] as const;

/** More groups than this are no policy any more. */
export const MOST_GROUPS = 20;

/** Who appraises a person of a kedudukan, and with that whether an SKP is made. */
export const APPRAISED = ["no", "unit", "host"] as const;

/** A share in whole percent. */
const percent = z.number().int().min(0).max(100);
const days = z.number().int().min(0).max(366);
/** A day that every year has, `MM-DD`. */
const dayOfYear = z.custom<`${number}-${number}`>(
  (text) => typeof text === "string" && parseCalendarDate(`2023-${text}`) !== null,
);
const jabatanText = z.string().trim().min(2).max(200);

/** Whom a group takes in. Conditions that are given must all hold; a list holds where one of it does. */
const groupMatch = z.object({
  employeeKinds: z.array(z.enum(POLICY_EMPLOYEE_KINDS)).default([]),
  positionKinds: z.array(z.enum(POLICY_POSITION_KINDS)).default([]),
  /** Beginnings of jabatan, without regard to case: "guru". */
  positionNames: z.array(z.string().trim().min(2).max(100)).default([]),
  unitKinds: z.array(z.enum(UNIT_KINDS)).default([]),
});

const group = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  label: z.string().trim().min(2).max(80),
  match: groupMatch,
  rhythm: z.enum(POLICY_RHYTHMS),
  /** "Dikelola di luar" (domain §0a.15): planned in another system, results are imported, never late. */
  isExternal: z.boolean(),
  selfAssessment: z.boolean(),
});

const standing = z.object({
  appraised: z.enum(APPRAISED),
  /** In completeness and in the distribution of predikat. */
  isCounted: z.boolean(),
  mayAppraise: z.boolean(),
});

/** Who appraises whom, where the regulation leaves it open (domain §0a.1, §0a.3, §0a.5; decision 034). */
const appraisal = z.object({
  /** "Paling rendah pejabat pengawas" (PermenPANRB 6/2022); others by delegation. */
  headKinds: z.array(z.enum(POLICY_POSITION_KINDS)).min(1),
  /** Units that a pejabat fungsional leads and appraises in without a delegation. */
  unitsLedByFungsional: z.array(z.enum(UNIT_KINDS)),
  /** Whether a Plh or a Plt sets SKP and evaluates `[M]`. */
  acting: z.object({ plh: z.boolean(), plt: z.boolean() }),
  standings: z.record(z.enum(POLICY_STANDINGS), standing),
  /** Who decides a keberatan when the agency's head has appraised. */
  objectionAtTop: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("final") }),
    z.object({ kind: z.literal("official"), title: jabatanText, name: jabatanText }),
  ]),
});

const hasil = z.enum(POLICY_RATINGS);

/**
 * What an agency decides for a year where the regulations leave it open, or where what they say could not be checked
 * (domain `[M]`). The defaults are in `DEFAULT_KEBIJAKAN`.
 */
export const kebijakan = z.object({
  /** The first whose conditions hold is a person's group; nobody's group: `rest`. */
  groups: z.array(group).max(MOST_GROUPS),
  rest: group.pick({ rhythm: true, selfAssessment: true }),
  appraisal,
  /** The windows that a new period begins with; those of objection follow from `objection.days`. */
  windows: z.object({
    /** Of the year before. */
    planningOpens: dayOfYear,
    /** "Paling lambat akhir Januari" (PermenPANRB 6/2022 Ps 14–15). */
    planningCloses: dayOfYear,
    /** Days after the end of a period. */
    realisasiDays: z.number().int().min(0).max(90),
    evaluationDays: z.number().int().min(1).max(90),
  }),
  midYear: z.object({
    /** Whether an SKP ends when a Plt takes over from the appraiser; a Plh never ends one. */
    isPltChange: z.boolean(),
  }),
  suggestion: z.object({
    /** A capaian of so much or more, in percent, is suggested "di atas ekspektasi" (domain §3.5 `[M]`). */
    aboveFrom: z.number().min(0).max(1000),
    /** So much or more: "sesuai ekspektasi"; less: "di bawah". */
    meetsFrom: z.number().min(0).max(1000),
    /** Whether 100 % of the highest target that is possible is "di atas" as well (domain §3.5 `[M]`). */
    isFullAbove: z.boolean(),
  }),
  /** Beside the raw capaian, the value to which it is cut, in percent; null: never cut (domain §0a.10). */
  capaianCap: z.number().min(100).max(1000).nullable(),
  /** Fewer days of work in a period than this: "tidak dievaluasi" is offered. */
  leastDays: days,
  /** Cuti that can leave a period without work (domain §3.8 `[M]`). */
  leaves: z.array(z.enum(POLICY_LEAVES)),
  receipt: z.object({
    /** A document nobody has opened counts as received after so many days (domain §0a.11). */
    deemedAfterDays: days,
  }),
  objection: z.object({
    /** PP 30/2019 Ps 59: 14 calendar days from receipt. */
    days: z.number().int().min(14).max(90),
    /** Whether periodic results are open to it, not only the annual ones. */
    isPeriodicOpen: z.boolean(),
    explainWithinDays: days,
    decideWithinDays: days,
  }),
  distribution: z.object({
    isShown: z.boolean(),
    /** Teams with fewer evaluated people are not held against the guide. */
    leastTeam: z.number().int().min(1).max(50),
    /** "Sebagian besar (maksimal 70 %)": the largest group, or more than half (domain §0a.9). */
    mostIs: z.enum(["largest", "majority"]),
    /** SE MenPANRB 3/2023, in percent. */
    mostAtMost: percent,
    coreAtLeast: percent,
    sideAtLeast: percent,
    bestAtMost: percent,
  }),
  head: z.object({
    /** Predikat organisasi → rating hasil kerja of the unit's head (domain §0a.8). */
    hasil: z.record(z.enum(POLICY_PREDIKATS), hasil),
    /** Units without a perjanjian kinerja of their own, which take the predikat of the unit above. */
    unitsThatFollow: z.array(z.enum(UNIT_KINDS)),
  }),
  /** When the course of an indicator is a red flag; no regulation says (decision 091, `[M]`). */
  course: z.object({
    /** A capaian foreseen at so much or more, in percent, is on course. */
    onFrom: z.number().min(0).max(1000),
    /** Less: a red flag; between the two: attention. */
    redBelow: z.number().min(0).max(1000),
    /** Days after the end of a period until its figure counts as missing. */
    dueDays: z.number().int().min(0).max(90),
    /** A unit has a red flag of its own where so many of its indicators have one, in percent. */
    unitRedShare: percent,
  }),
  cascade: z.object({
    /** Who carries more RHK utama than this carries much; no regulation says (decision 092, `[M]`). */
    mostRhk: z.number().int().min(1).max(40),
  }),
  dailyLog: z.object({
    /** A day can still be written up so many days later. */
    backDays: days,
  }),
});

export type Kebijakan = z.infer<typeof kebijakan>;
export type KebijakanGroup = Kebijakan["groups"][number];

/** The topic under which `agency_setting` keeps it. */
export const KEBIJAKAN_TOPIC = "kebijakan";

const AWAY = { appraised: "no", isCounted: false, mayAppraise: false } as const;

export const DEFAULT_KEBIJAKAN: Kebijakan = {
  groups: [
    {
      key: "guru",
      label: "Guru dan kepala sekolah",
      match: {
        employeeKinds: [],
        positionKinds: [],
        positionNames: ["guru", "kepala sekolah"],
        unitKinds: [],
      },
      rhythm: "annual",
      isExternal: true,
      selfAssessment: false,
    },
  ],
  rest: { rhythm: "quarterly", selfAssessment: true },
  appraisal: {
    headKinds: ["jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas"],
    unitsLedByFungsional: ["rsud", "puskesmas", "sekolah"],
    acting: { plh: true, plt: true },
    standings: {
      cltn: AWAY,
      diberhentikan_sementara: AWAY,
      mpp: AWAY,
      pejabat_negara: AWAY,
      diperbantukan: { ...AWAY, appraised: "host" },
      tugas_belajar: { appraised: "unit", isCounted: true, mayAppraise: false },
    },
    objectionAtTop: { kind: "final" },
  },
  windows: { planningOpens: "12-01", planningCloses: "01-31", realisasiDays: 5, evaluationDays: 10 },
  midYear: { isPltChange: true },
  suggestion: { aboveFrom: 101, meetsFrom: 80, isFullAbove: true },
  capaianCap: null,
  leastDays: 20,
  leaves: ["besar", "sakit", "melahirkan", "cltn"],
  receipt: { deemedAfterDays: 7 },
  objection: { days: 14, isPeriodicOpen: false, explainWithinDays: 7, decideWithinDays: 21 },
  distribution: {
    isShown: true,
    leastTeam: 10,
    mostIs: "largest",
    mostAtMost: 70,
    coreAtLeast: 60,
    sideAtLeast: 10,
    bestAtMost: 10,
  },
  head: {
    hasil: {
      istimewa: "di_atas",
      baik: "sesuai",
      butuh_perbaikan: "di_bawah",
      kurang: "di_bawah",
      sangat_kurang: "di_bawah",
    },
    unitsThatFollow: ["kelurahan", "puskesmas", "sekolah"],
  },
  course: { onFrom: 100, redBelow: 80, dueDays: 15, unitRedShare: 25 },
  cascade: { mostRhk: 10 },
  dailyLog: { backDays: 7 },
};

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function filledUp(value: unknown, from: unknown): unknown {
  if (value === undefined) return from;
  if (!isPlainObject(value) || !isPlainObject(from)) return value;
  const filled: Record<string, unknown> = { ...value };
  // What stands under another word of a choice ("final", "official") is not mixed with the default's.
  if ("kind" in value) return filled;
  for (const [name, preset] of Object.entries(from)) filled[name] = filledUp(value[name], preset);
  return filled;
}

/**
 * A stored policy as it applies: what a later version of the program added and it does not know yet has its default.
 *
 * @throws ZodError where what is stored contradicts the schema: a bug, not an input.
 */
export function readKebijakan(stored: unknown): Kebijakan {
  return kebijakan.parse(filledUp(stored, DEFAULT_KEBIJAKAN));
}
