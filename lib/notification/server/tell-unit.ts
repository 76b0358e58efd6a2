import { EVALUATION_TOPICS } from "@/lib/evaluation/outbox";
import { unitHeads } from "@/lib/evaluation/server/unit-setter";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import type { Draft, Message } from "../draft";
import type { UnitTopic } from "../evaluation-message";
import {
  assignedMessage,
  expectationMessage,
  overdueMessage,
  reportedMessage,
  unitPredikatMessage,
} from "../unit-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

const unitName = {
  select: { versions: { select: { name: true }, orderBy: { validFrom: "desc" }, take: 1 } },
} as const;

interface ForUnit {
  readonly unitId: string;
  readonly message: Message;
}

/** One message to who leads each unit today. */
async function toHeads(telling: Telling, topic: UnitTopic, news: readonly ForUnit[]): Promise<Draft[]> {
  const { tx, agencyId, today } = telling;
  const heads = await unitHeads(tx, [...new Set(news.map(({ unitId }) => unitId))], today);
  const people = [...heads.values()].map(({ employeeId }) => employeeId);
  const accounts = await accountsOf(tx, agencyId, people);
  return news.flatMap(({ unitId, message }) => {
    const accountId = accounts.get(heads.get(unitId)?.employeeId ?? "");
    return accountId === undefined ? [] : [{ topic, accountId, ...message }];
  });
}

async function namesOf({ tx, agencyId }: Telling, unitIds: readonly string[]) {
  const rows = await tx.unit.findMany({
    where: { agencyId, id: { in: [...unitIds] } },
    select: { id: true, ...unitName.select },
  });
  return new Map(rows.map(({ id, versions }) => [id, versions[0]?.name ?? "unit kerja"]));
}

async function tellPredikats(
  telling: Telling,
  events: readonly { readonly unitId: string; readonly periodId: string }[],
): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const names = await namesOf(
    telling,
    events.map(({ unitId }) => unitId),
  );
  const periods = await tx.period.findMany({
    where: { agencyId, id: { in: events.map(({ periodId }) => periodId) } },
    select: { id: true, year: true, rhythm: true, ordinal: true },
  });
  const known = new Map(periods.map((period) => [period.id, periodName(period)]));
  const news = events.map(({ unitId, periodId }) => ({
    unitId,
    message: unitPredikatMessage(
      names.get(unitId) ?? "unit kerja",
      known.get(periodId) ?? "",
      unitId,
      periodId,
    ),
  }));
  return toHeads(telling, "unit-predikat.set", news);
}

async function tellExpectations(
  telling: Telling,
  events: readonly { readonly unitId: string; readonly year: number }[],
): Promise<Draft[]> {
  const names = await namesOf(
    telling,
    events.map(({ unitId }) => unitId),
  );
  const news = events.map(({ unitId, year }) => ({
    unitId,
    message: expectationMessage(names.get(unitId) ?? "unit kerja", year, unitId),
  }));
  return toHeads(telling, "unit-expectation.set", news);
}

async function tellTasks(
  topic: Extract<UnitTopic, `improvement.${string}`>,
  telling: Telling,
  events: readonly { readonly actionId: string }[],
): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const rows = await tx.improvementAction.findMany({
    where: { agencyId, id: { in: events.map(({ actionId }) => actionId) } },
    select: {
      ...{ text: true, dueOn: true, progress: true, ownerId: true, planId: true },
      plan: { select: { unitId: true, unit: unitName } },
    },
  });
  const all = rows.map(({ plan, dueOn, ownerId, ...row }) => ({
    ...{ ownerId, unitId: plan.unitId },
    news: { ...row, unit: plan.unit.versions[0]?.name ?? "unit kerja", dueOn: calendarDateFromDb(dueOn) },
  }));
  if (topic === "improvement.reported") {
    return toHeads(
      telling,
      topic,
      all.map(({ unitId, news }) => ({ unitId, message: reportedMessage(news) })),
    );
  }
  const messageOf = topic === "improvement.overdue" ? overdueMessage : assignedMessage;
  const owners = all.map(({ ownerId }) => ownerId);
  const accounts = await accountsOf(tx, agencyId, owners);
  return all.flatMap(({ ownerId, news }) => {
    const accountId = accounts.get(ownerId);
    return accountId === undefined ? [] : [{ topic, accountId, ...messageOf(news) }];
  });
}

const tellers: Readonly<Record<UnitTopic, Teller>> = {
  "unit-predikat.set": teller(EVALUATION_TOPICS["unit-predikat.set"], tellPredikats),
  "unit-expectation.set": teller(EVALUATION_TOPICS["unit-expectation.set"], tellExpectations),
  "improvement.assigned": teller(EVALUATION_TOPICS["improvement.assigned"], (telling, events) =>
    tellTasks("improvement.assigned", telling, events),
  ),
  "improvement.overdue": teller(EVALUATION_TOPICS["improvement.overdue"], (telling, events) =>
    tellTasks("improvement.overdue", telling, events),
  ),
  "improvement.reported": teller(EVALUATION_TOPICS["improvement.reported"], (telling, events) =>
    tellTasks("improvement.reported", telling, events),
  ),
};

/** Who is told what of a unit as a whole, by topic. */
export const UNIT_TELLERS: ReadonlyMap<string, Teller> = new Map(Object.entries(tellers));
