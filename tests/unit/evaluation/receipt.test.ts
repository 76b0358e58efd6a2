import { describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import {
  deemedReceivedOn,
  isFarewell,
  isObjectable,
  lastObjectionDay,
  movedByTime,
  type WaitingEvaluation,
} from "@/lib/evaluation/receipt";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { SKP_CLOSE_REASONS } from "@/lib/skp/skp";

const day = calendarDateOf;
const open = { ...DEFAULT_KEBIJAKAN, objection: { ...DEFAULT_KEBIJAKAN.objection, isPeriodicOpen: true } };

const appraised: WaitingEvaluation = {
  status: "appraised",
  appraisedOn: day("2027-01-08"),
  receivedOn: null,
  rhythm: "annual",
  closeReason: null,
  heldUntil: null,
  releasedOn: null,
};
const received: WaitingEvaluation = { ...appraised, status: "received", receivedOn: day("2027-01-12") };

describe("receipt", () => {
  it("counts as given after the policy's days", () => {
    expect(deemedReceivedOn(day("2027-01-08"), DEFAULT_KEBIJAKAN)).toBe("2027-01-15");
    expect(deemedReceivedOn(day("2026-12-28"), DEFAULT_KEBIJAKAN)).toBe("2027-01-04");
  });

  it.each([
    ["2027-01-14", null],
    ["2027-01-15", "deem_received"],
    ["2027-01-16", "deem_received"],
  ] as const)("nobody has opened it by %s: %s", (today, moved) => {
    expect(movedByTime(appraised, day(today), DEFAULT_KEBIJAKAN)).toBe(moved);
  });

  it.each([
    // Withheld to the 20th, whatever the policy's days say.
    ["2027-01-20", "2027-01-20", null, null],
    ["2027-01-21", "2027-01-20", null, "deem_received"],
    // Closed on the 14th: the days of the policy begin then.
    ["2027-01-20", null, "2027-01-14", null],
    ["2027-01-21", null, "2027-01-14", "deem_received"],
    // Closed before the result was set: no difference.
    ["2027-01-15", null, "2027-01-05", "deem_received"],
  ] as const)("talked over, by %s (held to %s, released on %s): %s", (today, held, released, moved) => {
    const heldUntil = held === null ? null : day(held);
    const releasedOn = released === null ? null : day(released);
    expect(movedByTime({ ...appraised, heldUntil, releasedOn }, day(today), DEFAULT_KEBIJAKAN)).toBe(moved);
  });

  it("is not waited for where the person is no longer there", () => {
    for (const closeReason of ["pensiun", "meninggal", "left"] as const) {
      const farewell = { ...appraised, closeReason };
      expect(movedByTime(farewell, day("2027-01-14"), DEFAULT_KEBIJAKAN)).toBeNull();
      expect(movedByTime(farewell, day("2027-01-15"), DEFAULT_KEBIJAKAN)).toBe("finalise");
    }
  });

  it("only those who are gone are not waited for", () => {
    expect(SKP_CLOSE_REASONS.filter(isFarewell)).toEqual(["pensiun", "meninggal", "left"]);
    expect(isFarewell(null)).toBe(false);
  });
});

describe("keberatan: 14 calendar days from receipt (PP 30/2019 Ps 59)", () => {
  it("the day of receipt is not counted", () => {
    expect(lastObjectionDay(day("2027-01-12"), DEFAULT_KEBIJAKAN)).toBe("2027-01-26");
  });

  it("runs over the end of a month and through days off", () => {
    expect(lastObjectionDay(day("2027-02-20"), DEFAULT_KEBIJAKAN)).toBe("2027-03-06");
    expect(lastObjectionDay(day("2028-02-20"), DEFAULT_KEBIJAKAN)).toBe("2028-03-05");
  });

  it.each([
    ["2027-01-25", null],
    ["2027-01-26", null],
    ["2027-01-27", "finalise"],
  ] as const)("silence makes final after the last day (%s: %s)", (today, moved) => {
    expect(movedByTime(received, day(today), DEFAULT_KEBIJAKAN)).toBe(moved);
  });

  it("is open for the year always, for months and quarters by policy", () => {
    expect(isObjectable("annual", DEFAULT_KEBIJAKAN)).toBe(true);
    expect(isObjectable("quarterly", DEFAULT_KEBIJAKAN)).toBe(false);
    expect(isObjectable("monthly", DEFAULT_KEBIJAKAN)).toBe(false);
    expect(isObjectable("quarterly", open)).toBe(true);
  });

  it("a result that is not open to it is final once received", () => {
    const quarter = { ...received, rhythm: "quarterly" as const };
    expect(movedByTime(quarter, day("2027-01-12"), DEFAULT_KEBIJAKAN)).toBe("finalise");
    expect(movedByTime(quarter, day("2027-01-12"), open)).toBeNull();
  });

  it("what was accepted is final at once", () => {
    const accepted = { ...received, status: "acknowledged" as const };
    expect(movedByTime(accepted, day("2027-01-12"), DEFAULT_KEBIJAKAN)).toBe("finalise");
  });
});
