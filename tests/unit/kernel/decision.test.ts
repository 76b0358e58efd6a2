import { describe, expect, test } from "vitest";
import { allOf, allow, deny } from "@/lib/kernel/decision";
import { longDate, MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { ok, refuse } from "@/lib/kernel/result";

describe("decisions and results", () => {
  test("all of nothing is allowed", () => {
    expect(allOf()).toEqual({ allowed: true });
  });

  test("the first refusal speaks", () => {
    expect(allOf(allow, deny("closed"), deny("not yours"))).toEqual({ allowed: false, reason: "closed" });
    expect(allOf(allow, allow)).toEqual({ allowed: true });
  });

  test("a result holds a value or a refusal, never both", () => {
    expect(ok(5)).toEqual({ ok: true, value: 5 });
    expect(ok()).toEqual({ ok: true, value: undefined });
    expect(refuse({ code: "stale" })).toEqual({ ok: false, refusal: { code: "stale" } });
  });
});

describe("a day in words", () => {
  test.each(MONTH_NAMES.map((name, index) => [index + 1, name] as const))("month %i is %s", (month, name) => {
    const date = calendarDateOf(`2026-${String(month).padStart(2, "0")}-05`);
    expect(longDate(date)).toBe(`5 ${name} 2026`);
    expect(name.toLowerCase()).toBe(
      new Intl.DateTimeFormat("id-ID", { month: "long", timeZone: "UTC" })
        .format(new Date(date))
        .toLowerCase(),
    );
  });
});
