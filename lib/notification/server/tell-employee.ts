import type { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { EMPLOYEE_TOPICS, type EmployeeTopic } from "@/lib/employee/outbox";
import { validityOf } from "@/lib/employee/server/store";
import { reportFault } from "@/lib/log";
import { isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import type { Draft, Message } from "../draft";
import {
  delegatedMessage,
  delegateMessage,
  placedMessage,
  reportAnsweredMessage,
  reportSentMessage,
  standingMessage,
  teamMessage,
} from "../employee-message";
import { accountsOf, accountsReaching } from "./recipients";

/** Where and when events are told: one agency, on its present day. */
export interface Telling {
  readonly tx: Tx;
  readonly agencyId: string;
  readonly today: CalendarDate;
}

/** An event that waits. */
export interface PendingEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
}

type Payload<T extends EmployeeTopic> = z.infer<(typeof EMPLOYEE_TOPICS)[T]>;

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;
const unitNames = {
  select: {
    versions: { select: { name: true, validFrom: true, validTo: true }, orderBy: { validFrom: "desc" } },
  },
} as const;

interface NamedUnit {
  readonly versions: readonly {
    readonly name: string;
    readonly validFrom: Date;
    readonly validTo: Date | null;
  }[];
}

function nameOn(unit: NamedUnit, day: CalendarDate): string {
  return (
    (unit.versions.find((version) => isWithin(day, validityOf(version))) ?? unit.versions[0])?.name ?? ""
  );
}

/** One message a person: those without an account that works are left out. */
async function toPeople(
  { tx, agencyId }: Telling,
  topic: EmployeeTopic,
  messages: readonly { readonly employeeId: string; readonly message: Message }[],
): Promise<Draft[]> {
  const accounts = await accountsOf(
    tx,
    agencyId,
    messages.map(({ employeeId }) => employeeId),
  );
  return messages.flatMap(({ employeeId, message }) => {
    const accountId = accounts.get(employeeId);
    return accountId === undefined ? [] : [{ topic, accountId, ...message }];
  });
}

async function tellReportsSent(
  telling: Telling,
  events: readonly Payload<"appraiser-report.sent">[],
): Promise<Draft[]> {
  const { tx, agencyId, today } = telling;
  const reports = await tx.appraiserReport.findMany({
    where: { agencyId, id: { in: events.map(({ reportId }) => reportId) }, status: "open" },
    select: { id: true, note: true, employeeId: true, employee: person },
  });
  const senders = reports.map(({ employeeId }) => employeeId);
  const answering = await accountsReaching(tx, "employee.answer-reports", senders, today);
  return reports.flatMap(({ id, note, employeeId, employee }) =>
    (answering.get(employeeId) ?? []).map((accountId) => ({
      topic: "appraiser-report.sent",
      accountId,
      ...reportSentMessage({ id, note, sender: nameWithTitles(employee) }),
    })),
  );
}

async function tellReportsAnswered(
  telling: Telling,
  events: readonly Payload<"appraiser-report.answered">[],
): Promise<Draft[]> {
  const reports = await telling.tx.appraiserReport.findMany({
    where: { agencyId: telling.agencyId, id: { in: events.map(({ reportId }) => reportId) } },
    select: { employeeId: true, status: true, answer: true },
  });
  const messages = reports.flatMap(({ employeeId, status, answer }) =>
    status === "open"
      ? []
      : [
          {
            employeeId,
            message: reportAnsweredMessage({ employeeId, outcome: status, answer: answer ?? "" }),
          },
        ],
  );
  return toPeople(telling, "appraiser-report.answered", messages);
}

async function tellPlacements(
  telling: Telling,
  events: readonly Payload<"employee.placed">[],
): Promise<Draft[]> {
  const rows = await telling.tx.placement.findMany({
    where: { agencyId: telling.agencyId, id: { in: events.map(({ placementId }) => placementId) } },
    select: {
      employeeId: true,
      kind: true,
      validFrom: true,
      validTo: true,
      position: { select: { name: true } },
      unit: unitNames,
    },
  });
  const messages = rows.map((row) => {
    const { employeeId, kind, position, unit } = row;
    const validity = validityOf(row);
    const unitName = nameOn(unit, validity.from);
    return {
      employeeId,
      message: placedMessage({ employeeId, kind, positionName: position.name, unitName, validity }),
    };
  });
  return toPeople(telling, "employee.placed", messages);
}

async function tellStandings(
  telling: Telling,
  events: readonly Payload<"employee.standing-changed">[],
): Promise<Draft[]> {
  const rows = await telling.tx.employeeStanding.findMany({
    // Nobody is told of his own death, nor reminded of a pension by the system that he leaves.
    where: {
      agencyId: telling.agencyId,
      id: { in: events.map(({ standingId }) => standingId) },
      kind: { notIn: ["meninggal", "pensiun", "berhenti"] },
    },
    select: { employeeId: true, kind: true, validFrom: true, validTo: true },
  });
  const messages = rows.map((row) => {
    const { employeeId, kind } = row;
    return { employeeId, message: standingMessage({ employeeId, kind, validity: validityOf(row) }) };
  });
  return toPeople(telling, "employee.standing-changed", messages);
}

async function tellDelegations(
  telling: Telling,
  events: readonly Payload<"delegation.created">[],
): Promise<Draft[]> {
  const rows = await telling.tx.appraisalDelegation.findMany({
    where: { agencyId: telling.agencyId, id: { in: events.map(({ delegationId }) => delegationId) } },
    select: {
      delegateId: true,
      decree: true,
      validFrom: true,
      validTo: true,
      delegate: person,
      unit: unitNames,
      members: { select: { employeeId: true } },
    },
  });
  const messages = rows.flatMap((row) => {
    const validity = validityOf(row);
    const facts = {
      delegateName: nameWithTitles(row.delegate),
      decree: row.decree,
      unitName: nameOn(row.unit, validity.from),
      people: row.members.length,
      validity,
    };
    return [
      { employeeId: row.delegateId, message: delegateMessage(row.delegateId, facts) },
      ...row.members.map(({ employeeId }) => ({ employeeId, message: delegatedMessage(employeeId, facts) })),
    ];
  });
  return toPeople(telling, "delegation.created", messages);
}

async function tellMemberships(
  telling: Telling,
  events: readonly Payload<"team.member-added">[],
): Promise<Draft[]> {
  const rows = await telling.tx.teamMember.findMany({
    where: {
      agencyId: telling.agencyId,
      OR: events.map(({ teamId, employeeId }) => ({ teamId, employeeId })),
    },
    select: {
      employeeId: true,
      role: true,
      validFrom: true,
      validTo: true,
      team: { select: { id: true, name: true } },
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  // Of several places of one person in one team the newest is the one that was added.
  const newest = new Map<string, { employeeId: string; message: Message }>();
  for (const row of rows) {
    const { employeeId, role, team } = row;
    const validity: DateSpan = validityOf(row);
    newest.set(`${team.id} ${employeeId}`, { employeeId, message: teamMessage({ ...team, role, validity }) });
  }
  return toPeople(telling, "team.member-added", [...newest.values()]);
}

/** Tells all events of one topic at once. */
export type Teller = (telling: Telling, events: readonly PendingEvent[]) => Promise<Draft[]>;

/** A teller that reads payloads of a shape, and leaves out those of another. */
export function teller<P>(
  schema: z.ZodType<P>,
  tell: (telling: Telling, events: readonly P[]) => Promise<Draft[]>,
): Teller {
  return async (telling, events) => {
    const payloads = events.flatMap((event) => {
      const payload = schema.safeParse(event.payload);
      if (payload.success) return [payload.data];
      // One event that nobody can read must not hold up all that come after it.
      reportFault(payload.error, { part: "outbox", topic: event.topic, event: event.id });
      return [];
    });
    return payloads.length === 0 ? [] : tell(telling, payloads);
  };
}

const tellers: Readonly<Record<EmployeeTopic, Teller>> = {
  "appraiser-report.sent": teller(EMPLOYEE_TOPICS["appraiser-report.sent"], tellReportsSent),
  "appraiser-report.answered": teller(EMPLOYEE_TOPICS["appraiser-report.answered"], tellReportsAnswered),
  "employee.placed": teller(EMPLOYEE_TOPICS["employee.placed"], tellPlacements),
  "employee.standing-changed": teller(EMPLOYEE_TOPICS["employee.standing-changed"], tellStandings),
  "delegation.created": teller(EMPLOYEE_TOPICS["delegation.created"], tellDelegations),
  "team.member-added": teller(EMPLOYEE_TOPICS["team.member-added"], tellMemberships),
};

/** Who is told what, by topic. */
export const EMPLOYEE_TELLERS: ReadonlyMap<string, Teller> = new Map(Object.entries(tellers));
