import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { nameWithTitles, numberKindOf, numberOn, type NumberKind } from "../../employee";
import type { EmployeeRecord } from "../../record-view";
import type { RecordRefusal } from "../../refusal";
import type { IdentityInput } from "../../schema";
import { SEX_TO_DB } from "../store";
import { changeRecord } from "./change-record";

type Identity = Omit<IdentityInput, "employeeId" | "version">;

function identityOf(person: EmployeeRecord): Identity {
  const { name, frontTitle, backTitle, kind, sex, birthDate, birthPlace, email, phone, serviceEndsOn } =
    person;
  return { name, frontTitle, backTitle, kind, sex, birthDate, birthPlace, email, phone, serviceEndsOn };
}

/** The sort of number that the person bears today; null where there is none. */
function numberKindHeld(person: EmployeeRecord, actor: Actor): NumberKind | null {
  return numberOn(person.numbers, actor.today)?.kind ?? person.numbers[0]?.kind ?? null;
}

/** Changes what is known of the person himself. A kind that asks for another sort of number comes with that number. */
export async function changeIdentity(
  actor: Actor,
  input: IdentityInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { employeeId, version: _version, ...identity } = input;
  return changeRecord(actor, input, "employee.changed", async ({ tx, record, person }) => {
    const changes = changesBetween({ ...identityOf(person) }, { ...identity });
    if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
    const held = numberKindHeld(person, actor);
    if (identity.kind !== person.kind && held !== null && numberKindOf(identity.kind) !== held) {
      return refuse({ code: "kind-needs-number", kind: identity.kind });
    }
    const { birthDate, serviceEndsOn, sex, ...plain } = identity;
    await tx.employee.updateMany({
      where: { agencyId, id: employeeId },
      data: {
        ...plain,
        sex: SEX_TO_DB[sex],
        birthDate: calendarDateToDb(birthDate),
        serviceEndsOn: serviceEndsOn === null ? null : calendarDateToDb(serviceEndsOn),
      },
    });
    // The account is called as the person is.
    await tx.account.updateMany({
      where: { agencyId, employeeId },
      data: { name: nameWithTitles(identity) },
    });
    record(auditEvent("employee.changed", employeeId, changes));
    return ok({ employeeId });
  });
}
