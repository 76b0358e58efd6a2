import { describe, expect, it } from "vitest";
import type { PerjanjianContent, PerjanjianLine } from "@/lib/iku/perjanjian";
import { PERJANJIAN_STATUSES } from "@/lib/iku/perjanjian";
import { budgetTotal, isBlocking, perjanjianFindings, type RegisterLine } from "@/lib/iku/perjanjian-check";
import { perjanjianDifference, rupiah } from "@/lib/iku/perjanjian-difference";
import { addBudgetSchema } from "@/lib/iku/perjanjian-schema";
import {
  mayMovePerjanjian,
  PERJANJIAN_MOVES,
  perjanjianMoves,
  type PerjanjianFacts,
  type PerjanjianRelation,
} from "@/lib/iku/perjanjian-workflow";

const NOBODY: PerjanjianRelation = { isHolder: false, isSuperior: false, isPlanner: false };
const FINE: PerjanjianFacts = { status: "draft", isComplete: true, hasHolder: true, bothSignIn: true };

function aLine(given: Partial<PerjanjianLine> = {}): PerjanjianLine {
  return {
    ...{ ikuId: "iku-1", ikuVersionId: "v-1", code: "IKU-1", sasaran: "Meningkatnya layanan" },
    ...{ indicator: "Indeks kepuasan", unitName: "indeks", low: "85", high: null, targetText: "85" },
    ...given,
  };
}

function registered(line: PerjanjianLine, given: Partial<RegisterLine> = {}): RegisterLine {
  return { ...line, form: "maximise", hasTarget: true, ...given };
}

const content = (lines: readonly PerjanjianLine[], budgets: PerjanjianContent["budgets"] = []) => ({
  lines,
  budgets,
});
const budget = (amount: string, given = {}) => ({
  id: "b",
  code: "",
  name: "Program",
  amount,
  note: "",
  ...given,
});
const codes = (...args: Parameters<typeof perjanjianFindings>) =>
  perjanjianFindings(...args).map(({ code }) => code);

describe("the moves of a perjanjian kinerja", () => {
  it("belong to the two heads and to who prepares it, in their order", () => {
    const open = (relation: Partial<PerjanjianRelation>, facts: Partial<PerjanjianFacts> = {}) =>
      perjanjianMoves({ ...NOBODY, ...relation }, { ...FINE, ...facts });
    expect(open({ isHolder: true })).toEqual(["write", "submit", "discard"]);
    expect(open({ isHolder: true }, { status: "submitted" })).toEqual(["withdraw"]);
    expect(open({ isHolder: true }, { status: "agreed" })).toEqual(["revise"]);
    expect(open({ isSuperior: true })).toEqual([]);
    expect(open({ isSuperior: true }, { status: "submitted" })).toEqual(["return", "agree"]);
    expect(open({ isSuperior: true }, { status: "agreed" })).toEqual([]);
    expect(open({ isPlanner: true })).toEqual(["write", "discard"]);
    expect(open({ isPlanner: true }, { bothSignIn: false })).toEqual(["write", "record_paper", "discard"]);
  });

  it("are open to nobody else, whatever the status", () => {
    for (const status of PERJANJIAN_STATUSES)
      expect(perjanjianMoves(NOBODY, { ...FINE, status })).toEqual([]);
  });

  it("give who agrees nothing to write, though a planner", () => {
    const both = { isHolder: false, isSuperior: true, isPlanner: true };
    for (const move of PERJANJIAN_MOVES) {
      const isOpen = PERJANJIAN_STATUSES.some(
        (status) => mayMovePerjanjian(both, move, { ...FINE, status }).allowed,
      );
      expect(isOpen, move).toBe(move === "agree" || move === "return");
    }
  });

  it("say why not", () => {
    const holder = { ...NOBODY, isHolder: true };
    const why = (move: "submit" | "agree", facts: Partial<PerjanjianFacts>, relation = holder) =>
      mayMovePerjanjian(relation, move, { ...FINE, ...facts });
    expect(why("submit", { isComplete: false })).toEqual({ allowed: false, reason: "incomplete" });
    expect(why("submit", { bothSignIn: false })).toEqual({ allowed: false, reason: "on-paper" });
    expect(why("agree", { status: "submitted" })).toEqual({ allowed: false, reason: "not-yours" });
    const superior = { ...NOBODY, isSuperior: true };
    expect(why("agree", {}, superior)).toEqual({ allowed: false, reason: "wrong-status" });
    expect(why("agree", { status: "submitted", hasHolder: false }, superior)).toEqual({
      allowed: false,
      reason: "no-holder",
    });
  });
});

describe("what is found in a draft", () => {
  it("is nothing where it says what the register says", () => {
    const line = aLine();
    expect(codes(content([line], [budget("1")]), [registered(line, { low: "85.000" })])).toEqual([]);
  });

  it("stands in the way: no indicator, another owner, no target", () => {
    expect(perjanjianFindings(content([]), []).filter(isBlocking)).toEqual([{ code: "no-indicator" }]);
    const empty = aLine({ targetText: "", low: null });
    const found = perjanjianFindings(content([empty]), []).filter(isBlocking);
    expect(found.map(({ code }) => code)).toEqual(["not-owned", "no-target"]);
  });

  it("names a target of zero, and when it still means something", () => {
    const zero = aLine({ low: "0", targetText: "0" });
    const withForm = (form: RegisterLine["form"]) =>
      perjanjianFindings(content([zero], [budget("1")]), [registered(zero, { form })]);
    expect(withForm("maximise")).toMatchObject([{ code: "zero-target", isLessBetter: false }]);
    expect(withForm("minimise_linear")).toMatchObject([{ code: "zero-target", isLessBetter: true }]);
    const range = aLine({ low: "0", high: "5", targetText: "0–5" });
    expect(codes(content([range], [budget("1")]), [registered(range, { form: "range" })])).toEqual([]);
  });

  it("tells a draft that the register has left behind, and what it leaves out", () => {
    const line = aLine();
    const other = registered(aLine({ ikuId: "iku-2", indicator: "Lain" }));
    expect(
      perjanjianFindings(content([line]), [registered(aLine({ low: "90", targetText: "90" })), other]),
    ).toEqual([
      { code: "outdated", indicator: "Indeks kepuasan", draft: "85 indeks", register: "90 indeks" },
      { code: "left-out", indicator: "Lain" },
      { code: "no-budget" },
    ]);
  });
});

describe("money", () => {
  it("is added up exactly beyond what a float holds", () => {
    expect(budgetTotal([budget("9007199254740993"), budget("9007199254740993")])).toBe("18014398509481986");
    expect(rupiah("1250000000")).toBe("Rp1.250.000.000");
  });

  it.each([
    ["1.250.000.000", "1250000000"],
    ["Rp 1.250.000,00", "1250000"],
    ["rp750.000,-", "750000"],
    ["0", "0"],
  ])("reads %s", (typed, amount) => {
    const key = { id: "0198b2f0-0000-7000-8000-000000000001", version: "1", name: "Program" };
    expect(addBudgetSchema.parse({ ...key, amount: typed }).amount).toBe(amount);
  });

  it.each(["-1", "1,5", "seribu", "", "9".repeat(19)])("refuses %s at its field", (amount) => {
    const key = { id: "0198b2f0-0000-7000-8000-000000000001", version: "1", name: "Program" };
    const read = addBudgetSchema.safeParse({ ...key, amount });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([["amount"]]);
  });
});

describe("the difference of two versions", () => {
  it("is told by indicator and programme", () => {
    const before = content(
      [aLine(), aLine({ ikuId: "iku-2", indicator: "Lama" })],
      [budget("100"), budget("5", { code: "1.02", name: "Rutin" })],
    );
    const after = content([aLine({ low: "90", targetText: "90" })], [budget("120", { note: "APBD" })]);
    expect(perjanjianDifference(before, after)).toEqual([
      { key: "iku-1 target", label: "Target: Indeks kepuasan", before: "85 indeks", after: "90 indeks" },
      { key: "iku-2 target", label: "Target: Lama", before: "85 indeks", after: null },
      { key: "budget program", label: "Anggaran: Program", before: "Rp100", after: "Rp120, APBD" },
      { key: "budget 1.02 rutin", label: "Anggaran: Rutin", before: "Rp5", after: null },
    ]);
    expect(perjanjianDifference(after, after)).toEqual([]);
  });
});
