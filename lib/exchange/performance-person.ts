import type { Party } from "@/lib/employee/party";
import type { SkpKind } from "@/lib/skp/skp";

/** Somebody registered, as a plan or result from elsewhere is about him, or names him as appraiser. */
export interface PerformancePerson {
  readonly employeeId: string;
  /** As papers print him today. */
  readonly party: Party;
  /** The unit of the own post; null for somebody without one. */
  readonly unitId: string | null;
  readonly skpKind: SkpKind;
  /** Of a group that is "dikelola di luar". */
  readonly isExternal: boolean;
}

export type PeopleByNumber = ReadonlyMap<string, PerformancePerson>;

/** Both sides as they are kept with a plan or result that came from elsewhere; nobody above is known. */
export function appraiserParty(
  named: { readonly appraiserNumber: string | null; readonly appraiserName: string | null },
  people: PeopleByNumber,
): Party | null {
  const known = named.appraiserNumber === null ? undefined : people.get(named.appraiserNumber);
  if (known !== undefined) return known.party;
  if (named.appraiserName === null) return null;
  return {
    employeeId: null,
    name: named.appraiserName,
    number: named.appraiserNumber,
    pangkat: null,
    jabatan: "Pejabat Penilai Kinerja",
    unit: "",
  };
}
