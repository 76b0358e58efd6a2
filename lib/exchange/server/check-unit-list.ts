import type { Actor } from "@/lib/access/actor";
import { unitHistory } from "@/lib/agency/server/store";
import type { Tx } from "@/lib/db/server/door";
import type { ChosenColumns } from "../batch";
import { cellText } from "../cell-text";
import { checkUnits } from "../check-units";
import type { ReadLine } from "../read-line";
import { columnMap } from "../suggested-columns";
import type { TableRow } from "../table";
import { UNIT_COLUMNS } from "../unit-columns";
import { planUnits, type UnitPlan } from "../unit-plan";
import { unitRows, type UnitRecord } from "../unit-row";
import type { DateEpoch } from "../cell-date";
import type { ListEnd } from "./list-rows";
import { rowId } from "./row-id";
import type { Stage, StagedRow } from "./stage";
import { registeredUnits, unitStates } from "./unit-register";

/** More units than any agency has; a longer list is one of something else. */
const MOST_UNITS = 30_000;

function stagedRow(plan: UnitPlan, raw: object, versions: ReadonlyMap<string, number>): StagedRow {
  const { line, outcome, unit, fields, version, faults } = plan;
  if (outcome === "faulty" || unit === null) {
    return {
      line,
      outcome: "faulty",
      targetId: null,
      targetVersion: null,
      record: raw,
      change: null,
      faults,
    };
  }
  const isMoved = outcome === "new" || outcome === "changed";
  return {
    line,
    outcome,
    targetId: unit.unitId,
    targetVersion: versions.get(unit.unitId) ?? null,
    record: isMoved ? unit : null,
    change: isMoved ? { fields, version } : null,
    faults,
  };
}

/** Reads a whole list of units, which is small, compares it with the register and stages what came of it. */
export async function checkUnitList(
  tx: Tx,
  actor: Actor,
  list: {
    readonly chosen: ChosenColumns;
    readonly epoch: DateEpoch;
    readonly rows: AsyncGenerator<readonly TableRow[], ListEnd>;
    readonly stage: Stage;
  },
): Promise<ListEnd> {
  const columns = columnMap(list.chosen, UNIT_COLUMNS);
  const lines: ReadLine<UnitRecord>[] = [];
  const readRow = unitRows(columns, list.epoch);
  const raw = new Map<number, object>();
  let end: ListEnd;
  for (;;) {
    const step = await list.rows.next();
    if (step.done === true) {
      end = step.value;
      break;
    }
    for (const row of step.value) {
      lines.push(readRow(row));
      raw.set(row.line, {
        code: cellText(row.cells[columns.get("code") ?? -1] ?? ""),
        name: cellText(row.cells[columns.get("name") ?? -1] ?? ""),
      });
    }
    if (lines.length > MOST_UNITS) {
      return { refusal: { code: "too_many_rows", limit: MOST_UNITS }, merged: [] };
    }
  }
  const states = await unitStates(tx);
  const checked = checkUnits(lines, await registeredUnits(tx, actor.today), columns);
  const history = await unitHistory(tx, actor.agencyId);
  const plans = planUnits(checked, { states, history, today: actor.today, newId: rowId });
  const versions = new Map(states.map(({ unitId, version }) => [unitId, version]));
  await list.stage.add(plans.map((plan) => stagedRow(plan, raw.get(plan.line) ?? {}, versions)));
  await list.stage.blame(end.merged);
  return end;
}
