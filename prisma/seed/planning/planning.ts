import { calendarDateOf } from "@/lib/kernel/calendar";
import { rolledUp, type Source } from "@/lib/iku/roll-up";
import type { CascadeMethod } from "@/lib/iku/iku";
import type { BuiltAccount } from "@/tests/builders/account";
import { idOf } from "@/tests/builders/chance";
import { aCascade, anIku, type BuiltIku } from "@/tests/builders/iku";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import { countersOf } from "./counters";
import { agreementOf, type Agreed } from "./agreement";
import { carriersOf } from "./carriers";
import { realisasiRows, targetsOf, valuesOf, type Values } from "./figures";
import { DOCUMENTS_A_QUARTER, INDICATORS, ofCounter, type IndicatorPlan } from "./indicators";
import { treeOf, type DemoTree } from "./tree";

/** An indicator of the demo with its rows. */
export interface DemoIku {
  readonly plan: IndicatorPlan;
  readonly iku: BuiltIku;
  /** Of the year before and of the one that runs. */
  readonly values: readonly [past: Values, running: Values];
}

export interface DemoPlanning {
  readonly built: readonly Built[];
  /** What is agreed once its lines are there. */
  readonly agreed: readonly Agreed[];
}

/** The documents of a counter in the four quarters of a year. */
function drawn(city: City, unitKey: string, year: number): readonly number[] {
  const chance = city.chance(`documents/${unitKey}/${String(year)}`);
  return Array.from({ length: 4 }, () => chance.int(104, 131));
}

/** What the parents are worked out from: the figures of a year of those below. */
function sourceOf({ plan, iku, values }: DemoIku, at: 0 | 1): Source {
  const { accumulation, rhythm } = plan.says;
  return { id: iku.id, weight: null, accumulation, rhythm, values: values[at] };
}

/**
 * From the visi to the counter: a tree, indicators with targets and figures of two years, worked out above from what
 * stands below, and the perjanjian kinerja and rencana aksi of the unit with the counters.
 */
export function planningOf(
  city: City,
  built: readonly Built[],
  accounts: ReadonlyMap<string, BuiltAccount>,
): DemoPlanning {
  const { today } = city.days;
  const running = Number(today.slice(0, 4));
  const years = [running - 1, running] as const;
  const counters = countersOf(city);
  const tree = treeOf(city);
  const made = new Map<string, DemoIku>();
  const out: Built[] = [...tree.built];

  const add = (plan: IndicatorPlan, below: readonly DemoIku[], method: CascadeMethod): DemoIku => {
    const iku = ikuOf(city, tree, plan, years[0]);
    const figures = ([0, 1] as const).map((at) =>
      plan.values === null
        ? rolledUp(
            method,
            below.map((child) => sourceOf(child, at)),
            years[at],
            plan.says.rhythm,
          )
        : valuesOf(plan, years[at], plan.values[at], today),
    );
    const [past, present] = figures;
    if (past === undefined || present === undefined) throw new RangeError("two years");
    const found: DemoIku = { plan, iku, values: [past, present] };
    made.set(plan.code, found);
    out.push(iku, rowsOfYears(found, years));
    if (below.length > 0) {
      out.push(
        aCascade(
          iku,
          below.map((child) => child.iku),
          { method },
          city.chance(`${plan.code}/cascade`),
        ),
      );
    }
    return found;
  };

  const shares = counters.below.map((key, index) =>
    add(ofCounter(index + 1, key, [drawn(city, key, years[0]), drawn(city, key, years[1])]), [], "sum"),
  );
  // What is worked out comes after what it is worked out from.
  for (const plan of INDICATORS.toSorted((a, b) => Number(a.values === null) - Number(b.values === null))) {
    if (plan.code === "IKU-04") {
      const whole = (parts: number) => String(DOCUMENTS_A_QUARTER * parts * shares.length);
      const targets = [whole(4), whole(1), whole(1), whole(1), whole(1)];
      add({ ...plan, targets: [targets, targets] }, shares, "sum");
    } else {
      const surveyed =
        plan.code === "IKU-01" ? ["IKU-06", "IKU-07"].flatMap((code) => made.get(code) ?? []) : [];
      add(plan, surveyed, "average");
    }
  }

  const agreement = agreementOf(city, built, accounts, made, tree);
  return {
    built: [...out, ...agreement.built, carriersOf(city, built, made)],
    agreed: agreement.agreed,
  };
}

function ikuOf(city: City, { sasaran }: DemoTree, plan: IndicatorPlan, since: number): BuiltIku {
  const node = sasaran.get(plan.nodeKey);
  if (node === undefined) throw new RangeError(`the tree has no ${plan.nodeKey}`);
  const first = calendarDateOf(`${String(since)}-01-01`);
  return anIku(
    node,
    city.unit(plan.unitKey ?? countersOf(city).key),
    {
      ...{ code: plan.code, targets: {}, ownedFrom: first },
      says: { scale: [], legalBasis: "", baselineYear: since - 1, validFrom: first, ...plan.says },
    },
    city.chance(`iku/${plan.code}`),
  );
}

type Targets = ReturnType<typeof targetsOf>;

function targetRows({ iku }: DemoIku, year: number, targets: Targets): readonly TableRows["ikuTarget"][] {
  const { agencyId, versionId } = iku;
  return [...targets].map(([ordinal, { low, high, text }]) => ({
    ...{ agencyId, id: idOf(`target/${iku.id}/${String(year)}/${String(ordinal)}`), versionId },
    ...{ year, ordinal, text, low: low?.toFixed() ?? null, high: high?.toFixed() ?? null },
  }));
}

/** Targets and figures of both years; the rest of the term is aimed at as this year. */
function rowsOfYears(found: DemoIku, [past, running]: readonly [number, number]): Built {
  const { plan, iku, values } = found;
  const both = [targetsOf(plan, plan.targets[0]), targetsOf(plan, plan.targets[1])] as const;
  const later = [1, 2, 3].flatMap((ahead) =>
    targetRows(found, running + ahead, targetsOf(plan, plan.targets[1].slice(0, 1))),
  );
  const row = {
    agencyId: iku.agencyId,
    ikuId: iku.id,
    versionId: iku.versionId,
    isComputed: plan.values === null,
  };
  return {
    rows: {
      ikuTarget: [...targetRows(found, past, both[0]), ...targetRows(found, running, both[1]), ...later],
      ikuRealisasi: [
        ...realisasiRows(plan, { ...row, year: past }, both[0], values[0], new Map()),
        ...realisasiRows(plan, { ...row, year: running }, both[1], values[1], values[0]),
      ],
    },
  };
}
