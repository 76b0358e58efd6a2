import { idOf } from "@/tests/builders/chance";
import { rowsOf, type Built } from "@/tests/builders/rows";
import type { City } from "../city";
import { countersOf } from "./counters";
import type { DemoIku } from "./planning";

/** Which lines of which unit carry which indicator; what is named nowhere hangs in the air, as in life. */
const CARRIED: readonly {
  readonly unit: "setda" | "counters";
  readonly says: RegExp;
  readonly code: string;
}[] = [
  { unit: "setda", says: /pelayanan publik/i, code: "IKU-01" },
  { unit: "setda", says: /akuntabilitas/i, code: "IKU-02" },
  { unit: "setda", says: /anggaran/i, code: "IKU-03" },
  { unit: "counters", says: /pelayanan/i, code: "IKU-04" },
];

/** A planner has linked lines of this year's SKP of the heads to indicators that they serve. */
export function carriersOf(city: City, built: readonly Built[], made: ReadonlyMap<string, DemoIku>): Built {
  const year = Number(city.days.today.slice(0, 4));
  const rows = rowsOf(built);
  const unitIds = { setda: city.unit("setda").id, counters: city.unit(countersOf(city).key).id };
  const unitOf = new Map(
    rows.skp.flatMap((skp) => (skp.year === year ? [[skp.id, skp.unitId] as const] : [])),
  );
  const iku = (code: string): readonly string[] => {
    const found = made.get(code);
    return found === undefined ? [] : [found.iku.id];
  };
  return {
    rows: {
      ikuRhk: rows.rhk
        .filter(({ jenis, removedIn }) => jenis === "utama" && removedIn === null)
        .flatMap((rhk) =>
          CARRIED.filter(({ unit, says }) => unitOf.get(rhk.skpId) === unitIds[unit] && says.test(rhk.text))
            .slice(0, 1)
            .flatMap(({ code }) => iku(code))
            .map((ikuId) => ({
              ...{ agencyId: city.agency.id, id: idOf(`carried/${ikuId}/${rhk.id}`), ikuId, rhkId: rhk.id },
              ...{ ikiId: null, kind: "tidak_langsung" as const, weight: null, isOfPlan: false },
            })),
        ),
    },
  };
}
