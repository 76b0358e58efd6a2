import { orgOn } from "@/lib/employee/org-day";
import { snapshotForUnits } from "@/lib/employee/server/org-snapshot";
import { headOfUnit, superiorOfUnit } from "@/lib/employee/unit-superior";
import type { Tx } from "@/lib/db/server/door";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** Who sets the predikat of a unit: the head one level up, or for an official who is no civil servant the administrator. */
export interface UnitSetter {
  /** Null: an official, or nobody; the administrator of the agency enters what was set. */
  readonly employeeId: string | null;
  /** "Yusuf Marzuki, Camat Contoh"; "Wali Kota Contoh (dicatat admin kepegawaian)". */
  readonly text: string;
  /** As papers print who has set it. */
  readonly name: string;
}

/** Of each unit, on a day. */
export async function unitSetters(
  tx: Tx,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, UnitSetter>> {
  if (unitIds.length === 0) return new Map();
  const org = orgOn(await snapshotForUnits(tx, unitIds, day), day);
  return new Map(
    unitIds.map((unitId): [string, UnitSetter] => {
      const outcome = superiorOfUnit(org, unitId);
      switch (outcome.kind) {
        case "employee": {
          const name = `${outcome.name}, ${outcome.title}`;
          return [unitId, { employeeId: outcome.employeeId, text: name, name }];
        }
        case "official": {
          const { name, title } = outcome;
          return [
            unitId,
            { employeeId: null, text: `${title} (dicatat admin kepegawaian)`, name: `${name}, ${title}` },
          ];
        }
        case "none":
          return [unitId, { employeeId: null, text: "admin kepegawaian", name: "admin kepegawaian" }];
      }
    }),
  );
}

/** The civil servant who leads each unit on a day; units that nobody leads are not in it. */
export async function unitHeads(
  tx: Tx,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, { readonly employeeId: string; readonly text: string }>> {
  if (unitIds.length === 0) return new Map();
  const org = orgOn(await snapshotForUnits(tx, unitIds, day), day);
  return new Map(
    unitIds.flatMap((unitId) => {
      const head = headOfUnit(org, unitId);
      if (head.kind !== "employee") return [];
      return [[unitId, { employeeId: head.employeeId, text: `${head.name}, ${head.title}` }] as const];
    }),
  );
}
