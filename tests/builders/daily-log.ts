import { anyChance, type Chance } from "./chance";
import { TODAY } from "./day";
import type { BuiltSkp } from "./skp";
import type { Built, TableRows } from "./rows";

/** An hour of work on a day, for an indicator of the SKP or for none. */
export function aLog(
  skp: BuiltSkp,
  ikiId: string | null,
  given: Partial<TableRows["dailyLog"]> = {},
  chance: Chance = anyChance,
): Built {
  const { agencyId, row } = skp;
  return {
    rows: {
      dailyLog: [
        {
          ...{
            agencyId,
            id: chance.id(),
            employeeId: row.employeeId,
            skpId: ikiId === null ? null : skp.id,
            ikiId,
          },
          ...{ date: TODAY, text: "Melayani loket", minutes: 60, quantity: null, url: null, fileId: null },
          ...given,
        },
      ],
    },
  };
}
