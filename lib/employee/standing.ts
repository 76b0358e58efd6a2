import { isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { overlappingPairs } from "@/lib/kernel/span";

/** Kedudukan hukum of a person, with dates; PP 11/2017 jo. 17/2020, names as SIASN prints them (domain §0a.5). */
export const STANDING_KINDS = [
  "aktif",
  "cltn",
  "diberhentikan_sementara",
  "mpp",
  "pejabat_negara",
  "diperbantukan",
  "tugas_belajar",
  "pensiun",
  "meninggal",
  "pindah",
  "berhenti",
] as const;

export type StandingKind = (typeof STANDING_KINDS)[number];

/** What a kedudukan means for pengelolaan kinerja. */
export interface StandingRule {
  /** Whether the person makes an SKP while it lasts. */
  readonly makesSkp: boolean;
  /** Who appraises: the person's own unit, the agency where he or she works (diperbantukan), or nobody. */
  readonly appraisedBy: "unit" | "host" | "nobody";
  /** Whether the person counts in completeness and in the distribution of predikat. */
  readonly isCounted: boolean;
  /** Whether the person may appraise others. */
  readonly mayAppraise: boolean;
  /** Whether it closes the SKP at its first day: what was done is evaluated, nothing is reminded or acknowledged. */
  readonly closesSkp: boolean;
}

export type StandingRules = Readonly<Record<StandingKind, StandingRule>>;

const AWAY: StandingRule = {
  makesSkp: false,
  appraisedBy: "nobody",
  isCounted: false,
  mayAppraise: false,
  closesSkp: false,
};

const GONE: StandingRule = { ...AWAY, closesSkp: true };

/**
 * The defaults. That pensiun and meninggal close the SKP, and that tugas belajar keeps one (BKN), is read; the other
 * rows are assumptions that an agency can change.
 */
export const DEFAULT_STANDING_RULES: StandingRules = {
  aktif: {
    makesSkp: true,
    appraisedBy: "unit",
    isCounted: true,
    mayAppraise: true,
    closesSkp: false,
  },
  cltn: AWAY,
  diberhentikan_sementara: AWAY,
  mpp: AWAY,
  pejabat_negara: AWAY,
  diperbantukan: { ...AWAY, makesSkp: true, appraisedBy: "host" },
  tugas_belajar: {
    ...AWAY,
    makesSkp: true,
    appraisedBy: "unit",
    isCounted: true,
  },
  pensiun: GONE,
  meninggal: GONE,
  pindah: GONE,
  berhenti: GONE,
};

/** The rules with what an agency has changed of them. */
export function standingRules(
  changes: Readonly<Partial<Record<StandingKind, Partial<StandingRule>>>> = {},
): StandingRules {
  const rules = { ...DEFAULT_STANDING_RULES };
  for (const kind of STANDING_KINDS) rules[kind] = { ...rules[kind], ...changes[kind] };
  return rules;
}

/** A kedudukan from one day to another. Days without any are `aktif`. */
export interface Standing {
  readonly employeeId: string;
  readonly kind: StandingKind;
  readonly validity: DateSpan;
}

/** The kedudukan of one person on a day. Of two on one day (a fault) the one that began later counts. */
export function standingOn(standings: readonly Standing[], day: CalendarDate): StandingKind {
  let current: Standing | null = null;
  for (const standing of standings) {
    if (!isWithin(day, standing.validity)) continue;
    if (current === null || isLater(standing, current)) current = standing;
  }
  return current?.kind ?? "aktif";
}

function isLater(a: Standing, b: Standing): boolean {
  if (a.validity.from !== b.validity.from) return a.validity.from > b.validity.from;
  return STANDING_KINDS.indexOf(a.kind) > STANDING_KINDS.indexOf(b.kind);
}

/** The first day on which a person's SKP is closed by kedudukan; null if it is not. */
export function skpClosedOn(standings: readonly Standing[], rules: StandingRules): CalendarDate | null {
  const days = standings
    .filter((standing) => rules[standing.kind].closesSkp)
    .map((standing) => standing.validity.from);
  return days.sort()[0] ?? null;
}

/** The kedudukan of one person that begin while another is still in force. */
export function overlappingStandings(standings: readonly Standing[]): readonly Standing[] {
  return overlappingPairs(standings, (standing) => standing.validity).map(([, later]) => later);
}
