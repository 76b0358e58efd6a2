import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { addDays, calendarDateToDb, type DateSpan } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { succession } from "../../history-change";
import { employeeOutbox } from "../../outbox";
import type { RecordRefusal } from "../../refusal";
import type { DepartureInput, StandingInput } from "../../schema";
import { DEFAULT_STANDING_RULES, standingOn, type StandingKind } from "../../standing";
import { validityRow } from "../store";
import { changeRecord, type RecordChange } from "./change-record";
import { closeService, suspendAccounts } from "./close-service";

interface NewStanding {
  readonly kind: StandingKind;
  readonly validity: DateSpan;
  readonly note: string | null;
}

/**
 * Writes a kedudukan; the one in force ends the day before. One by which a person leaves service (pensiun, meninggal,
 * pindah, berhenti) has no end, closes all that the person holds on the day before, and ends the access to the account:
 * at once where that day has come, else on the day itself (`settleDepartures`).
 */
export async function writeStanding(
  actor: Actor,
  { tx, record, person }: RecordChange,
  standing: NewStanding,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { kind, note } = standing;
  const { from } = standing.validity;
  const isLeaving = DEFAULT_STANDING_RULES[kind].closesSkp;
  const validity: DateSpan = isLeaving ? { from, to: null } : standing.validity;
  const follows = succession(person.standings, validity);
  if (!follows.ok) {
    const other = person.standings.find((entry) => entry.id === follows.refusal.id);
    return refuse({
      code: "standing-overlaps",
      kind: other?.kind ?? "aktif",
      validity: follows.refusal.validity,
    });
  }
  const held = person.standings.map((entry) => ({ ...entry, employeeId: person.id }));
  const before = standingOn(held, from);
  if (before === kind) return refuse({ code: "unchanged" });

  await tx.employeeStanding.updateMany({
    where: { agencyId, id: { in: follows.value.map((ended) => ended.id) } },
    data: { validTo: calendarDateToDb(addDays(from, -1)) },
  });
  const { id: standingId } = await tx.employeeStanding.create({
    data: { agencyId, employeeId: person.id, kind, note, ...validityRow(validity) },
    select: { id: true },
  });
  const changes = changesBetween({ standing: before }, { standing: kind, from, to: validity.to, note });
  record(auditEvent("employee.standing-changed", person.id, changes));
  if (isLeaving) {
    await closeService(actor, { tx, record, person }, from);
    if (from <= actor.today) await suspendAccounts(actor, tx, record, [person.id]);
  }
  await tx.outboxEvent.create({
    data: employeeOutbox(agencyId, "employee.standing-changed", { employeeId: person.id, standingId }),
    select: { id: true },
  });
  return ok({ employeeId: person.id });
}

/** Records a kedudukan from a day on, until a last day or further notice. */
export async function changeStanding(
  actor: Actor,
  input: StandingInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { kind, from, to, note } = input;
  return changeRecord(actor, input, "employee.standing-changed", (change) =>
    writeStanding(actor, change, { kind, validity: { from, to }, note }),
  );
}

/** Lets a person go to another agency: the kedudukan `pindah` with where to. The history stays here. */
export async function departToAgency(
  actor: Actor,
  input: DepartureInput,
): Promise<Result<{ readonly employeeId: string }, RecordRefusal>> {
  const { from, destination, decree } = input;
  const note = decree === null ? `Ke ${destination}` : `Ke ${destination}, SK ${decree}`;
  return changeRecord(actor, input, "employee.standing-changed", (change) =>
    writeStanding(actor, change, { kind: "pindah", validity: { from, to: null }, note }),
  );
}
