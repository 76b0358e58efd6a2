import type { Actor } from "@/lib/access/actor";
import type { AgencyKind } from "@/lib/agency/agency";
import type { Tx } from "@/lib/db/server/door";
import type { ChosenColumns } from "../batch";
import { cellText } from "../cell-text";
import { employeeListCheck, type PlacedEmployee } from "../check-employees";
import { employeeDifference } from "../difference";
import { EMPLOYEE_COLUMNS, type EmployeeField } from "../employee-columns";
import { readEmployeeRow, type EmployeeRowContext } from "../employee-row";
import { fault, type Fault } from "../faults";
import { numberStart, openingOf } from "../opening";
import type { ReadLine } from "../read-line";
import { columnMap } from "../suggested-columns";
import type { TableRow } from "../table";
import { unitLookup, type UnitLookup } from "../unit-lookup";
import { employeesByNumber, type RegisteredEmployee } from "./employee-register";
import { headConflicts } from "./head-conflicts";
import type { ListEnd } from "./list-rows";
import { confirmNamesakes } from "./namesakes";
import { rowId } from "./row-id";
import type { Stage, StagedRow } from "./stage";
import { registeredUnits } from "./unit-register";

/** Lines that are looked up and staged together. */
const GROUP = 1_000;

interface ListContext {
  readonly actor: Actor;
  readonly lookup: UnitLookup;
  readonly columns: ReadonlyMap<EmployeeField, number>;
}

/** A faulty line keeps number and name as they stand in the file, for people to recognise it. */
function faultyRow(
  row: TableRow | undefined,
  line: ReadLine<unknown>,
  columns: ListContext["columns"],
): StagedRow {
  const raw = (field: EmployeeField): string => cellText(row?.cells[columns.get(field) ?? -1] ?? "");
  return {
    line: line.line,
    outcome: "faulty",
    targetId: null,
    targetVersion: null,
    record: { number: raw("number"), name: raw("name") },
    change: null,
    faults: line.faults,
  };
}

function newRow(
  record: PlacedEmployee,
  { line, faults }: ReadLine<unknown>,
  { actor }: ListContext,
): StagedRow {
  const change = openingOf(record, actor.today);
  return { line, outcome: "new", targetId: rowId(), targetVersion: null, record, change, faults };
}

function knownRow(
  record: PlacedEmployee,
  { line, faults }: ReadLine<unknown>,
  { state, version }: RegisteredEmployee,
  { actor, columns }: ListContext,
): StagedRow {
  const { today } = actor;
  const target = { line, targetId: state.employeeId, targetVersion: version };
  const at = columns.get("number") ?? null;
  if (record.number !== state.number) {
    const replaced = fault(line, at, record.number, { code: "number_replaced", current: state.number });
    const { number, name } = record;
    return {
      ...target,
      outcome: "faulty",
      record: { number, name },
      change: null,
      faults: [...faults, replaced],
    };
  }
  const change = employeeDifference(record, state, { today, numberFrom: numberStart(record, today) });
  if (change.fields.length === 0)
    return { ...target, outcome: "unchanged", record: null, change: null, faults };
  if (state.employeeId === actor.employeeId) {
    const own = fault(line, at, record.number, { code: "own_record" });
    return { ...target, outcome: "unchanged", record: null, change: null, faults: [...faults, own] };
  }
  return { ...target, outcome: "changed", record, change, faults };
}

/** Reads, checks and compares every line of a staff list and stages what came of it. */
export async function checkEmployeeList(
  tx: Tx,
  actor: Actor,
  batchId: string,
  list: {
    readonly chosen: ChosenColumns;
    readonly epoch: EmployeeRowContext["epoch"];
    readonly rows: AsyncGenerator<readonly TableRow[], ListEnd>;
    readonly stage: Stage;
  },
): Promise<ListEnd> {
  const { kind } = await tx.agency.findUniqueOrThrow({
    where: { id: actor.agencyId },
    select: { kind: true },
  });
  const lookup = unitLookup(await registeredUnits(tx, actor.today));
  const columns = columnMap(list.chosen, EMPLOYEE_COLUMNS);
  const context: ListContext = { actor, lookup, columns };
  const reading: EmployeeRowContext = { columns, epoch: list.epoch, agencyKind: kind satisfies AgencyKind };
  const check = employeeListCheck(lookup, columns);

  const stageGroup = async (rows: readonly TableRow[]): Promise<void> => {
    const lines = rows.map((row) => check.check(readEmployeeRow(row, reading)));
    const numbers = lines.flatMap(({ record }) => (record === null ? [] : [record.number]));
    const known = await employeesByNumber(tx, numbers, lookup);
    await list.stage.add(
      lines.map((line, index) => {
        if (line.record === null) return faultyRow(rows[index], line, columns);
        const person = known.get(line.record.number);
        return person === undefined
          ? newRow(line.record, line, context)
          : knownRow(line.record, line, person, context);
      }),
    );
  };

  let waiting: TableRow[] = [];
  for (;;) {
    const step = await list.rows.next();
    if (step.done !== true) waiting.push(...step.value);
    while (waiting.length >= GROUP || (step.done === true && waiting.length > 0)) {
      await stageGroup(waiting.slice(0, GROUP));
      waiting = waiting.slice(GROUP);
    }
    if (step.done === true) {
      const faults: readonly Fault[] = [...step.value.merged, ...(await headConflicts(tx, batchId, columns))];
      await list.stage.blame(faults);
      await confirmNamesakes(tx, actor, batchId, lookup);
      return step.value;
    }
  }
}
