import type { City } from "../city";
import type { UnitPlan } from "../plan";

/** The unit of a demo agency that serves citizens at counters, and the units in which the counters stand. */
export interface Counters {
  readonly key: string;
  readonly name: string;
  readonly below: readonly string[];
}

function allUnits(units: readonly UnitPlan[]): readonly UnitPlan[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.units ?? [])]);
}

/** The kecamatan with its kelurahan; where there is none, the Dinas Kependudukan with its bidang. */
export function countersOf(city: City): Counters {
  const units = allUnits(city.plan.units);
  const home = units.find(({ kind }) => kind === "kecamatan") ?? units.find(({ key }) => key === "dukcapil");
  if (home === undefined) throw new RangeError(`${city.plan.name} serves nobody`);
  const below = allUnits(home.units ?? []).filter(({ kind }) => kind === "kelurahan" || kind === "bidang");
  return { key: home.key, name: home.name, below: below.map(({ key }) => key) };
}
