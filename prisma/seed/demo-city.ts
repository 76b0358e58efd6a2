import type { CalendarDate } from "@/lib/kernel/calendar";
import { theRelations } from "@/tests/builders/relation";
import { kebijakanOfCity } from "./performance/desk";
import { performanceOf } from "./performance/performance";
import type { Agreed } from "./planning/agreement";
import { planningOf } from "./planning/planning";
import type { Built } from "@/tests/builders/rows";
import { raiseCity, type City } from "./city";
import { newsOf } from "./news";
import type { CityPlan } from "./plan";
import { reorganisationOf } from "./reorganisation";
import { signInsOf } from "./sign-ins";
import { trailOf, type Entry } from "./trail";
import { yearsOf } from "./years";

/** All of a demo agency: what goes into its tables, and what its audit trail begins with. */
export interface DemoCity {
  readonly city: City;
  readonly built: readonly Built[];
  readonly trail: readonly Entry[];
  readonly agreed: readonly Agreed[];
}

/** The same for the same plan, day and hash. */
export function demoCity(plan: CityPlan, today: CalendarDate, passwordHash: string): DemoCity {
  const city = raiseCity(plan, today);
  const signIns = signInsOf(city, passwordHash);
  const built = [...city.built, ...yearsOf(city), ...signIns.built, ...newsOf(city)];
  built.push(theRelations(built, today, kebijakanOfCity(city)));
  built.push(...performanceOf(city, built, signIns.accounts));
  const { built: planned, agreed } = planningOf(city, built, signIns.accounts);
  built.push(...planned, ...reorganisationOf(city, built, signIns.accounts));
  return { city, built, agreed, trail: trailOf(city, signIns) };
}
