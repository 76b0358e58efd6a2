import { describe, expect, it } from "vitest";
import { membersUnder, membersWithin, type HeldMember } from "@/lib/employee/team-change";
import { calendarDateOf, type DateSpan } from "@/lib/kernel/calendar";

const day = calendarDateOf;

function span(from: string, to: string | null): DateSpan {
  return { from: day(from), to: to === null ? null : day(to) };
}

function place(
  id: string,
  role: HeldMember["role"],
  from: string,
  to: string | null,
  employeeId = id,
): HeldMember {
  return { id, employeeId, role, validity: span(from, to) };
}

const YEAR = span("2026-01-01", "2026-12-31");
const leader = place("ketua", "ketua", "2026-01-01", "2026-12-31");
const helper = place("anggota", "anggota", "2026-03-01", "2026-12-31");
const short = place("sebentar", "anggota", "2026-04-01", "2026-05-31");

describe("the places of a team whose dates change", () => {
  it("follow its first and its last day", () => {
    const change = membersWithin([leader, helper, short], YEAR, span("2026-02-01", "2027-06-30"));
    expect(change.after.map(({ id, validity }) => [id, validity.from, validity.to])).toEqual([
      ["ketua", "2026-02-01", "2027-06-30"],
      ["anggota", "2026-03-01", "2027-06-30"],
      ["sebentar", "2026-04-01", "2026-05-31"],
    ]);
    expect(change.moved.map(({ id }) => id)).toEqual(["ketua", "anggota"]);
    expect(change.dropped).toEqual([]);
  });

  it("end with it, and are dropped where no day is left", () => {
    const change = membersWithin([leader, helper, short], YEAR, span("2026-01-01", "2026-03-15"));
    expect(change.after.map(({ id, validity }) => [id, validity.to])).toEqual([
      ["ketua", "2026-03-15"],
      ["anggota", "2026-03-15"],
    ]);
    expect(change.dropped.map(({ id }) => id)).toEqual(["sebentar"]);
  });

  it("go on until further notice where the team does", () => {
    const change = membersWithin([leader, short], YEAR, span("2026-01-01", null));
    expect(change.after.map(({ validity }) => validity.to)).toEqual([null, "2026-05-31"]);
  });

  it("stay as they are where the dates do", () => {
    expect(membersWithin([leader, helper, short], YEAR, YEAR)).toEqual({
      after: [leader, helper, short],
      moved: [],
      dropped: [],
    });
  });
});

describe("the places under a new ketua", () => {
  const from = day("2026-07-01");

  it("end for the former, and for the new one as anggota, on the day before", () => {
    const change = membersUnder([leader, helper, short], YEAR, { id: "baru", employeeId: "anggota", from });
    expect(change?.after).toEqual([
      { ...leader, validity: span("2026-01-01", "2026-06-30") },
      { ...helper, validity: span("2026-03-01", "2026-06-30") },
      short,
      place("baru", "ketua", "2026-07-01", "2026-12-31", "anggota"),
    ]);
    expect(change?.moved.map(({ id }) => id)).toEqual(["ketua", "anggota"]);
  });

  it("are taken over from the first day: a place of which no day is left is dropped", () => {
    const change = membersUnder([leader], YEAR, { id: "baru", employeeId: "lain", from: day("2026-01-01") });
    expect(change?.after.map(({ id }) => id)).toEqual(["baru"]);
    expect(change?.dropped).toEqual([leader]);
  });

  it("do not change where the person is ketua then already", () => {
    expect(membersUnder([leader], YEAR, { id: "baru", employeeId: "ketua", from })).toBeNull();
  });
});
