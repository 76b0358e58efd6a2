import { describe, expect, it } from "vitest";
import { isMadeHere, isPaper, mayKeepSigned, mayPrintEvaluation, mayPrintSkp } from "@/lib/document/policy";
import { newsOf, newsText, PAPER_NEWS } from "@/lib/document/refusal";
import { NO_RELATION } from "@/lib/evaluation/policy";
import { EVALUATION_STATUSES } from "@/lib/evaluation/rating";
import type { PerformanceRelation } from "@/lib/skp/policy";

const STRANGER: PerformanceRelation = {
  isOwn: false,
  isAppraiser: false,
  isSuperior: false,
  wasAppraiser: false,
  isReached: false,
  isRecorder: false,
  ledTeamIds: [],
};

describe("printing an SKP", () => {
  it.each([
    ["the person", { isOwn: true }, true],
    ["the appraiser", { isAppraiser: true }, true],
    ["the atasan", { isSuperior: true }, true],
    ["who appraised it before", { wasAppraiser: true }, true],
    ["a role that reaches the unit", { isReached: true }, true],
    ["a ketua tim", { ledTeamIds: ["x"] }, false],
    ["a stranger", {}, false],
  ])("by %s", (_who, relation, mayRead) => {
    const reason = mayRead ? "not-agreed" : "not-found";
    expect(mayPrintSkp({ ...STRANGER, ...relation }, 0)).toEqual({ allowed: false, reason });
    expect(mayPrintSkp({ ...STRANGER, ...relation }, 1).allowed).toBe(mayRead);
  });
});

describe("printing an evaluation", () => {
  it.each(EVALUATION_STATUSES)("that is %s", (status) => {
    const isSet = status !== "open" && status !== "self_assessed";
    expect(mayPrintEvaluation({ ...NO_RELATION, isAppraiser: true }, status).allowed).toBe(isSet);
    expect(mayPrintEvaluation({ ...NO_RELATION, isReader: true }, status).allowed).toBe(isSet);
    expect(mayPrintEvaluation({ ...NO_RELATION, isOwn: true }, status).allowed).toBe(
      isSet && status !== "appraised",
    );
    expect(mayPrintEvaluation(NO_RELATION, status)).toEqual({ allowed: false, reason: "not-found" });
    expect(isPaper(status, true).allowed && !isPaper(status, false).allowed).toBe(false);
    expect(isMadeHere(true)).toEqual({ allowed: false, reason: "made-elsewhere" });
    expect(isMadeHere(false).allowed).toBe(true);
  });
});

describe("taking a signed paper back", () => {
  it.each([
    [{ isOwn: true }, false, true],
    [{ isAppraiser: true }, false, true],
    [{ isSuperior: true }, false, true],
    [{}, true, true],
    [{ isReached: true }, false, false],
    [{ wasAppraiser: true }, false, false],
    [{}, false, false],
  ])("with %o, keeper %s", (relation, isKeeper, expected) => {
    expect(mayKeepSigned({ ...STRANGER, ...relation }, isKeeper).allowed).toBe(expected);
  });
});

describe("what the page is told", () => {
  it("is a sentence for each refusal, and nothing of what is not there", () => {
    for (const news of PAPER_NEWS) expect(newsText(news)).toMatch(/^[A-Z].+\.$/);
    expect(newsOf({ code: "not-found" })).toBeNull();
    const refusals = [
      { code: "not-agreed" },
      { code: "not-appraised" },
      { code: "not-received" },
      { code: "busy" },
      { code: "no-file" },
      { code: "file-empty" },
      { code: "file-too-large" },
      { code: "not-pdf" },
      { code: "file-kind" },
      { code: "file-lies", is: "PNG", ending: "pdf" },
      { code: "stale" },
      { code: "made-elsewhere" },
    ] as const;
    expect(new Set(refusals.map((refusal) => newsOf(refusal)))).toEqual(
      new Set(PAPER_NEWS.filter((news) => news !== "tersimpan")),
    );
  });
});
