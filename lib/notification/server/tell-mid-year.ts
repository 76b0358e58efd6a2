import { nameWithTitles } from "@/lib/employee/employee";
import { addDays, calendarDateFromDb } from "@/lib/kernel/calendar";
import { MID_YEAR_TOPICS, type MidYearTopic } from "@/lib/skp/mid-year-outbox";
import type { Draft, Message } from "../draft";
import {
  appraiserClosedMessage,
  carriedMessage,
  nextAppraiserMessage,
  ownClosedMessage,
  teamEndedMessage,
  type ChangeNews,
} from "../mid-year-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;

const changeFields = {
  id: true,
  kind: true,
  changedOn: true,
  reason: true,
  team: { select: { name: true } },
  skp: {
    select: {
      id: true,
      appraiserId: true,
      employee: person,
      changesFrom: {
        where: { kind: "opened" },
        select: { skp: { select: { id: true, appraiserId: true } } },
        take: 1,
      },
    },
  },
} as const;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf({ tx, agencyId }: Telling, ids: readonly string[]) {
  return tx.skpChange.findMany({ where: { agencyId, id: { in: [...ids] } }, select: changeFields });
}

/** Nobody who is gone is told, or reminded, of what he has left (domain §0a.5). */
function isGone({ reason }: Row): boolean {
  return reason === "pensiun" || reason === "meninggal" || reason === "left";
}

function newsOf(row: Row): ChangeNews {
  const changedOn = calendarDateFromDb(row.changedOn);
  return {
    skpId: row.skp.id,
    employeeName: nameWithTitles(row.skp.employee),
    changedOn,
    lastDay: addDays(changedOn, -1),
    reason: row.reason,
    teamName: row.team?.name ?? "",
    hasNext: row.skp.changesFrom.length > 0,
  };
}

interface Letter {
  readonly to: string | null;
  readonly message: Message;
}

function lettersOf(topic: MidYearTopic, row: Row): readonly Letter[] {
  const news = newsOf(row);
  const { employee, appraiserId, changesFrom } = row.skp;
  switch (topic) {
    case "skp.closed": {
      const [next] = changesFrom;
      const nextNews = next === undefined ? news : { ...news, skpId: next.skp.id };
      const isOther = next !== undefined && next.skp.appraiserId !== appraiserId;
      return [
        ...(isGone(row) ? [] : [{ to: employee.id, message: ownClosedMessage(news) }]),
        { to: appraiserId, message: appraiserClosedMessage(news) },
        ...(isOther ? [{ to: next.skp.appraiserId, message: nextAppraiserMessage(nextNews) }] : []),
      ];
    }
    case "skp.carried":
      return [
        { to: employee.id, message: carriedMessage(news) },
        { to: appraiserId, message: nextAppraiserMessage(news) },
      ];
    case "skp.team-ended":
      return [employee.id, appraiserId].map((to) => ({ to, message: teamEndedMessage(news) }));
  }
}

async function tellChanges(
  topic: MidYearTopic,
  telling: Telling,
  events: readonly { readonly changeId: string }[],
): Promise<Draft[]> {
  const rows = await rowsOf(
    telling,
    events.map(({ changeId }) => changeId),
  );
  const letters = rows.flatMap((row) => lettersOf(topic, row));
  const people = letters.flatMap(({ to }) => to ?? []);
  const accounts = await accountsOf(telling.tx, telling.agencyId, people);
  return letters.flatMap(({ to, message }) => {
    const accountId = to === null ? undefined : accounts.get(to);
    return accountId === undefined ? [] : [{ topic, accountId, ...message }];
  });
}

/** Who is told what of changes within a year, by topic. */
export const MID_YEAR_TELLERS: ReadonlyMap<string, Teller> = new Map(
  (Object.keys(MID_YEAR_TOPICS) as MidYearTopic[]).map((topic) => [
    topic,
    teller(MID_YEAR_TOPICS[topic], (telling, events) => tellChanges(topic, telling, events)),
  ]),
);
