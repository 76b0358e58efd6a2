import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { subtreeUnitIds } from "@/lib/agency/server/queries/subtree";
import { unitReach } from "@/lib/agency/server/reach";
import { read } from "@/lib/db/server/door";
import type { CoverageList, CoveragePart, CoverageView } from "../../coverage";
import { coverageList, coverageSums } from "./coverage-lists";

const PAGE = 25;

export interface CoverageAsked {
  readonly part: CoveragePart;
  readonly year: number;
  readonly after: string | null;
  /** The unit with all under it that is looked at; null: all that the role reaches. */
  readonly unitId: string | null;
}

function firstOf(list: CoverageList, most: number): CoverageList {
  switch (list.part) {
    case "unit":
      return { ...list, rows: list.rows.slice(0, most) };
    case "iku":
      return { ...list, rows: list.rows.slice(0, most) };
    case "rhk":
      return { ...list, rows: list.rows.slice(0, most) };
    case "kosong":
    case "berat":
      return { ...list, rows: list.rows.slice(0, most) };
  }
}

/** How far the tree reaches people: sums, and one page of one of the lists. */
export async function coveragePage(actor: Actor, asked: CoverageAsked): Promise<CoverageView> {
  const { part, year, after, unitId } = asked;
  return read(actor, async (tx): Promise<CoverageView> => {
    const reach = await unitReach(tx, actor, "iku.read-coverage");
    const under = unitId === null ? null : await subtreeUnitIds(tx, [unitId], actor.today);
    const reached = reach.kind === "agency" ? null : reach.kind === "units" ? [...reach.unitIds] : [];
    const unitIds =
      under === null ? reached : reached === null ? under : under.filter((id) => reached.includes(id));
    const { mostRhk } = (await kebijakanOf(tx, actor.agencyId, year)).cascade;
    const within = { year, today: actor.today, unitIds, mostRhk };
    const found = await coverageList(tx, within, part, after, PAGE + 1);
    const list = firstOf(found, PAGE);
    return {
      ...{ year, mostRhk, list },
      sums: await coverageSums(tx, within),
      next: found.rows.length > PAGE ? (list.rows.at(-1)?.id ?? null) : null,
      canLink: (await unitReach(tx, actor, "iku.link-rhk")).kind !== "none",
    };
  });
}
