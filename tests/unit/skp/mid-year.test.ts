import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_STANDING_RULES, STANDING_KINDS, type StandingKind } from "@/lib/employee/standing";
import { addDays, calendarDateOf as day, daysBetween, type CalendarDate } from "@/lib/kernel/calendar";
import type { Footing, FootingAppraiser, FootingFrom, FootingPost } from "@/lib/skp/footing";
import { changeBetween, midYearStep, type MidYearPolicy } from "@/lib/skp/mid-year";
import { nextPlan, whatStays } from "@/lib/skp/next-plan";
import { skpPlan } from "@/lib/skp/plan";
import { aPlan, anRhk } from "../../builders/skp";

const POST: FootingPost = {
  unitId: "kelurahan",
  unitName: "Kelurahan Menanggal",
  unitKind: "kelurahan",
  positionName: "Pengadministrasi",
  positionKind: "pelaksana",
  isHead: false,
};
const LURAH: FootingAppraiser = { employeeId: "lurah", title: "Lurah", name: "Ratna", isPlt: false };
const PLT: FootingAppraiser = { employeeId: "plt", title: "Plt. Lurah", name: "Dimas", isPlt: true };
const MAYOR: FootingAppraiser = { employeeId: null, title: "Wali Kota", name: "Budi", isPlt: false };

function footing(given: Partial<Footing> = {}): Footing {
  const standing = given.standing ?? "aktif";
  const { closesSkp, makesSkp } = DEFAULT_STANDING_RULES[standing];
  return { post: POST, appraiser: LURAH, standing, isGone: closesSkp, makesSkp, ...given };
}

const BASE = footing();
const PLT_COUNTS: MidYearPolicy = { isPltChange: true };
const PLT_PASSES: MidYearPolicy = { isPltChange: false };
const YEAR = { from: day("2026-01-01"), to: day("2026-12-31") };

function from(
  first: Footing,
  ...turns: readonly (readonly [string, Footing])[]
): [FootingFrom, ...FootingFrom[]] {
  return [
    { from: YEAR.from, footing: first },
    ...turns.map(([on, after]) => ({ from: day(on), footing: after })),
  ];
}

describe("what ends an SKP", () => {
  it.each<[string, Footing, string | null]>([
    ["nothing", BASE, null],
    ["another jabatan", footing({ post: { ...POST, positionName: "Penata" } }), "moved"],
    ["the same jabatan as a head", footing({ post: { ...POST, isHead: true } }), "moved"],
    ["a jabatan of another kind", footing({ post: { ...POST, positionKind: "fungsional" } }), "moved"],
    ["another unit", footing({ post: { ...POST, unitId: "dinas" } }), "unit_changed"],
    [
      "another jabatan in another unit",
      footing({ post: { ...POST, unitId: "dinas", positionName: "Penata" } }),
      "moved",
    ],
    ["a unit renamed", footing({ post: { ...POST, unitName: "Kelurahan Baru" } }), null],
    ["another appraiser", footing({ appraiser: { ...LURAH, employeeId: "baru" } }), "appraiser_changed"],
    ["an official instead of an employee", footing({ appraiser: MAYOR }), "appraiser_changed"],
    ["a Plt who counts", footing({ appraiser: PLT }), "appraiser_changed"],
    [
      "the same appraiser with another jabatan",
      footing({ appraiser: { ...LURAH, title: "Pj. Lurah" } }),
      null,
    ],
    ["nobody found to appraise", footing({ appraiser: null }), null],
    ["no post recorded", footing({ post: null }), null],
  ])("%s: %s", (_what, after, reason) => {
    expect(changeBetween(BASE, after, PLT_COUNTS)).toBe(reason);
  });

  it.each<[StandingKind, string | null]>([
    ["aktif", null],
    ["cltn", null],
    ["diberhentikan_sementara", null],
    ["mpp", null],
    ["pejabat_negara", null],
    ["diperbantukan", null],
    ["tugas_belajar", null],
    ["pensiun", "pensiun"],
    ["meninggal", "meninggal"],
    ["pindah", "left"],
    ["berhenti", "left"],
  ])("kedudukan %s: %s", (standing, reason) => {
    expect(changeBetween(BASE, footing({ standing }), PLT_COUNTS)).toBe(reason);
    expect(STANDING_KINDS).toHaveLength(11);
  });

  it("a Plt passes where the policy says so, and the definitive one after him is another", () => {
    expect(changeBetween(BASE, footing({ appraiser: PLT }), PLT_PASSES)).toBeNull();
    const back = from(BASE, ["2026-03-01", footing({ appraiser: PLT })], ["2026-05-01", BASE]);
    expect(midYearStep({ span: YEAR, isAgreed: true }, back, PLT_PASSES)).toEqual({ kind: "keep" });
    const other = footing({ appraiser: { ...LURAH, employeeId: "baru" } });
    const on = from(BASE, ["2026-03-01", footing({ appraiser: PLT })], ["2026-05-01", other]);
    expect(midYearStep({ span: YEAR, isAgreed: true }, on, PLT_PASSES)).toMatchObject({
      kind: "split",
      changedOn: "2026-05-01",
    });
  });
});

describe("what becomes of it", () => {
  const moved = footing({ post: { ...POST, unitId: "dinas", positionName: "Penata" } });
  const pensioned = footing({ standing: "pensiun" });

  it("agreed: closed up to the day before, the next from that day to the end of the year", () => {
    expect(
      midYearStep({ span: YEAR, isAgreed: true }, from(BASE, ["2026-07-01", moved]), PLT_COUNTS),
    ).toEqual({
      kind: "split",
      lastDay: "2026-06-30",
      changedOn: "2026-07-01",
      reason: "moved",
      next: { from: "2026-07-01", to: "2026-12-31" },
      before: BASE,
      after: moved,
    });
  });

  it("not agreed yet: carried along to where the last change has led", () => {
    const last = footing({ ...moved, appraiser: { ...LURAH, employeeId: "baru" } });
    const turns = from(BASE, ["2026-03-01", moved], ["2026-04-01", last]);
    expect(midYearStep({ span: YEAR, isAgreed: false }, turns, PLT_COUNTS)).toEqual({
      kind: "carry",
      changedOn: "2026-04-01",
      reason: "appraiser_changed",
      before: BASE,
      after: last,
    });
  });

  it.each([true, false])(
    "pensiun closes it at that day, agreed (%s) or not, and nothing follows",
    (isAgreed) => {
      expect(
        midYearStep({ span: YEAR, isAgreed }, from(BASE, ["2026-08-01", pensioned]), PLT_COUNTS),
      ).toEqual({
        kind: "end",
        lastDay: "2026-07-31",
        changedOn: "2026-08-01",
        reason: "pensiun",
      });
    },
  );

  it("one that begins with the pension lasts its first day alone: an SKP has a day", () => {
    expect(midYearStep({ span: YEAR, isAgreed: false }, from(pensioned), PLT_COUNTS)).toEqual({
      kind: "end",
      lastDay: "2026-01-01",
      changedOn: "2026-01-01",
      reason: "pensiun",
    });
  });

  it("a gap in the records, a time away and a return change nothing", () => {
    const turns = from(
      BASE,
      ["2026-02-01", footing({ post: null, appraiser: null })],
      ["2026-03-01", footing({ standing: "cltn", appraiser: null })],
      ["2026-04-01", BASE],
    );
    expect(midYearStep({ span: YEAR, isAgreed: true }, turns, PLT_COUNTS)).toEqual({ kind: "keep" });
  });
});

/** Any footing: a few posts, appraisers and kedudukan in all combinations. */
const anyFooting = fc
  .record({
    unitId: fc.constantFrom("a", "b"),
    positionName: fc.constantFrom("x", "y"),
    hasPost: fc.boolean(),
    appraiser: fc.constantFrom(LURAH, PLT, MAYOR, null),
    standing: fc.constantFrom(...STANDING_KINDS),
  })
  .map(({ unitId, positionName, hasPost, appraiser, standing }) =>
    footing({ post: hasPost ? { ...POST, unitId, positionName } : null, appraiser, standing }),
  );

describe("whatever happens in a year", () => {
  it("the SKP of a person never overlap and leave no day of work without one", () => {
    const turns = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 364 }), footing: anyFooting }), {
      selector: ({ at }) => at,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyFooting, turns, fc.boolean(), fc.boolean(), (first, later, agrees, isPltChange) => {
        const ordered = later.toSorted((a, b) => a.at - b.at);
        const footings: FootingFrom[] = [
          { from: YEAR.from, footing: first },
          ...ordered.map(({ at, footing: then }) => ({ from: addDays(YEAR.from, at), footing: then })),
        ];
        const spans: { from: CalendarDate; to: CalendarDate }[] = [];
        let open: { from: CalendarDate; to: CalendarDate } | null = YEAR;
        let isAgreed = true;
        let ended: CalendarDate | null = null;
        while (open !== null) {
          const span = open;
          const known = footings.filter((one) => one.from >= span.from);
          const [start, ...rest] =
            known[0]?.from === span.from ? known : [before(footings, span.from), ...known];
          if (start === undefined) throw new Error("no footing");
          const step = midYearStep({ span, isAgreed }, [start, ...rest], { isPltChange });
          spans.push(
            step.kind === "split" || step.kind === "end" ? { from: span.from, to: step.lastDay } : span,
          );
          open = step.kind === "split" ? { ...step.next } : null;
          if (step.kind === "end") ended = step.changedOn;
          if (spans.length > 20) throw new Error("does not end");
          isAgreed = agrees;
        }
        for (const [place, span] of spans.entries()) {
          expect(span.from <= span.to).toBe(true);
          const next = spans[place + 1];
          if (next !== undefined) expect(daysBetween(span.to, next.from)).toBe(1);
        }
        expect(spans[0]?.from).toBe(YEAR.from);
        const last = spans.at(-1);
        if (ended === null) expect(last?.to).toBe(YEAR.to);
        else expect(last?.to).toBe(ended <= (last?.from ?? ended) ? last?.from : addDays(ended, -1));
      }),
      { numRuns: 500 },
    );
  });
});

function before(footings: readonly FootingFrom[], at: CalendarDate): FootingFrom {
  const found = footings.filter((one) => one.from <= at).at(-1);
  if (found === undefined) throw new Error("no footing");
  return { ...found, from: at };
}

describe("what the next one begins with", () => {
  const utama = anRhk({
    text: "Utama",
    parentId: "5f2c2a8e-50a4-4a57-9d6b-2a0e3c1f0a01",
    parentText: "RHK lurah",
  });
  const tambahan = anRhk({ text: "Tambahan", jenis: "tambahan" });
  const team = { assigner: "ketua_tim" as const, teamId: "5f2c2a8e-50a4-4a57-9d6b-2a0e3c1f0a02" };
  const ofTeam = anRhk({ text: "Tim", ...team });
  const ofDissolved = anRhk({ text: "Bubar", ...team, teamId: "5f2c2a8e-50a4-4a57-9d6b-2a0e3c1f0a03" });
  const plan = aPlan({
    rhks: [utama, tambahan, ofTeam, ofDissolved],
    placed: [{ id: utama.id, text: utama.text }],
    expectations: { akuntabel: ["Jujur"] },
  });
  const other = footing({ appraiser: { ...LURAH, employeeId: "baru" } });
  const moved = footing({ post: { ...POST, positionName: "Penata" } });
  const away = footing({ post: { ...POST, unitId: "dinas" }, appraiser: { ...LURAH, employeeId: "baru" } });

  it.each<[string, Footing, readonly string[], boolean, boolean]>([
    ["another appraiser", other, ["Utama", "Tambahan", "Tim"], false, true],
    ["another jabatan under the same", moved, ["Tambahan", "Tim"], true, false],
    ["another unit", away, ["Tim"], false, false],
  ])("%s: %s", (_what, after, texts, keepsExpectations, keepsLists) => {
    const next = nextPlan(plan, whatStays(BASE, after, new Set([team.teamId])), () => crypto.randomUUID());
    expect(next.rhks.map(({ text }) => text)).toEqual(texts);
    expect(next.expectations).toEqual(keepsExpectations ? plan.expectations : {});
    expect(next.resources).toEqual(keepsLists ? plan.resources : []);
    expect(next.placed).toEqual([]);
    expect(skpPlan.safeParse(next).success).toBe(true);
    const ids = [next, plan].map(({ rhks }) =>
      rhks.flatMap((rhk) => [rhk.id, ...rhk.ikis.map(({ id }) => id)]),
    );
    expect(ids[0]?.some((id) => ids[1]?.includes(id))).toBe(false);
  });

  it("a link to the RHK of the one who appraised is menyusul again under another", () => {
    const under = (after: Footing) =>
      nextPlan(plan, whatStays(BASE, after, new Set()), () => crypto.randomUUID()).rhks[0];
    expect(under(other)).toMatchObject({ text: "Utama", parentId: null, parentText: null });
    expect(under(BASE)).toMatchObject({ text: "Utama", parentText: "RHK lurah" });
  });
});
