import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { addDays, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { PlacedEmployee } from "../check-employees";
import { employeeDifference } from "../difference";
import { numberStart } from "../opening";
import type { UnitLookup } from "../unit-lookup";
import { employeesByNumber, type RegisteredEmployee } from "./employee-register";

const NOTHING_GIVEN: PlacedEmployee = {
  number: "",
  numberKind: "nip",
  kind: "pns",
  name: "",
  frontTitle: null,
  backTitle: null,
  sex: "l",
  birthDate: calendarDateOf("1900-01-01"),
  inferred: null,
  birthPlace: null,
  email: null,
  phone: null,
  serviceEndsOn: null,
  golongan: null,
  golonganFrom: null,
  standing: null,
  standingFrom: null,
  position: null,
  positionFrom: null,
  unit: null,
  heads: null,
  unitId: null,
  unitName: null,
  unitSince: null,
  leads: false,
};

const found = z.array(
  z.object({
    line: z.number(),
    number: z.string(),
    // Staged by the check itself, a moment ago, without what was not given.
    record: z
      .custom<Partial<PlacedEmployee>>()
      .transform((record): PlacedEmployee => ({ ...NOTHING_GIVEN, ...record })),
    change: z.looseObject({ positionId: z.uuid().optional() }),
    newId: z.uuid(),
  }),
);

/** A second number begins after the first, and by its own TMT where that is later. */
function secondNumberFrom(
  record: PlacedEmployee,
  person: RegisteredEmployee,
  today: CalendarDate,
): CalendarDate {
  const start = numberStart(record, today);
  return start > person.numberFrom ? start : addDays(person.numberFrom, 1);
}

/**
 * New people who bear the name and birth date of somebody registered whom the list does not name: perhaps one person
 * with a new number (a PPPK who is now CPNS). Such a line waits for a person to say so; both ways it could go are
 * staged with it.
 */
export async function confirmNamesakes(
  tx: Tx,
  actor: Actor,
  batchId: string,
  lookup: UnitLookup,
): Promise<void> {
  const rows = found.parse(
    await tx.$queryRaw(sql`
      WITH listed AS (
        SELECT line, record, change, target_id, (record->>'birthDate')::date AS birth_date,
               regexp_replace(lower(record->>'name'), '[^a-z]', '', 'g') AS name
        FROM import_row WHERE batch_id = ${batchId}::uuid AND outcome = 'new'
      )
      SELECT DISTINCT ON (l.line) l.line, n.number, l.record, l.change, l.target_id AS "newId"
      FROM listed l
      JOIN employee e ON e.birth_date = l.birth_date AND regexp_replace(lower(e.name), '[^a-z]', '', 'g') = l.name
      JOIN employee_number n ON n.agency_id = e.agency_id AND n.employee_id = e.id
      WHERE NOT EXISTS (
        SELECT FROM import_row other WHERE other.batch_id = ${batchId}::uuid AND other.target_id = e.id)
      ORDER BY l.line, n.valid_from DESC`),
  );
  const people = await employeesByNumber(
    tx,
    rows.map(({ number }) => number),
    lookup,
  );
  // Two lines cannot both be the one person; the first of them asks.
  const asked = new Set(actor.employeeId === null ? [] : [actor.employeeId]);
  const proposals = rows.flatMap(({ line, number, record, change, newId }) => {
    const person = people.get(number);
    if (person === undefined || asked.has(person.state.employeeId)) return [];
    asked.add(person.state.employeeId);
    const { today } = actor;
    const same = employeeDifference(record, person.state, {
      today,
      numberFrom: secondNumberFrom(record, person, today),
    });
    const { name, number: registered } = person.state;
    return [
      {
        line,
        targetId: person.state.employeeId,
        targetVersion: person.version,
        change: {
          ...same,
          positionId: change.positionId,
          asNew: { ...change, targetId: newId },
          registered: { name, number: registered },
        },
      },
    ];
  });
  if (proposals.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE import_row r SET outcome = 'confirm', target_id = p."targetId", target_version = p."targetVersion", change = p.change
    FROM jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) AS p (line int, "targetId" uuid, "targetVersion" int, change jsonb)
    WHERE r.batch_id = ${batchId}::uuid AND r.line = p.line`);
}
