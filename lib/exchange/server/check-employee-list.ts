import type { Actor } from "@/lib/access/actor";
import type { AgencyKind } from "@/lib/agency/agency";
import type { Tx } from "@/lib/db/server/door";
import type { ChosenColumns } from "../batch";
import { cellText } from "../cell-text";
import { employeeListCheck, type PlacedEmployee } from "../check-employees";
import { employeeDifference, type EmployeeDifference } from "../difference";
import { EMPLOYEE_COLUMNS, type EmployeeField } from "../employee-columns";
import { employeeRows } from "../employee-row";
import type { DateEpoch } from "../cell-date";
import { fault } from "../faults";
import { numberStart, openingOf } from "../opening";
import type { ReadLine } from "../read-line";
import { columnMap } from "../suggested-columns";
import type { TableRow } from "../table";
import { unitLookup, type UnitLookup } from "../unit-lookup";
import { employeesByNumber, type RegisteredEmployee } from "./employee-register";
import { headConflicts } from "./head-conflicts";
import { lineGroups, type ListEnd } from "./list-rows";
import { confirmNamesakes } from "./namesakes";
import { rowId } from "./row-id";
import { refreshStatistics } from "./statistics";
import type { Stage, StagedRow } from "./stage";
import { registeredUnits } from "./unit-register";

/** Lines that are looked up together. */
const GROUP = 1_000;

type Known = ReadonlyMap<string, RegisteredEmployee>;

interface ListContext {
  readonly actor: Actor;
  /** The id of a jabatan by its name; one that is not registered yet gets the id that it will have. */
  readonly positionId: (name: string) => string;
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

/** What is staged of a change: its steps, and which jabatan it leads to. */
function stagedChange(change: EmployeeDifference, record: PlacedEmployee, context: ListContext): object {
  const { position } = record;
  const moves = change.placement !== null && position !== null;
  return moves ? { ...change, positionId: context.positionId(position.name) } : change;
}

function newRow(record: PlacedEmployee, line: ReadLine<unknown>, context: ListContext): StagedRow {
  return {
    line: line.line,
    outcome: "new",
    targetId: rowId(),
    targetVersion: null,
    record,
    change: stagedChange(openingOf(record, context.actor.today), record, context),
    faults: line.faults,
  };
}

function knownRow(
  record: PlacedEmployee,
  { line, faults }: ReadLine<unknown>,
  { state, version }: RegisteredEmployee,
  context: ListContext,
): StagedRow {
  const { actor, columns } = context;
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
  return { ...target, outcome: "changed", record, change: stagedChange(change, record, context), faults };
}

/** Registered jabatan by name, in any case; a new name is remembered with a new id. */
async function positionIds(tx: Tx): Promise<ListContext["positionId"]> {
  const known = await tx.position.findMany({ select: { id: true, name: true }, orderBy: { name: "desc" } });
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  return (name) => {
    const key = name.toLowerCase();
    const id = ids.get(key) ?? rowId();
    ids.set(key, id);
    return id;
  };
}

/** Reads, checks and compares every line of a staff list and stages what came of it. */
export async function checkEmployeeList(
  tx: Tx,
  actor: Actor,
  batchId: string,
  list: {
    readonly chosen: ChosenColumns;
    readonly epoch: DateEpoch;
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
  const context: ListContext = { actor, columns, lookup, positionId: await positionIds(tx) };
  const readRow = employeeRows(columns, list.epoch, kind satisfies AgencyKind);
  const check = employeeListCheck(lookup, columns);

  const stagedRow = (line: ReadLine<PlacedEmployee>, row: TableRow | undefined, known: Known): StagedRow => {
    if (line.record === null) return faultyRow(row, line, columns);
    const person = known.get(line.record.number);
    return person === undefined
      ? newRow(line.record, line, context)
      : knownRow(line.record, line, person, context);
  };

  let end: ListEnd = { refusal: null, merged: [] };
  for await (const group of lineGroups(list.rows, GROUP)) {
    const lines = group.rows.map((row) => check.check(readRow(row)));
    const numbers = lines.flatMap(({ record }) => (record === null ? [] : [record.number]));
    const known = await employeesByNumber(tx, numbers, lookup);
    await list.stage.add(lines.map((line, index) => stagedRow(line, group.rows[index], known)));
    end = group.end ?? end;
  }
  await refreshStatistics(tx);
  await list.stage.blame([...end.merged, ...(await headConflicts(tx, batchId, columns))]);
  await confirmNamesakes(tx, actor, batchId, lookup);
  return end;
}
