import { anyChance, type Chance } from "./chance";
import type { BuiltAccount } from "./account";
import type { BuiltPeriod } from "./period";
import type { Built, TableRows } from "./rows";

type ExtensionRow = TableRows["windowExtension"];

/** An extension of a window; for everybody unless a person, a unit or a group is named. */
export function anExtension(
  period: BuiltPeriod,
  creator: BuiltAccount,
  given: Partial<ExtensionRow> & Pick<ExtensionRow, "kind" | "opensOn" | "closesOn">,
  chance: Chance = anyChance,
): Built {
  return {
    rows: {
      windowExtension: [
        {
          ...{ agencyId: creator.agencyId, id: chance.id(), periodId: period.id, createdBy: creator.id },
          ...{ employeeId: null, unitId: null, groupKey: null, reason: "Jaringan kantor terputus sepekan" },
          ...given,
        },
      ],
    },
  };
}
