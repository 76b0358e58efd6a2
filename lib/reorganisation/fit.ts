import type { StructureFault } from "./restructure";
import { heirOf, type Structure } from "./structure";

/** What the lines of a plan were written on. */
export interface PlanBasis {
  /** Version of a unit; null and a code for one that is new. */
  readonly units: readonly {
    readonly unitId: string;
    readonly version: number | null;
    readonly code: string | null;
  }[];
  /** The definitive post of a person; null: none. */
  readonly posts: readonly { readonly employeeId: string; readonly placementId: string | null }[];
  /** The unit that answered for an indicator. */
  readonly ikus: readonly { readonly ikuId: string; readonly unitId: string }[];
}

/** What a unit that ends answers for beside its people and indicators. */
export interface Duties {
  readonly unitId: string;
  readonly teams: number;
  readonly actions: number;
  readonly nodes: number;
  /** Roles that are to begin in it on the day or later. */
  readonly laterGrants: number;
}

/** The same as the register has it now. */
export interface RegisterNow {
  readonly unitVersions: ReadonlyMap<string, number>;
  readonly takenCodes: ReadonlySet<string>;
  readonly posts: ReadonlyMap<string, string>;
  readonly ikuOwners: ReadonlyMap<string, string>;
  readonly duties: readonly Duties[];
}

/** Why a plan does not fit the register, or leaves something without a home. */
export type FitFault =
  /** Somebody has changed it since the plan was written. */
  | { readonly code: "unit_changed_since"; readonly unitId: string }
  | { readonly code: "post_changed_since"; readonly employeeId: string }
  | { readonly code: "iku_changed_since"; readonly ikuId: string }
  | { readonly code: "code_taken"; readonly unitId: string; readonly unitCode: string }
  | { readonly code: "iku_without_receiver"; readonly ikuId: string; readonly unitId: string }
  | ({ readonly code: "duties_without_heir" } & Duties)
  | { readonly code: "grant_later"; readonly unitId: string };

export type PlanFault = StructureFault | FitFault;

function repeated(codes: readonly (string | null)[]): ReadonlySet<string | null> {
  return new Set(codes.filter((code, index) => code !== null && codes.indexOf(code) !== index));
}

/** Whether the register is still what the plan was written on: what was changed since is looked at again, not overwritten. */
export function basisFaults(basis: PlanBasis, now: RegisterNow): readonly FitFault[] {
  const faults: FitFault[] = [];
  const twice = repeated(basis.units.map(({ code }) => code));
  for (const { unitId, version, code } of basis.units) {
    if (version !== null && now.unitVersions.get(unitId) !== version) {
      faults.push({ code: "unit_changed_since", unitId });
    }
    if (code !== null && (now.takenCodes.has(code) || twice.has(code))) {
      faults.push({ code: "code_taken", unitId, unitCode: code });
    }
  }
  for (const { employeeId, placementId } of basis.posts) {
    if ((now.posts.get(employeeId) ?? null) !== placementId) {
      faults.push({ code: "post_changed_since", employeeId });
    }
  }
  for (const { ikuId, unitId } of basis.ikus) {
    if (now.ikuOwners.get(ikuId) !== unitId) faults.push({ code: "iku_changed_since", ikuId });
  }
  return faults;
}

/** What a unit that ends would leave behind: it goes somewhere, or the plan is refused until said where. */
export function homelessFaults(
  structure: Structure,
  duties: readonly Duties[],
  ikus: readonly { readonly ikuId: string; readonly unitId: string; readonly receiverId: string | null }[],
): readonly FitFault[] {
  const heirs = new Map(structure.abolished.map((unit) => [unit.unitId, heirOf(unit)]));
  return [
    ...ikus.flatMap(({ ikuId, unitId, receiverId }): FitFault[] =>
      receiverId === null ? [{ code: "iku_without_receiver", ikuId, unitId }] : [],
    ),
    ...duties.flatMap((duty): FitFault[] => {
      const { unitId, teams, actions, nodes, laterGrants } = duty;
      const isHomeless = teams + actions + nodes > 0 && (heirs.get(unitId) ?? null) === null;
      return [
        ...(isHomeless ? [{ code: "duties_without_heir" as const, ...duty }] : []),
        ...(laterGrants > 0 ? [{ code: "grant_later" as const, unitId }] : []),
      ];
    }),
  ];
}
