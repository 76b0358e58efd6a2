import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Holiday } from "../../holiday";
import type { HolidayRefusal, TakenDay } from "../../refusal";
import type { AddHolidayInput, AddHolidaysInput } from "../../schema";

export interface AddedHolidays {
  /** Of the first day off that was meant. */
  readonly year: number;
  readonly added: number;
}

type Added = Result<AddedHolidays, HolidayRefusal>;
type Wanted = Holiday & { readonly line: number | null };

const attempt = attempted("holiday.added", null);

async function addOnce(actor: Actor, wanted: readonly Wanted[]): Promise<Added> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Added> => {
      // A role for a part of the agency does not reach what concerns all of it.
      if (scopeOf(actor, "period.edit").kind !== "agency") return refuse({ code: "out-of-reach" });
      const rows = await tx.holiday.findMany({
        where: { agencyId, date: { in: wanted.map(({ date }) => calendarDateToDb(date)) } },
        select: { date: true, name: true, kind: true },
      });
      const kept = new Map(rows.map((row) => [calendarDateFromDb(row.date), row]));
      const taken = wanted.flatMap(({ date, name, kind, line }): TakenDay[] => {
        const present = kept.get(date);
        if (present === undefined) return [];
        // The same list a second time changes nothing; one line alone is told that its day is there.
        if (line !== null && present.name === name && present.kind === kind) return [];
        return [{ date, name: present.name, line }];
      });
      if (taken.length > 0) return refuse({ code: "date-taken", taken });
      const fresh = wanted
        .filter(({ date }) => !kept.has(date))
        .map(({ date, name, kind }) => ({ id: randomUUID(), date, name, kind }));
      if (fresh.length === 0) return refuse({ code: "unchanged" });

      await tx.holiday.createMany({
        data: fresh.map(({ date, ...row }) => ({ agencyId, ...row, date: calendarDateToDb(date) })),
      });
      for (const { id, ...fields } of fresh) record(auditEvent("holiday.added", id, fields));
      return ok({ year: Number(wanted[0]?.date.slice(0, 4)), added: fresh.length });
    },
    { attempt },
  );
}

async function add(actor: Actor, wanted: readonly Wanted[]): Promise<Added> {
  try {
    return await addOnce(actor, wanted);
  } catch (error) {
    if (violatedConstraint(error) !== "holiday_agency_id_date_key") throw error;
    // Somebody else has added one of them in the same instant, and has committed: it is seen now.
    return addOnce(actor, wanted);
  }
}

/** Adds one day off. */
export function addHoliday(actor: Actor, holiday: AddHolidayInput): Promise<Added> {
  return add(actor, [{ ...holiday, line: null }]);
}

/** Adds all days off of a pasted list, or none of them. Lines that are there already, word by word, are passed over. */
export function addHolidays(actor: Actor, { lines }: AddHolidaysInput): Promise<Added> {
  return add(actor, lines);
}
