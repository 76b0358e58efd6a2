import { describe, expect, test } from "vitest";
import { AGENCY_TIME_ZONES } from "@/lib/agency/agency";
import { addDays, calendarDateIn, calendarDateOf } from "@/lib/kernel/calendar";
import { startOfDayIn } from "@/lib/kernel/zone";

describe("the beginning of a day", () => {
  test.each([
    ["Asia/Jakarta", "2026-02-01", "2026-01-31T17:00:00.000Z"],
    ["Asia/Makassar", "2026-02-01", "2026-01-31T16:00:00.000Z"],
    ["Asia/Jayapura", "2026-02-01", "2026-01-31T15:00:00.000Z"],
    ["UTC", "2026-02-01", "2026-02-01T00:00:00.000Z"],
    // Clocks go forward on 29 March 2026 at 02:00 in Paris, back on 25 October.
    ["Europe/Paris", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Europe/Paris", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["Europe/Paris", "2026-10-26", "2026-10-25T23:00:00.000Z"],
    ["America/St_Johns", "2026-01-15", "2026-01-15T03:30:00.000Z"],
  ])("in %s, %s begins at %s", (zone, date, instant) => {
    expect(startOfDayIn(zone, calendarDateOf(date)).toISOString()).toBe(instant);
  });

  test("is in the day, and a millisecond before it is not, through the year in every zone of the country", () => {
    for (const zone of AGENCY_TIME_ZONES) {
      for (let index = 0; index < 366; index += 5) {
        const date = addDays(calendarDateOf("2026-01-01"), index);
        const start = startOfDayIn(zone, date);
        expect(calendarDateIn(zone, start)).toBe(date);
        expect(calendarDateIn(zone, new Date(start.getTime() - 1))).toBe(addDays(date, -1));
      }
    }
  });

  test("an unknown zone is a fault", () => {
    expect(() => startOfDayIn("Asia/Atlantis", calendarDateOf("2026-01-01"))).toThrow(RangeError);
  });
});
