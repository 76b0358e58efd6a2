import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { addDays, calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { numberText } from "@/lib/kernel/decimal";
import { isWorkingDay, workCalendarOf } from "@/lib/period/holiday";
import { firstLogDay, logDayFault, recentWork } from "../daily-log";
import type { DailyPage, IkiChoice, LogDay, LogToChange, LogView } from "../daily-view";
import { linkHost } from "../evidence";
import { backDaysOf } from "./daily-rows";

/** Days on a page. */
const DAYS = 14;
/** Entries that are looked through for what was done last. */
const LOOKED_BACK = 20;

const dates = z.array(z.object({ date: z.date() }));

/** The indicators in force between two days. */
export async function ikiChoices(
  tx: Tx,
  agencyId: string,
  employeeId: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly IkiChoice[]> {
  const rows = await tx.iki.findMany({
    where: {
      ...{ agencyId, removedIn: null },
      skp: {
        is: {
          ...{ employeeId, agreedVersion: { gt: 0 } },
          startsOn: { lte: calendarDateToDb(to) },
          endsOn: { gte: calendarDateToDb(from) },
        },
      },
    },
    select: {
      ...{ id: true, text: true, unitName: true, targetKind: true },
      rhk: { select: { text: true } },
    },
    orderBy: [
      { skp: { startsOn: "desc" } },
      { rhk: { sortOrder: "asc" } },
      { rhkId: "asc" },
      { sortOrder: "asc" },
      { id: "asc" },
    ],
  });
  return rows.map(({ id, text, unitName, targetKind, rhk }) => ({
    ...{ id, text, targetKind },
    rhkText: rhk.text,
    unit: unitName ?? "",
  }));
}

const logFields = {
  id: true,
  date: true,
  text: true,
  minutes: true,
  quantity: true,
  url: true,
  iki: { select: { text: true, unitName: true } },
  file: { select: { name: true } },
} as const;

async function logsOn(tx: Tx, agencyId: string, employeeId: string, days: readonly Date[]) {
  return tx.dailyLog.findMany({
    where: { agencyId, employeeId, date: { in: [...days] } },
    select: logFields,
    orderBy: [{ date: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}

type LogRow = Awaited<ReturnType<typeof logsOn>>[number];

function logView(row: LogRow, canChange: boolean): LogView {
  const { id, text, minutes, quantity, url, iki, file } = row;
  return {
    ...{ id, text, minutes, canChange },
    ikiText: iki?.text ?? null,
    quantityText:
      quantity === null ? null : `${numberText(quantity.toFixed())} ${iki?.unitName ?? ""}`.trim(),
    link: url === null ? null : { href: url, host: linkHost(url) },
    file: file === null ? null : { href: `/progres/${id}/berkas`, name: file.name },
  };
}

/** Working days from `from` up to yesterday on which nothing was written up. */
async function missingDays(
  tx: Tx,
  { agencyId, today }: Actor,
  employeeId: string,
  from: CalendarDate,
): Promise<readonly CalendarDate[]> {
  const range = { gte: calendarDateToDb(from), lt: calendarDateToDb(today) };
  const [written, holidays, leaves] = [
    await tx.dailyLog.findMany({
      where: { agencyId, employeeId, date: range },
      select: { date: true },
      distinct: ["date"],
    }),
    await tx.holiday.findMany({ where: { agencyId, date: range }, select: { date: true } }),
    await tx.leave.findMany({
      where: { agencyId, employeeId, validFrom: { lt: range.lt }, validTo: { gte: range.gte } },
      select: { validFrom: true, validTo: true },
    }),
  ];
  const done = new Set(written.map(({ date }) => calendarDateFromDb(date)));
  const calendar = workCalendarOf(holidays.map(({ date }) => ({ date: calendarDateFromDb(date) })));
  const missing: CalendarDate[] = [];
  for (let day = from; day < today; day = addDays(day, 1)) {
    const isAway = leaves.some(
      ({ validFrom, validTo }) => calendarDateFromDb(validFrom) <= day && day <= calendarDateFromDb(validTo),
    );
    if (!isAway && !done.has(day) && isWorkingDay(calendar, day)) missing.push(day);
  }
  return missing;
}

/** What one has written up by the day, the newest first; `before`: the page that begins before a day. */
export async function dailyPage(actor: Actor, before: CalendarDate | null): Promise<DailyPage | null> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return null;
  return read(actor, async (tx): Promise<DailyPage> => {
    const backDays = await backDaysOf(tx, actor);
    const firstDay = firstLogDay(today, backDays);
    const until = before ?? addDays(today, 1);
    const found = dates.parse(
      await tx.$queryRaw`
        SELECT DISTINCT date FROM daily_log
        WHERE agency_id = ${agencyId}::uuid AND employee_id = ${employeeId}::uuid AND date < ${until}::date
        ORDER BY date DESC LIMIT ${DAYS + 1}::int`,
    );
    const shown = found.slice(0, DAYS).map(({ date }) => date);
    const rows = await logsOn(tx, agencyId, employeeId, shown);
    const newest = await tx.dailyLog.findMany({
      where: { agencyId, employeeId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { text: true, ikiId: true, minutes: true },
      take: LOOKED_BACK,
    });
    const [last] = newest;
    const days = shown.map((date): LogDay => {
      const day = calendarDateFromDb(date);
      const logs = rows.filter((row) => calendarDateFromDb(row.date) === day);
      const canChange = logDayFault(day, today, backDays) === null;
      return {
        date: day,
        minutes: logs.reduce((sum, { minutes }) => sum + minutes, 0),
        logs: logs.map((row) => logView(row, canChange)),
      };
    });
    return {
      ...{ today, firstDay, backDays, days },
      last: last === undefined ? null : { ikiId: last.ikiId, minutes: last.minutes },
      recent: recentWork(newest),
      choices: await ikiChoices(tx, agencyId, employeeId, firstDay, today),
      older: found.length > DAYS ? (days.at(-1)?.date ?? null) : null,
      missing: await missingDays(tx, actor, employeeId, firstDay),
    };
  });
}

/** An entry of one's own, for the form in which it is changed; null where there is none or its day is closed. */
export async function logToChange(
  actor: Actor,
  id: string,
): Promise<{
  readonly log: LogToChange;
  readonly choices: readonly IkiChoice[];
  readonly firstDay: CalendarDate;
} | null> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return null;
  return read(actor, async (tx) => {
    const row = await tx.dailyLog.findUnique({
      where: { agencyId_id: { agencyId, id } },
      select: {
        ...{ employeeId: true, date: true, text: true, ikiId: true, minutes: true },
        ...{ quantity: true, url: true, version: true },
      },
    });
    if (row?.employeeId !== employeeId) return null;
    const date = calendarDateFromDb(row.date);
    const backDays = await backDaysOf(tx, actor);
    if (logDayFault(date, today, backDays) !== null) return null;
    const firstDay = firstLogDay(today, backDays);
    const { text, ikiId, minutes, version } = row;
    const quantity = row.quantity === null ? "" : numberText(row.quantity.toFixed());
    return {
      log: { id, version, text, ikiId, minutes, quantity, date, url: row.url ?? "" },
      choices: await ikiChoices(tx, agencyId, employeeId, firstDay, today),
      firstDay,
    };
  });
}
