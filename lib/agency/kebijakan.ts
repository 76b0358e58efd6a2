import { z } from "zod";
import { UNIT_KINDS } from "./unit";

/** Rhythms of evaluation (PermenPANRB 6/2022: "bulanan atau triwulanan", "tahunan"); the same words as `lib/period`. */
export const POLICY_RHYTHMS = ["monthly", "quarterly", "annual"] as const;

/** A share in whole percent. */
const percent = z.number().int().min(0).max(100);
const days = z.number().int().min(0).max(366);

/** Whom a group takes in. Conditions that are given must all hold; a list holds where one of it does. */
const groupMatch = z.object({
  employeeKinds: z.array(z.enum(["pns", "cpns", "pppk", "pppk_paruh_waktu"])).default([]),
  positionKinds: z
    .array(
      z.enum([
        "jpt_utama",
        "jpt_madya",
        "jpt_pratama",
        "administrator",
        "pengawas",
        "pelaksana",
        "fungsional",
      ]),
    )
    .default([]),
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

/**
 * What an agency decides for a year where the regulations leave it open, or where what they say could not be checked
 * (domain `[M]`). The defaults are in `DEFAULT_KEBIJAKAN`.
 */
export const kebijakan = z.object({
  /** The first whose conditions hold is a person's group; nobody's group: `rest`. */
  groups: z.array(group).max(20),
  rest: group.pick({ rhythm: true, selfAssessment: true }),
  suggestion: z.object({
    /** A capaian of so much or more, in percent, is suggested "di atas ekspektasi" (domain §3.5 `[M]`). */
    aboveFrom: z.number().min(0).max(1000),
    /** So much or more: "sesuai ekspektasi"; less: "di bawah". */
    meetsFrom: z.number().min(0).max(1000),
  }),
  /** Beside the raw capaian, the value to which it is cut, in percent; null: never cut (domain §0a.10). */
  capaianCap: z.number().min(100).max(1000).nullable(),
  /** Fewer days of work in a period than this: "tidak dievaluasi" is offered. */
  leastDays: days,
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
    hasil: z.object({
      istimewa: z.enum(["di_atas", "sesuai", "di_bawah"]),
      baik: z.enum(["di_atas", "sesuai", "di_bawah"]),
      butuh_perbaikan: z.enum(["di_atas", "sesuai", "di_bawah"]),
      kurang: z.enum(["di_atas", "sesuai", "di_bawah"]),
      sangat_kurang: z.enum(["di_atas", "sesuai", "di_bawah"]),
    }),
    /** Units without a perjanjian kinerja of their own, which take the predikat of the unit above. */
    unitsThatFollow: z.array(z.enum(UNIT_KINDS)),
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
  suggestion: { aboveFrom: 101, meetsFrom: 80 },
  capaianCap: null,
  leastDays: 20,
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
    unitsThatFollow: ["kelurahan", "sekolah", "puskesmas"],
  },
  dailyLog: { backDays: 7 },
};

/** What bears on which group a person belongs to. */
export interface GroupFacts {
  readonly employeeKind: string;
  readonly positionKind: string;
  readonly positionName: string;
  readonly unitKind: string;
}

function holds(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

/** The group of a person; null: the rest. */
export function groupOf(policy: Pick<Kebijakan, "groups">, facts: GroupFacts): KebijakanGroup | null {
  const position = facts.positionName.toLowerCase();
  const found = policy.groups.find(
    ({ match }) =>
      holds(match.employeeKinds, facts.employeeKind) &&
      holds(match.positionKinds, facts.positionKind) &&
      holds(match.unitKinds, facts.unitKind) &&
      (match.positionNames.length === 0 ||
        match.positionNames.some((name) => position.startsWith(name.toLowerCase()))),
  );
  return found ?? null;
}

/** How a person of a group (null: the rest) is evaluated. */
export function rhythmOf(
  policy: Kebijakan,
  member: KebijakanGroup | null,
): Pick<KebijakanGroup, "rhythm" | "isExternal" | "selfAssessment"> {
  const { rhythm, selfAssessment } = member ?? policy.rest;
  return { rhythm, selfAssessment, isExternal: member?.isExternal ?? false };
}
