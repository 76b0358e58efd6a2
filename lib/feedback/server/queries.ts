import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { perilakuName } from "@/lib/perilaku/perilaku";
import type { FeedbackCapacity, FeedbackTone } from "../feedback";

/** The most that a page shows, the newest first. */
const MOST = 50;

export interface FeedbackView {
  readonly id: string;
  /** Of the person who received it, on the page of what one has given. */
  readonly toName: string;
  readonly authorName: string;
  readonly capacity: FeedbackCapacity;
  readonly tone: FeedbackTone;
  /** The hasil kerja, or the value of BerAKHLAK. */
  readonly about: string;
  readonly date: CalendarDate;
  readonly text: string;
  readonly reply: string | null;
}

async function feedbackWhere(actor: Actor, side: "received" | "given"): Promise<readonly FeedbackView[]> {
  const { agencyId, accountId, employeeId } = actor;
  if (accountId === null || employeeId === null) return [];
  const rows = await read(actor, (tx) =>
    tx.feedback.findMany({
      where: {
        agencyId,
        ...(side === "given" ? { authorId: accountId } : { skp: { is: { employeeId } } }),
      },
      select: {
        ...{ id: true, authorName: true, capacity: true, tone: true, perilaku: true },
        ...{ date: true, text: true, reply: true },
        rhk: { select: { text: true } },
        skp: { select: { employee: { select: { name: true, frontTitle: true, backTitle: true } } } },
      },
      orderBy: [{ date: "desc" }, { createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  );
  return rows.map(({ rhk, perilaku, date, skp, ...row }) => ({
    ...row,
    toName: nameWithTitles(skp.employee),
    about: rhk?.text ?? perilakuName(perilaku ?? ""),
    date: calendarDateFromDb(date),
  }));
}

/** What one has been told. */
export function receivedFeedback(actor: Actor): Promise<readonly FeedbackView[]> {
  return feedbackWhere(actor, "received");
}

/** What one has told others. */
export function givenFeedback(actor: Actor): Promise<readonly FeedbackView[]> {
  return feedbackWhere(actor, "given");
}

/** Somebody to whom feedback can be given, with the lines that it can be about. */
export interface FeedbackTarget {
  readonly skpId: string;
  readonly name: string;
  /** The whole SKP and the perilaku (the appraiser), or the lines of one's team alone. */
  readonly isAppraised: boolean;
  readonly rhks: readonly { readonly id: string; readonly text: string }[];
}

/** Those whom one appraises today, and those with lines that a team of one's own gave. */
export async function feedbackTargets(actor: Actor): Promise<readonly FeedbackTarget[]> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return [];
  const day = calendarDateToDb(today);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  return read(actor, async (tx) => {
    const appraised = await tx.appraisalRelation.findMany({
      where: { agencyId, appraiserId: employeeId },
      select: { employeeId: true },
    });
    const teams = await tx.team.findMany({
      where: { agencyId, ...inForce, members: { some: { employeeId, role: "ketua", ...inForce } } },
      select: { id: true },
    });
    const mine = new Set(appraised.map((row) => row.employeeId));
    const led = teams.map(({ id }) => id);
    const rows = await tx.skp.findMany({
      where: {
        ...{ agencyId, agreedVersion: { gt: 0 }, startsOn: { lte: day }, endsOn: { gte: day } },
        employeeId: { not: employeeId },
        OR: [{ employeeId: { in: [...mine] } }, { rhks: { some: { teamId: { in: led }, removedIn: null } } }],
      },
      select: {
        ...{ id: true, employeeId: true },
        employee: { select: { name: true, frontTitle: true, backTitle: true } },
        rhks: {
          where: { removedIn: null },
          select: { id: true, text: true, teamId: true },
          orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
        },
      },
      orderBy: [{ employee: { name: "asc" } }, { id: "asc" }],
      take: 200,
    });
    return rows.map((row) => {
      const isAppraised = mine.has(row.employeeId);
      return {
        ...{ skpId: row.id, name: nameWithTitles(row.employee), isAppraised },
        rhks: row.rhks
          .filter(({ teamId }) => isAppraised || (teamId !== null && led.includes(teamId)))
          .map(({ id, text }) => ({ id, text })),
      };
    });
  });
}
