import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { numberKindOf } from "../../employee";
import { succession } from "../../history-change";
import type { RecordRefusal } from "../../refusal";
import type { NumberInput } from "../../schema";
import { changeRecord } from "./change-record";

/** The constraint that no two people of an agency bear one number. */
const ONE_BEARER = "employee_number_agency_id_number_key";

/**
 * Gives a person a further number from a day on; the one before ends the day before. One person, two numbers, one
 * history: so a PPPK becomes CPNS.
 */
export async function addNumber(
  actor: Actor,
  input: NumberInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { employeeId, number, kind, from } = input;
  const taken: RecordRefusal = { code: "number-taken", number: number.digits };
  return changeRecord(
    actor,
    input,
    "employee.number-added",
    async ({ tx, record, person }) => {
      if (number.kind !== numberKindOf(kind)) return refuse({ code: "number-kind", kind });
      if (number.birthDate !== person.birthDate) {
        return refuse({ code: "number-birth-date", inNumber: number.birthDate, known: person.birthDate });
      }
      const bearer = await tx.employeeNumber.findUnique({
        where: { agencyId_number: { agencyId, number: number.digits } },
        select: { id: true },
      });
      if (bearer !== null) return refuse(taken);
      const held = person.numbers.map((entry) => ({ id: entry.number, validity: entry.validity }));
      const follows = succession(held, { from, to: null });
      if (!follows.ok) {
        return refuse({
          code: "number-overlaps",
          number: follows.refusal.id,
          validity: follows.refusal.validity,
        });
      }
      await tx.employeeNumber.updateMany({
        where: { agencyId, employeeId, number: { in: follows.value.map((ended) => ended.id) } },
        data: { validTo: calendarDateToDb(addDays(from, -1)) },
      });
      await tx.employeeNumber.create({
        data: {
          agencyId,
          employeeId,
          number: number.digits,
          kind: number.kind,
          validFrom: calendarDateToDb(from),
        },
        select: { id: true },
      });
      record(
        auditEvent("employee.number-added", employeeId, { number: number.digits, kind: number.kind, from }),
      );
      if (kind !== person.kind) {
        // The end of a perjanjian kerja goes with it.
        const isContractOver = numberKindOf(person.kind) === "ni_pppk" && number.kind === "nip";
        const { serviceEndsOn } = person;
        const kept = { kind, serviceEndsOn: isContractOver ? null : serviceEndsOn };
        const data = isContractOver ? { kind, serviceEndsOn: null } : { kind };
        await tx.employee.updateMany({ where: { agencyId, id: employeeId }, data });
        record(
          auditEvent(
            "employee.changed",
            employeeId,
            changesBetween({ kind: person.kind, serviceEndsOn }, kept),
          ),
        );
      }
      return ok({ employeeId });
    },
    (constraint) => (constraint === ONE_BEARER ? taken : null),
  );
}
