import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { dateOfSerial, dateOfText } from "@/lib/exchange/cell-date";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";

describe("days as staff lists write them", () => {
  test.each([
    ["31-12-1980", "1980-12-31"],
    ["31/12/1980", "1980-12-31"],
    ["1/2/1980", "1980-02-01"],
    ["31.12.1980", "1980-12-31"],
    ["1980-12-31", "1980-12-31"],
    ["1980/12/31", "1980-12-31"],
    ["1980-12-31T00:00:00.000Z", "1980-12-31"],
    ["31-12-1980 00:00:00", "1980-12-31"],
    ["31 Desember 1980", "1980-12-31"],
    ["1 Peb 1980", "1980-02-01"],
    ["17-Agu-1990", "1990-08-17"],
    ["19801231", "1980-12-31"],
    ["29586", "1980-12-31"],
    ["29586,75", "1980-12-31"],
    ["29-02-2024", "2024-02-29"],
  ])("%s", (text, day) => {
    expect(dateOfText(text, 1900)).toEqual({ ok: true, value: day });
  });

  test.each([
    ["30-02-1980", "date_impossible"],
    ["29-02-2023", "date_impossible"],
    ["31-04-1990", "date_impossible"],
    ["12/31/1980", "date_impossible"],
    ["1980-13-01", "date_impossible"],
    ["30 Februari 1980", "date_impossible"],
    ["01-01-1880", "date_out_of_range"],
    ["01-01-2101", "date_out_of_range"],
    ["1980", "date_unreadable"],
    ["kemarin", "date_unreadable"],
    ["1-1-80", "date_unreadable"],
    ["32 Foo 1980", "date_unreadable"],
  ])("%s is %s", (text, refusal) => {
    expect(dateOfText(text, 1900)).toEqual({ ok: false, refusal });
  });
});

describe("serial numbers", () => {
  test("1900 counts a day that never was, as Lotus did; 1904 does not", () => {
    expect(dateOfSerial(1, 1900)).toEqual({ ok: true, value: "1900-01-01" });
    expect(dateOfSerial(59, 1900)).toEqual({ ok: true, value: "1900-02-28" });
    expect(dateOfSerial(60, 1900)).toEqual({ ok: false, refusal: "date_impossible" });
    expect(dateOfSerial(61, 1900)).toEqual({ ok: true, value: "1900-03-01" });
    expect(dateOfSerial(0, 1900).ok).toBe(false);
    expect(dateOfSerial(1, 1904)).toEqual({ ok: true, value: "1904-01-02" });
  });

  test("the two epochs are 1,462 days apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 70_000 }), (serial) => {
        const [older, newer] = [dateOfSerial(serial, 1900), dateOfSerial(serial - 1462, 1904)];
        expect(older).toEqual(newer);
      }),
    );
  });

  test("consecutive numbers are consecutive days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_000 }), (serial) => {
        const [day, next] = [dateOfSerial(serial, 1900), dateOfSerial(serial + 1, 1900)];
        if (!day.ok || !next.ok) throw new Error("out of range");
        expect(addDays(day.value, 1)).toBe(next.value);
      }),
    );
  });
});

test("every day from 1900 to 2100 is read from each of the three common forms", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
      const day = addDays(calendarDateOf("1900-01-01"), days);
      const [year = "", month = "", date = ""] = day.split("-");
      for (const text of [
        day,
        `${date}-${month}-${year}`,
        `${String(Number(date))}/${String(Number(month))}/${year}`,
      ]) {
        expect(dateOfText(text, 1900)).toEqual({ ok: true, value: day });
      }
    }),
  );
});
