import { describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import {
  draftFromLogs,
  draftText,
  firstLogDay,
  logDayFault,
  minutesText,
  parseMinutes,
  recentWork,
  type LoggedWork,
} from "@/lib/realisasi/daily-log";
import { addLogSchema, takeDraftSchema } from "@/lib/realisasi/daily-schema";

const day = calendarDateOf;

describe("what was done before", () => {
  const work = (text: string, minutes = 60) => ({ text, ikiId: null, minutes });

  it("is offered once for each work, as it was done last, three at most", () => {
    const newestFirst = [
      ...[work("Melayani loket", 120), work("melayani loket ", 15), work("Rapat")],
      ...[work("Rekap"), work("Arsip")],
    ];
    expect(recentWork(newestFirst)).toEqual([work("Melayani loket", 120), work("Rapat"), work("Rekap")]);
    expect(recentWork([])).toEqual([]);
  });
});

describe("how long", () => {
  it.each([
    ["45", 45],
    ["90 menit", 90],
    ["1:30", 90],
    ["01.05", 65],
    ["1,5 jam", 90],
    ["2 jam", 120],
    ["2j", 120],
    [" 15 M ", 15],
    ["1440", 1440],
  ])("%s is %i minutes", (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes);
  });

  it.each(["", "0", "1441", "25 jam", "setengah jam", "-30", "1,55 menit", "1e2"])("%j is none", (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  });

  it.each([
    [1, "1 menit"],
    [60, "1 jam"],
    [150, "2 jam 30 menit"],
    [0, "0 menit"],
  ])("%i minutes are read as %s", (minutes, text) => {
    expect(minutesText(minutes)).toBe(text);
  });
});

describe("which days", () => {
  const today = day("2026-11-23");
  it.each([
    ["2026-11-24", "ahead"],
    ["2026-11-23", null],
    ["2026-11-16", null],
    ["2026-11-15", "too-late"],
  ] as const)("with seven days back %s: %s", (date, fault) => {
    expect(logDayFault(day(date), today, 7)).toBe(fault);
  });

  it("with none back only today", () => {
    expect(firstLogDay(today, 0)).toBe(today);
    expect(logDayFault(day("2026-11-22"), today, 0)).toBe("too-late");
  });
});

describe("a realisasi drafted from the days", () => {
  const log = (date: string, text: string, quantity: string | null = null, minutes = 60): LoggedWork => ({
    date: day(date),
    text,
    minutes,
    quantity: quantity === null ? null : new Exact(quantity),
  });
  const logs = [
    log("2026-11-20", "Menyelesaikan berkas waris", "2", 90),
    log("2026-11-18", "Rapat koordinasi"),
    log("2026-11-19", "Menyelesaikan berkas KTP", "3.5"),
  ];

  it.each([
    ["sum", "5,5 dokumen"],
    ["average", "2,75 dokumen"],
    ["last", "2 dokumen"],
  ] as const)("%s of what was counted", (accumulation, expected) => {
    const draft = draftFromLogs({ kind: "number", accumulation }, logs);
    expect(draftText(draft, "dokumen")).toBe(expected);
    expect(draft.note).toBe(
      [
        "Dari progres harian: 3 catatan, 3 jam 30 menit.",
        "18 November 2026: Rapat koordinasi",
        "19 November 2026: Menyelesaikan berkas KTP (3,5)",
        "20 November 2026: Menyelesaikan berkas waris (2)",
      ].join("\n"),
    );
  });

  it("proposes no figure where nothing was counted, nor for a day", () => {
    const uncounted = [log("2026-11-18", "Rapat koordinasi")];
    expect(draftFromLogs({ kind: "number", accumulation: "sum" }, uncounted).value).toBeNull();
    expect(draftFromLogs({ kind: "date", accumulation: "last" }, logs).value).toBeNull();
  });

  it("lists the works for a target in words, each once", () => {
    const twice = [...logs, log("2026-11-21", "Rapat koordinasi")];
    const { value } = draftFromLogs({ kind: "text", accumulation: "last" }, twice);
    expect(value).toEqual({
      kind: "text",
      text: "- Rapat koordinasi\n- Menyelesaikan berkas KTP\n- Menyelesaikan berkas waris",
    });
  });

  it("keeps an average at what can be kept, and a long note at its length, saying what is left out", () => {
    const thirds = [log("2026-11-18", "a", "1"), log("2026-11-19", "b", "0"), log("2026-11-20", "c", "0")];
    const { value } = draftFromLogs({ kind: "number", accumulation: "average" }, thirds);
    expect(value).toEqual({ kind: "number", number: new Exact("0.333333") });
    const many = Array.from({ length: 90 }, () => log("2026-11-18", "x".repeat(100)));
    const { note } = draftFromLogs({ kind: "number", accumulation: "sum" }, many);
    expect(note.length).toBeLessThanOrEqual(2_000);
    const shown = note.split("\n").length - 2;
    expect(note.endsWith(`… dan ${String(90 - shown)} catatan lagi`)).toBe(true);
  });
});

describe("what a form brings", () => {
  const typed = {
    text: "Melayani loket",
    ikiId: "",
    minutes: "60",
    otherMinutes: "",
    quantity: "",
    date: "2026-11-23",
    url: "",
  };
  const faults = (fields: Partial<typeof typed>) => {
    const read = addLogSchema.safeParse({ ...typed, ...fields });
    return read.success ? [] : read.error.issues.map(({ path }) => path.join());
  };

  it("is read, other minutes before the tapped ones", () => {
    expect(addLogSchema.parse({ ...typed, otherMinutes: "1:15", quantity: "2,5" })).toEqual({
      ...{ text: "Melayani loket", ikiId: null, minutes: 75, quantity: "2.5", date: "2026-11-23", url: null },
    });
  });

  it.each([
    ["text", { text: "  " }],
    ["text", { text: "a".repeat(501) }],
    ["minutes", { minutes: "" }],
    ["otherMinutes", { otherMinutes: "lama" }],
    ["quantity", { quantity: "banyak" }],
    ["quantity", { quantity: "-1" }],
    ["date", { date: "2026-02-30" }],
    ["url", { url: "http://contoh.go.id" }],
  ])("says at %s what is wrong", (field, fields) => {
    expect(faults(fields)).toEqual([field]);
  });

  it("lines of a draft carry the version that was seen", () => {
    const id = "0198f3c2-0000-7000-8000-000000000001";
    expect(takeDraftSchema.parse({ periodId: id, lines: `${id}:3` }).lines).toEqual([
      { ikiId: id, version: 3 },
    ]);
    expect(takeDraftSchema.safeParse({ periodId: id }).success).toBe(false);
    expect(takeDraftSchema.safeParse({ periodId: id, lines: ["x:1"] }).success).toBe(false);
  });
});
