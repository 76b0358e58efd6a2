import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import type { Tx } from "@/lib/db/server/door";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { DEFAULT_READINESS_LIMITS } from "@/lib/employee/readiness";
import { agencySnapshotFrom } from "@/lib/employee/server/org-snapshot";
import { addDays } from "@/lib/kernel/calendar";
import type { PlanNames } from "../fault-messages";
import { basisFaults, homelessFaults, type PlanFault } from "../fit";
import { simulate, type Simulation } from "../simulation";
import { wholePlan, type HeldPlan, type WholePlan } from "./plan-store";
import { ikusAt, openSkps, registerNow } from "./register";

/** A plan tried on the register as it is now; nothing is written. */
export interface Trial {
  readonly whole: WholePlan;
  readonly before: OrgSnapshot;
  readonly names: PlanNames;
  /** Null where a fault lets no register of after come about. */
  readonly simulation: Simulation | null;
  readonly faults: readonly PlanFault[];
}

function namesOf(before: OrgSnapshot, whole: WholePlan, ikus: ReadonlyMap<string, string>): PlanNames {
  const units = new Map(before.units.map(({ unitId, name }) => [unitId, name]));
  const people = new Map(before.people.map(({ id, name }) => [id, name]));
  const holders = new Map(before.placements.map(({ id, employeeId }) => [id, employeeId]));
  const person = (id: string): string => people.get(id) ?? "Seorang pegawai";
  return {
    unit: (id) => whole.unitNames.get(id) ?? units.get(id) ?? "Unit lain",
    person,
    iku: (id) => ikus.get(id) ?? "Sebuah indikator",
    holder: (id) => person(holders.get(id) ?? id.replace(/^rencana:/, "")),
  };
}

/** Tries a plan: the simulator shows what comes of it, and on the day the same is what is written. */
export async function tryPlan(tx: Tx, agencyId: string, plan: HeldPlan): Promise<Trial> {
  const whole = await wholePlan(tx, agencyId, plan);
  const { structure, basis } = whole;
  const day = structure.effectiveOn;
  const before = await agencySnapshotFrom(tx, addDays(day, -1));
  const ikus = await ikusAt(tx, day, {
    unitIds: structure.abolished.map(({ unitId }) => unitId),
    ikuIds: structure.handedOn.map(({ ikuId }) => ikuId),
  });
  const now = await registerNow(tx, agencyId, whole, before, ikus);
  const { midYear } = await kebijakanOf(tx, agencyId, Number(day.slice(0, 4)));
  const simulated = simulate(before, structure, {
    skps: await openSkps(tx, day),
    ikus,
    policy: { isPltChange: midYear.isPltChange },
    limits: DEFAULT_READINESS_LIMITS,
  });
  const stale = basisFaults(basis, now);
  return {
    ...{ whole, before },
    names: namesOf(before, whole, new Map(ikus.map(({ ikuId, name }) => [ikuId, name]))),
    simulation: simulated.ok ? simulated.value : null,
    faults: simulated.ok
      ? [...stale, ...homelessFaults(structure, now.duties, simulated.value.ikus)]
      : [...stale, ...simulated.refusal],
  };
}
