import type { UnitKind, UnitVersion } from "@/lib/agency/unit";
import type { Delegation } from "./delegation";
import type { Leave } from "./leave";
import type { Placement } from "./placement";
import type { PositionKind } from "./position";
import { DEFAULT_STANDING_RULES, type Standing, type StandingRules } from "./standing";

export interface OrgPerson {
  readonly id: string;
  /** The name as papers print it, with gelar. */
  readonly name: string;
}

/** An official who need not be a civil servant: the wali kota, or whom the policy names. */
export interface NamedOfficial {
  readonly title: string;
  readonly name: string;
}

/** What an agency decides about who appraises whom, where the regulation leaves it open. */
export interface AppraisalPolicy {
  readonly standings: StandingRules;
  /** Heads with these jabatan appraise: "paling rendah pejabat pengawas" (PermenPANRB 6/2022). Others by delegation. */
  readonly headKinds: readonly PositionKind[];
  /** Units that a pejabat fungsional leads and may appraise in without a delegation, beside every tugas tambahan. */
  readonly unitsLedByFungsional: readonly UnitKind[];
  /** Whether one who leads as Plh or as Plt appraises there; if not, the search goes on. */
  readonly acting: Readonly<Record<"plh" | "plt", boolean>>;
  /** Who decides a keberatan when the agency's head has appraised: nobody ("hasil bersifat final"), or an official. */
  readonly objectionAtTop: { readonly kind: "final" } | ({ readonly kind: "official" } & NamedOfficial);
}

export const DEFAULT_APPRAISAL_POLICY: AppraisalPolicy = {
  standings: DEFAULT_STANDING_RULES,
  headKinds: ["jpt_utama", "jpt_madya", "jpt_pratama", "administrator", "pengawas"],
  unitsLedByFungsional: ["rsud", "puskesmas", "sekolah"],
  acting: { plh: true, plt: true },
  objectionAtTop: { kind: "final" },
};

/**
 * What is known of an agency's people and units, over time; all that the question "who appraises whom" looks at. A
 * snapshot for one person may leave out whatever cannot be reached from that person: through the units of placements,
 * from a unit to those above it and to its heads, from a person to the delegations that list him, and on from there.
 */
export interface OrgSnapshot {
  readonly units: readonly UnitVersion[];
  readonly people: readonly OrgPerson[];
  readonly placements: readonly Placement[];
  readonly standings: readonly Standing[];
  readonly leaves: readonly Leave[];
  readonly delegations: readonly Delegation[];
  /** The head of the agency, who stands above the top of the tree; null where none is recorded. */
  readonly agencyHead: NamedOfficial | null;
  readonly policy: AppraisalPolicy;
}
