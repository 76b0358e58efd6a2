import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { addLogSchema, changeLogSchema, takeDraftSchema } from "@/lib/realisasi/daily-schema";
import { addLog, attachToLog, changeLog, removeLog } from "@/lib/realisasi/server/commands/daily-log";
import { takeDraft } from "@/lib/realisasi/server/commands/take-draft";
import { dailyPage, logToChange } from "@/lib/realisasi/server/daily-page";
import { draftPage } from "@/lib/realisasi/server/draft";
import { logFile } from "@/lib/realisasi/server/log-file";
import { insert } from "../builders/db";
import { aHoliday } from "../builders/agency";
import { aLeave } from "../builders/employee";
import { A_PDF, aLink } from "../builders/evidence";
import { aLog } from "../builders/daily-log";
import { aRealisasi } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { quarter, someWork, type Work } from "./setup/work";

let work: Work;

beforeEach(async () => {
  work = await someWork();
});

type Field = "text" | "ikiId" | "minutes" | "otherMinutes" | "quantity" | "date" | "url";

function typed(fields: Partial<Record<Field, string>> = {}) {
  return addLogSchema.parse({
    ...{ text: "Melayani loket kependudukan", ikiId: work.ikiId, minutes: "120", date: "2026-11-23" },
    ...fields,
  });
}

async function code(outcome: ReturnType<typeof addLog>): Promise<string> {
  const result = await outcome;
  return result.ok ? "ok" : result.refusal.code;
}

async function added(fields: Partial<Record<Field, string>> = {}): Promise<string> {
  const outcome = await addLog(work.clerk, typed(fields));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.logId;
}

const day = calendarDateOf;

describe("what was done on a day", () => {
  it("is written up for an indicator, and comes back by day with its sums", async () => {
    await added({ quantity: "3", url: "https://contoh.go.id/bukti" });
    await added({ text: "Rapat", ikiId: "", minutes: "30" });
    await added({ text: "Rekap", minutes: "60", date: "2026-11-20" });
    const page = await dailyPage(work.clerk, null);
    expect(page?.days.map(({ date, minutes, logs }) => [date, minutes, logs.length])).toEqual([
      ["2026-11-23", 150, 2],
      ["2026-11-20", 60, 1],
    ]);
    expect(page?.recent.map(({ text, minutes }) => [text, minutes])).toEqual([
      ["Rekap", 60],
      ["Rapat", 30],
      ["Melayani loket kependudukan", 120],
    ]);
    expect(page?.days[0]?.logs[0]).toMatchObject({
      ...{ text: "Melayani loket kependudukan", quantityText: "3 dokumen", canChange: true },
      link: { href: "https://contoh.go.id/bukti", host: "contoh.go.id" },
    });
    expect(page?.last).toEqual({ ikiId: work.ikiId, minutes: 60 });
    expect(page?.choices.map(({ id }) => id)).toEqual([work.ikiId, work.daysIkiId]);
    expect((await eventsOf(work.office)).at(-1)).toMatchObject({
      key: "daily-log.added",
      detail: { text: "Rekap", date: "2026-11-20", minutes: 60 },
    });
  });

  it("by a double press is written once", async () => {
    const outcomes = await Promise.all([addLog(work.clerk, typed()), addLog(work.clerk, typed())]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "twice",
    ]);
    expect(await code(addLog(work.clerk, typed({ text: "Lain" })))).toBe("ok");
  });

  it("can be written up seven days back by the policy, not later and not ahead", async () => {
    expect(await code(addLog(work.clerk, typed({ date: "2026-11-16" })))).toBe("ok");
    expect(await addLog(work.clerk, typed({ date: "2026-11-15" }))).toMatchObject({
      refusal: { code: "day-too-late", first: "2026-11-16", backDays: 7 },
    });
    expect(await code(addLog(work.clerk, typed({ date: "2026-11-24" })))).toBe("day-ahead");
  });

  it("has no more than sixteen hours, also when two are written at once", async () => {
    await added({ minutes: "900" });
    const outcomes = await Promise.all(
      ["Satu", "Dua"].map((text) => code(addLog(work.clerk, typed({ text, minutes: "60" })))),
    );
    expect(outcomes.sort()).toEqual(["day-full", "ok"]);
  });

  it("is for an indicator of one's own that is in force on that day", async () => {
    const other = await someWork();
    expect(await code(addLog(work.clerk, typed({ ikiId: other.ikiId })))).toBe("iki-unknown");
    expect(await code(addLog(work.stranger, typed()))).toBe("iki-unknown");
    await owner.query("UPDATE iki SET removed_in = 2 WHERE id = $1", [work.ikiId]);
    expect(await code(addLog(work.clerk, typed()))).toBe("iki-unknown");
    await owner.query("UPDATE skp SET ends_on = '2026-11-20' WHERE id = $1", [work.skp.id]);
    expect(await code(addLog(work.clerk, typed({ ikiId: work.daysIkiId })))).toBe("iki-unknown");
    expect(await code(addLog(work.clerk, typed({ ikiId: work.daysIkiId, date: "2026-11-20" })))).toBe("ok");
  });

  it("names the working days that have nothing yet: no weekend, no holiday, no cuti, not today", async () => {
    await insert(
      owner,
      aHoliday(work.office.agency, { date: day("2026-11-18"), name: "Libur contoh" }),
      aLeave(work.office.clerk, {
        kind: "tahunan",
        validFrom: day("2026-11-19"),
        validTo: day("2026-11-19"),
      }),
    );
    await added({ date: "2026-11-17" });
    expect((await dailyPage(work.clerk, null))?.missing).toEqual(["2026-11-16", "2026-11-20"]);
  });

  it("goes back page by page, whole days together", async () => {
    const days = Array.from({ length: 16 }, (_, back) =>
      day(`2026-10-${String(20 - back).padStart(2, "0")}`),
    );
    await insert(
      owner,
      ...days.flatMap((date) => [aLog(work.skp, work.ikiId, { date }), aLog(work.skp, null, { date })]),
    );
    const first = await dailyPage(work.clerk, null);
    expect([first?.days.length, first?.older]).toEqual([14, "2026-10-07"]);
    const second = await dailyPage(work.clerk, first?.older ?? null);
    expect(second?.days.map(({ date, logs }) => [date, logs.length])).toEqual([
      ["2026-10-06", 2],
      ["2026-10-05", 2],
    ]);
    expect(second?.older).toBeNull();
    expect(second?.days[0]?.logs[0]?.canChange).toBe(false);
  });
});

describe("an entry", () => {
  it("is changed by its owner on what was seen, while both its days are open", async () => {
    const logId = await added();
    const change = (fields: Partial<Record<Field | "version", string>>) =>
      changeLogSchema.parse({
        ...{ logId, version: "1", text: "Melayani loket", ikiId: "", minutes: "90", date: "2026-11-20" },
        ...fields,
      });
    expect(await code(changeLog(work.lurah, change({})))).toBe("not-found");
    expect(await code(changeLog(work.clerk, change({ version: "2" })))).toBe("stale");
    expect(await code(changeLog(work.clerk, change({ date: "2026-11-01" })))).toBe("day-too-late");
    expect(await code(changeLog(work.clerk, change({})))).toBe("ok");
    expect(await code(changeLog(work.clerk, change({ version: "2" })))).toBe("unchanged");
    expect((await logToChange(work.clerk, logId))?.log).toMatchObject({
      date: "2026-11-20",
      minutes: 90,
      version: 2,
    });
    await owner.query("UPDATE daily_log SET date = '2026-11-01' WHERE id = $1", [logId]);
    expect(await logToChange(work.clerk, logId)).toBeNull();
    expect(await code(changeLog(work.clerk, change({ version: "2" })))).toBe("day-too-late");
    expect(await code(removeLog(work.clerk, { logId }))).toBe("day-too-late");
  });

  it("is taken away by its owner alone", async () => {
    const logId = await added();
    expect(await code(removeLog(work.lurah, { logId }))).toBe("not-found");
    expect(await code(removeLog(work.clerk, { logId }))).toBe("ok");
    expect(await code(removeLog(work.clerk, { logId }))).toBe("not-found");
  });

  it("takes a file that is what it says, which both sides open and nobody else", async () => {
    const logId = await added();
    const file = { name: "foto.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };
    expect(await code(attachToLog(work.clerk, logId, { ...file, name: "foto.png" }))).toBe("file-lies");
    expect(await code(attachToLog(work.lurah, logId, file))).toBe("not-found");
    expect(await code(attachToLog(work.clerk, logId, file))).toBe("ok");
    const opens = await Promise.all(
      [work.clerk, work.lurah, work.stranger].map(async (actor) => (await logFile(actor, logId)) !== null),
    );
    expect(opens).toEqual([true, true, false]);
  });
});

describe("a realisasi drafted from the days", () => {
  const take = (lines: readonly string[], periodId = quarter(work, 4)) =>
    takeDraft(work.clerk, takeDraftSchema.parse({ periodId, lines }));

  async function kept() {
    const { rows } = await owner.query<{ value: string | null; note: string | null; version: number }>(
      "SELECT value_number::float8::text AS value, note, version FROM realisasi WHERE iki_id = $1 AND period_id = $2",
      [work.ikiId, quarter(work, 4)],
    );
    return rows[0];
  }

  beforeEach(async () => {
    await insert(
      owner,
      aLog(work.skp, work.ikiId, { date: day("2026-10-05"), text: "Berkas KTP", quantity: "2", minutes: 60 }),
      aLog(work.skp, work.ikiId, {
        ...{ date: day("2026-11-20"), text: "Berkas waris", quantity: "1.5", minutes: 30 },
        url: "https://contoh.go.id/waris",
      }),
      aLog(work.skp, work.ikiId, { date: day("2026-09-30"), text: "Triwulan lalu", quantity: "40" }),
      aLog(work.skp, null, { date: day("2026-11-20"), text: "Rapat" }),
    );
  });

  it("shows what the period's days come to, beside what is kept, and takes nothing by itself", async () => {
    await insert(
      owner,
      aRealisasi(work.office.agency.id, work.ikiId, quarter(work, 4), { valueNumber: "9" }),
    );
    expect(await draftPage(work.clerk, quarter(work, 4))).toMatchObject({
      denial: null,
      lines: [
        {
          ...{ ikiId: work.ikiId, version: 1, logs: 2, minutes: 90, evidences: 1 },
          ...{ draftText: "3,5 dokumen", keptText: "9 dokumen" },
        },
      ],
    });
    expect((await kept())?.value).toBe("9");
  });

  it("is taken with note and evidence; what was there is replaced only as it was seen", async () => {
    expect(await take([`${work.ikiId}:0`])).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ value: "3.5", version: 1 });
    expect((await kept())?.note).toContain("20 November 2026: Berkas waris (1,5)");
    const { rows } = await owner.query("SELECT title, url FROM evidence WHERE iki_id = $1", [work.ikiId]);
    expect(rows).toEqual([{ title: "Berkas waris", url: "https://contoh.go.id/waris" }]);
    expect(await take([`${work.ikiId}:0`])).toMatchObject({ refusal: { code: "stale" } });
    expect((await take([`${work.ikiId}:1`])).ok).toBe(true);
    expect(await owner.query("SELECT 1 FROM evidence WHERE iki_id = $1", [work.ikiId])).toMatchObject({
      rowCount: 1,
    });
    expect((await eventsOf(work.office)).map(({ key }) => key)).toEqual([
      ...["realisasi.drafted", "realisasi.saved", "access.denied", "realisasi.drafted", "realisasi.saved"],
    ]);
  });

  it("twice at once is taken once", async () => {
    const outcomes = await Promise.all([take([`${work.ikiId}:0`]), take([`${work.ikiId}:0`])]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    expect(await kept()).toMatchObject({ value: "3.5", version: 1 });
  });

  it("where nothing was counted leaves the figure that is kept", async () => {
    await owner.query("UPDATE daily_log SET quantity = NULL WHERE iki_id = $1", [work.ikiId]);
    await insert(
      owner,
      aRealisasi(work.office.agency.id, work.ikiId, quarter(work, 4), { valueNumber: "9" }),
    );
    expect((await take([`${work.ikiId}:1`])).ok).toBe(true);
    expect(await kept()).toMatchObject({ value: "9", version: 2 });
  });

  it("takes no more evidence than there is room for", async () => {
    const many = Array.from({ length: 20 }, () => aLink(work.skp, work.ikiId, quarter(work, 4)));
    await insert(owner, ...many);
    expect((await take([`${work.ikiId}:0`])).ok).toBe(true);
    expect(await owner.query("SELECT 1 FROM evidence WHERE iki_id = $1", [work.ikiId])).toMatchObject({
      rowCount: 20,
    });
  });

  it("is refused outside the window, for another's line and for one without a day", async () => {
    expect(await take([`${work.ikiId}:0`], quarter(work, 3))).toMatchObject({ refusal: { code: "window" } });
    expect((await draftPage(work.clerk, quarter(work, 3)))?.denial).toMatchObject({ code: "window" });
    expect(await take([`${work.daysIkiId}:0`])).toMatchObject({ refusal: { code: "not-found" } });
    const other = await someWork();
    expect(await take([`${other.ikiId}:0`])).toMatchObject({ refusal: { code: "not-found" } });
    expect(await take([`${work.ikiId}:0`], quarter(other, 4))).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await kept()).toBeUndefined();
  });
});
