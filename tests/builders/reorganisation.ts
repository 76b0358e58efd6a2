import type { BuiltAccount } from "./account";
import type { BuiltAgency } from "./agency";
import { anyChance, type Chance } from "./chance";
import { LONG_AGO } from "./day";
import type { Built, TableRows } from "./rows";

export interface BuiltReorganisation extends Built {
  readonly id: string;
}

/** A new structure that somebody drafts, empty as yet. */
export function aReorganisation(
  agency: BuiltAgency,
  drafter: BuiltAccount,
  given: Partial<TableRows["reorganisation"]> = {},
  chance: Chance = anyChance,
): BuiltReorganisation {
  const id = given.id ?? chance.id();
  const row: TableRows["reorganisation"] = {
    ...{ agencyId: agency.id, title: "Penataan perangkat daerah", legalBasis: "Perda contoh", note: "" },
    ...{ status: "draft", effectiveOn: LONG_AGO },
    ...{ drafters: [drafter.id], createdBy: drafter.id, createdByName: drafter.row.name },
    ...{ submittedBy: null, submittedByName: null, submittedAt: null },
    ...{ decidedBy: null, decidedByName: null, decidedAt: null, appliedAt: null },
    ...{ isSimulating: false, simulatedVersion: null, simulatedAt: null },
    ...given,
    id,
  };
  return { id, rows: { reorganisation: [row] } };
}
