import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import { draftFromLogs, draftText, type DraftedResult, type LoggedWork } from "../daily-log";
import type { DraftLine } from "../daily-view";
import type { RecordingDenial } from "../policy";
import { valueOf, valueText } from "@/lib/iku/value";
import { isPerson, type Person } from "./daily-rows";
import { claimLines, type ClaimedLine, type Purpose } from "./claim";
import { realisasiFields, storedOf, type RealisasiRow } from "./result-rows";

const logFields = {
  ikiId: true,
  date: true,
  text: true,
  minutes: true,
  quantity: true,
  url: true,
  fileId: true,
} as const;

/** The entries of a person between two days that are for an indicator. */
async function logsWithin(tx: Tx, agencyId: string, employeeId: string, from: Date, to: Date) {
  return tx.dailyLog.findMany({
    where: { agencyId, employeeId, date: { gte: from, lte: to }, ikiId: { not: null } },
    select: logFields,
    orderBy: [{ date: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}

export type DraftLog = Awaited<ReturnType<typeof logsWithin>>[number];

function workOf({ date, text, minutes, quantity }: DraftLog): LoggedWork {
  return {
    ...{ text, minutes },
    date: calendarDateFromDb(date),
    quantity: quantity === null ? null : new Exact(quantity.toFixed()),
  };
}

/** An indicator with what its days propose, and what is kept. */
export interface Drafted {
  readonly line: ClaimedLine;
  readonly logs: readonly DraftLog[];
  readonly draft: DraftedResult;
  readonly kept: RealisasiRow | null;
}

/** What the days of a period propose for each indicator that may be written for; and why not, where none may. */
export async function drafted(
  tx: Tx,
  actor: Person,
  periodId: string,
  purpose: Purpose,
): Promise<{ readonly lines: readonly Drafted[]; readonly denials: readonly RecordingDenial[] } | null> {
  const { agencyId, employeeId } = actor;
  const period = await tx.period.findUnique({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { startsOn: true, endsOn: true },
  });
  if (period === null) return null;
  const logs = await logsWithin(tx, agencyId, employeeId, period.startsOn, period.endsOn);
  const byIki = Map.groupBy(logs, ({ ikiId }) => ikiId ?? "");
  const claims = await claimLines(tx, actor, [...byIki.keys()], periodId, purpose);
  const rows = await tx.realisasi.findMany({
    where: { agencyId, periodId, ikiId: { in: [...byIki.keys()] } },
    select: realisasiFields,
  });
  const kept = new Map(rows.map((row) => [row.ikiId, row]));
  const lines: Drafted[] = [];
  const denials: RecordingDenial[] = [];
  for (const [ikiId, ofIki] of byIki) {
    const claim = claims.get(ikiId);
    if (claim === undefined) continue;
    if (!claim.allowed) {
      denials.push(claim.reason);
      continue;
    }
    const { iki } = claim.line;
    const indicator = { kind: iki.targetKind, accumulation: iki.accumulation };
    const draft = draftFromLogs(indicator, ofIki.map(workOf));
    lines.push({ line: claim.line, logs: ofIki, draft, kept: kept.get(ikiId) ?? null });
  }
  return { lines, denials };
}

function lineView({ line, logs, draft, kept }: Drafted): DraftLine {
  const { iki } = line;
  const unit = iki.unitName ?? "";
  const value = kept === null ? null : valueOf(iki.targetKind, storedOf(kept));
  return {
    ...{ ikiId: iki.id, text: iki.text, version: kept?.version ?? 0 },
    logs: logs.length,
    minutes: logs.reduce((sum, { minutes }) => sum + minutes, 0),
    draftText: draftText(draft, unit),
    note: draft.note,
    keptText: value === null ? null : valueText(value, unit),
    keptNote: kept?.note ?? null,
    evidences: logs.filter(({ url, fileId }) => url !== null || fileId !== null).length,
  };
}

/** The draft of a period as a page shows it before anything is taken. */
export async function draftPage(
  actor: Actor,
  periodId: string,
): Promise<{ readonly lines: readonly DraftLine[]; readonly denial: RecordingDenial | null } | null> {
  if (!isPerson(actor)) return null;
  return read(actor, async (tx) => {
    const found = await drafted(tx, actor, periodId, "look");
    if (found === null) return null;
    return { lines: found.lines.map(lineView), denial: found.denials[0] ?? null };
  });
}
