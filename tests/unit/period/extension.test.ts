import { describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { extendedWindowState, type ClosedWindow } from "@/lib/period/extension";
import { closedWindowMessage, openWindowNote } from "@/lib/period/window-messages";

const ZONE = "Asia/Jakarta";
const days = (opensOn: string, closesOn: string) => ({
  opensOn: calendarDateOf(opensOn),
  closesOn: calendarDateOf(closesOn),
});
const WINDOW = days("2026-01-01", "2026-04-05");
const at = (text: string) => new Date(`${text}+07:00`);

describe("a window with its extensions", () => {
  it.each([
    ["the last second", "2026-04-05T23:59:59.999", "open"],
    ["the second after", "2026-04-06T00:00:00", "closed"],
    ["the second before it opens", "2025-12-31T23:59:59", "before"],
    ["the first second", "2026-01-01T00:00:00", "open"],
  ] as const)("alone: %s", (_what, now, state) => {
    expect(extendedWindowState(WINDOW, [], at(now), ZONE).state).toBe(state);
  });

  it("is open through the last second of the extension, and says that it was extended", () => {
    const extension = days("2026-04-08", "2026-04-12");
    expect(extendedWindowState(WINDOW, [extension], at("2026-04-12T23:59:59"), ZONE)).toEqual({
      state: "open",
      closesAt: at("2026-04-12T23:59:59"),
      isExtended: true,
    });
    expect(extendedWindowState(WINDOW, [extension], at("2026-04-13T00:00:00"), ZONE)).toEqual({
      state: "closed",
      at: at("2026-04-12T23:59:59"),
    });
  });

  it("is shut between its end and an extension that begins later", () => {
    const extension = days("2026-04-08", "2026-04-12");
    expect(extendedWindowState(WINDOW, [extension], at("2026-04-06T08:00:00"), ZONE)).toEqual({
      state: "before",
      at: at("2026-04-08T00:00:00"),
    });
  });

  it("while open itself closes with the later of the two", () => {
    const now = at("2026-04-01T08:00:00");
    const longer = days("2026-03-30", "2026-04-20");
    expect(extendedWindowState(WINDOW, [longer], now, ZONE)).toMatchObject({
      closesAt: at("2026-04-20T23:59:59"),
      isExtended: true,
    });
    const shorter = days("2026-03-30", "2026-04-02");
    expect(extendedWindowState(WINDOW, [shorter], now, ZONE)).toMatchObject({
      closesAt: at("2026-04-05T23:59:59"),
      isExtended: false,
    });
  });

  it("takes the last of several extensions, and opens one that was never scheduled", () => {
    const two = [days("2026-04-08", "2026-04-12"), days("2026-04-10", "2026-04-30")];
    expect(extendedWindowState(null, two, at("2026-04-11T12:00:00"), ZONE)).toMatchObject({
      state: "open",
      closesAt: at("2026-04-30T23:59:59"),
      isExtended: true,
    });
    expect(extendedWindowState(null, [], at("2026-04-11T12:00:00"), ZONE)).toEqual({
      state: "unscheduled",
      at: null,
    });
  });

  it("counts in the agency's zone", () => {
    // 23:30 in Jakarta is already the next day in Jayapura.
    const now = at("2026-04-05T23:30:00");
    expect(extendedWindowState(WINDOW, [], now, ZONE).state).toBe("open");
    expect(extendedWindowState(WINDOW, [], now, "Asia/Jayapura").state).toBe("closed");
  });
});

describe("what a person reads", () => {
  const closed: ClosedWindow = {
    kind: "realisasi",
    periodName: "Triwulan I 2026",
    state: "closed",
    at: at("2026-04-05T23:59:59"),
    timeZone: ZONE,
    contacts: ["Dewi (Pengelola kinerja)", "Ratna (Admin kepegawaian (BKPSDM))"],
  };
  it.each([
    [
      closed,
      "Pengisian realisasi Triwulan I 2026 sudah ditutup 5 April 2026 pukul 23.59. Bila masih perlu mengisi, mintalah perpanjangan kepada Dewi (Pengelola kinerja) atau Ratna (Admin kepegawaian (BKPSDM)).",
    ],
    [
      { ...closed, state: "before", at: at("2026-01-01T00:00:00"), contacts: [] },
      "Pengisian realisasi Triwulan I 2026 baru dibuka 1 Januari 2026 pukul 00.00. Bila perlu lebih awal, hubungi admin kepegawaian instansi Anda.",
    ],
    [
      { ...closed, state: "unscheduled", at: null, contacts: ["Ratna"] },
      "Pengisian realisasi Triwulan I 2026 belum dijadwalkan. Hubungi Ratna.",
    ],
  ] as const)("%#", (window, sentence) => {
    expect(closedWindowMessage(window)).toBe(sentence);
  });

  it("until when it is open", () => {
    const open = { ...closed, closesAt: at("2026-04-12T23:59:59"), isExtended: true };
    expect(openWindowNote(open)).toBe(
      "Pengisian realisasi Triwulan I 2026 dibuka sampai 12 April 2026 pukul 23.59 (diperpanjang).",
    );
  });
});
