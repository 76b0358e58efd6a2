import { describe, expect, it } from "vitest";
import {
  mayAnswerReport,
  mayEditRecord,
  mayEditTeam,
  mayPlaceIn,
  mayReadRecord,
  mayReadTeam,
  mayReportAppraiser,
} from "@/lib/employee/policy";
import { allow, deny } from "@/lib/kernel/decision";

const BOTH = [true, false] as const;

/** Every way in which somebody can stand to a person. */
const relations = BOTH.flatMap((isOwn) =>
  BOTH.flatMap((isReached) => BOTH.map((isAppraiser) => ({ isOwn, isReached, isAppraiser }))),
);

describe("reading a record", () => {
  it.each(relations)("own %o", (relation) => {
    const isAnybody = relation.isOwn || relation.isReached || relation.isAppraiser;
    expect(mayReadRecord(relation)).toEqual(isAnybody ? allow : deny("not-found"));
  });
});

describe("editing a record", () => {
  it.each(relations)("%o", (relation) => {
    if (relation.isOwn) expect(mayEditRecord(relation)).toEqual(deny("own-record"));
    else expect(mayEditRecord(relation)).toEqual(relation.isReached ? allow : deny("not-found"));
  });

  it("is never for the person himself, whatever the role reaches", () => {
    expect(mayEditRecord({ isOwn: true, isReached: true })).toEqual(deny("own-record"));
  });
});

describe("placing a person", () => {
  const UNIT = "00000000-0000-4000-8000-0000000000a1";

  it("is for units that the role reaches", () => {
    expect(mayPlaceIn({ kind: "agency" }, UNIT)).toEqual(allow);
    expect(mayPlaceIn({ kind: "units", unitIds: new Set([UNIT]) }, UNIT)).toEqual(allow);
    expect(mayPlaceIn({ kind: "units", unitIds: new Set() }, UNIT)).toEqual(deny("unit-out-of-reach"));
    expect(mayPlaceIn({ kind: "none" }, UNIT)).toEqual(deny("unit-out-of-reach"));
  });
});

describe("reporting a wrong appraiser", () => {
  it("is for employees who have no report open", () => {
    expect(mayReportAppraiser({ isEmployee: true, hasOpenReport: false })).toEqual(allow);
    expect(mayReportAppraiser({ isEmployee: true, hasOpenReport: true })).toEqual(deny("already-open"));
    expect(mayReportAppraiser({ isEmployee: false, hasOpenReport: false })).toEqual(deny("not-an-employee"));
  });
});

describe("answering a report", () => {
  it.each([
    { isOwn: false, isReached: true, isOpen: true, decision: allow },
    { isOwn: false, isReached: true, isOpen: false, decision: deny("already-answered") },
    { isOwn: false, isReached: false, isOpen: true, decision: deny("not-found") },
    { isOwn: false, isReached: false, isOpen: false, decision: deny("not-found") },
    { isOwn: true, isReached: true, isOpen: true, decision: deny("own-record") },
    { isOwn: true, isReached: false, isOpen: true, decision: deny("own-record") },
  ])("own $isOwn, reached $isReached, open $isOpen", ({ isOpen, decision, ...relation }) => {
    expect(mayAnswerReport(relation, { isOpen })).toEqual(decision);
  });
});

describe("a tim kerja", () => {
  it.each([
    { isReached: true, isMember: true, read: allow, edit: allow },
    { isReached: true, isMember: false, read: allow, edit: allow },
    { isReached: false, isMember: true, read: allow, edit: deny("unit-out-of-reach") },
    { isReached: false, isMember: false, read: deny("not-found"), edit: deny("not-found") },
  ])("reached $isReached, member $isMember", ({ read, edit, ...relation }) => {
    expect(mayReadTeam(relation)).toEqual(read);
    expect(mayEditTeam(relation)).toEqual(edit);
  });
});
