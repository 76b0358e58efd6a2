import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { calendarDateOf, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { EmployeeNumber } from "../../employee-number";
import type { RecordRefusal } from "../../refusal";
import type { CreateEmployeeInput } from "../../schema";
import { recordRows } from "../record-rows";
import { SEX_TO_DB } from "../store";
import { placementViolation, writePlacement } from "./place-employee";

/** Since when a number is borne: the month (NIP) or year (NI PPPK) of appointment that it names, not after `latest`. */
function bornSince(number: EmployeeNumber, latest: CalendarDate): CalendarDate {
  const month = String(number.appointmentMonth ?? 1).padStart(2, "0");
  const appointed = calendarDateOf(`${String(number.appointmentYear)}-${month}-01`);
  return appointed < latest ? appointed : latest;
}

/** Records a person by hand, with number, golongan and the definitive post from a day on. */
export async function createEmployee(
  actor: Actor,
  input: CreateEmployeeInput,
): Promise<Result<{ readonly employeeId: string; readonly isPlacedToday: boolean }, RecordRefusal>> {
  const { agencyId } = actor;
  const { number, golongan, from, unitId, position, isHead, decree } = input;
  const { name, frontTitle, backTitle, kind, sex, birthDate, email } = input;
  const attempt = attempted("employee.created", null);
  const taken: RecordRefusal = { code: "number-taken", number: number.digits };
  type Created = Result<{ employeeId: string; isPlacedToday: boolean }, RecordRefusal>;
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Created> => {
        const bearer = await tx.employeeNumber.findUnique({
          where: { agencyId_number: { agencyId, number: number.digits } },
          select: { id: true },
        });
        if (bearer !== null) return refuse(taken);
        const fields = { name, frontTitle, backTitle, kind, email };
        const { id: employeeId } = await tx.employee.create({
          data: { agencyId, ...fields, sex: SEX_TO_DB[sex], birthDate: calendarDateToDb(birthDate) },
          select: { id: true },
        });
        await tx.employeeNumber.create({
          data: {
            agencyId,
            employeeId,
            number: number.digits,
            kind: number.kind,
            validFrom: calendarDateToDb(bornSince(number, from)),
          },
          select: { id: true },
        });
        if (golongan !== null) {
          await tx.employeeRank.create({
            data: { agencyId, employeeId, golongan, validFrom: calendarDateToDb(from) },
            select: { id: true },
          });
        }
        record(
          auditEvent("employee.created", employeeId, {
            ...fields,
            sex,
            birthDate,
            number: number.digits,
            golongan,
          }),
        );
        const person = await recordRows(tx, employeeId, actor.today);
        if (person === null) throw new Error("a person is gone within the transaction that made him");
        const placed = await writePlacement(
          actor,
          { tx, record, person },
          { unitId, position, kind: "definitif", isHead, validity: { from, to: null }, decree },
        );
        return placed.ok ? ok({ employeeId, isPlacedToday: from <= actor.today }) : placed;
      },
      { attempt },
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    const refusal =
      constraint === "employee_number_agency_id_number_key"
        ? taken
        : constraint === null
          ? null
          : placementViolation("definitif")(constraint);
    if (refusal === null) throw error;
    return transact(actor, () => Promise.resolve(refuse(refusal)), { attempt });
  }
}
