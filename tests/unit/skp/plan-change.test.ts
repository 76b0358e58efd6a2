import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedOver } from "@/lib/skp/carry-over";
import { EMPTY_PLAN, MOST_IKI, MOST_RHK, skpPlan, type SkpPlan } from "@/lib/skp/plan";
import {
  ikiIn,
  placedOtherwise,
  rhkIn,
  withExpectations,
  withIki,
  withList,
  withMoreRhk,
  withMoved,
  withoutIki,
  withoutPlaced,
  withoutRhk,
  withPlaced,
  withRhk,
  withWords,
  type PlanChanged,
} from "@/lib/skp/plan-change";
import { planDifference } from "@/lib/skp/plan-difference";
import { anIki, anRhk, aPlan, aTarget } from "../../builders/skp";

function changed(outcome: PlanChanged): SkpPlan {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const first = anRhk({
  text: "Pertama",
  ikis: [anIki({ text: "a" }), anIki({ text: "b" }), anIki({ text: "c" })],
});
const second = anRhk({ text: "Kedua" });
const plan = aPlan({ rhks: [first, second] });
const [a, b, c] = first.ikis;
if (a === undefined || b === undefined || c === undefined) throw new Error("three IKI were built");

describe("a plan is changed line by line", () => {
  it("an RHK gets other words and keeps its IKI", () => {
    const { ikis, ...own } = first;
    const after = changed(withRhk(plan, { ...own, text: "Lain" }));
    expect(rhkIn(after, first.id)).toEqual({ ...first, text: "Lain" });
    expect(ikis).toHaveLength(3);
    expect(planDifference(plan, after)).toEqual([
      { key: `${first.id}:`, label: "RHK 1", before: "Pertama", after: "Lain" },
    ]);
  });

  it("lines come, go and move", () => {
    expect(changed(withoutRhk(plan, first.id)).rhks).toEqual([second]);
    const third = anRhk({ text: "Ketiga" });
    const more = changed(withMoreRhk(plan, [third]));
    expect(changed(withMoved(more, third.id, -1)).rhks.map(({ text }) => text)).toEqual([
      "Pertama",
      "Ketiga",
      "Kedua",
    ]);
    expect(changed(withMoved(more, first.id, -1)).rhks).toEqual(more.rhks);
    expect(changed(withMoved(more, third.id, 5)).rhks).toEqual(more.rhks);
    expect(changed(withMoved(plan, a.id, 1)).rhks[0]?.ikis).toEqual([b, a, c]);
    expect(changed(withoutIki(plan, b.id)).rhks[0]?.ikis).toEqual([a, c]);
    const extra = anIki({ text: "d" });
    expect(changed(withIki(plan, second.id, extra)).rhks[1]?.ikis).toEqual([...second.ikis, extra]);
    expect(ikiIn(plan, c.id)?.rhk.id).toBe(first.id);
    expect(changed(withWords(plan, a.id, "baru")).rhks[0]?.ikis[0]).toEqual({ ...a, text: "baru" });
    expect(changed(withWords(plan, second.id, "baru")).rhks[1]?.text).toBe("baru");
  });

  it("tambahan stand behind utama, as the form prints them", () => {
    const extra = anRhk({ text: "Tambahan", jenis: "tambahan" });
    const more = changed(withMoreRhk(changed(withMoreRhk(plan, [extra])), [anRhk({ text: "Ketiga" })]));
    expect(more.rhks.map(({ text }) => text)).toEqual(["Pertama", "Kedua", "Ketiga", "Tambahan"]);
    expect(changed(withMoved(more, extra.id, -2)).rhks.at(-1)?.text).toBe("Tambahan");
    const { ikis: _ikis, ...own } = first;
    expect(changed(withRhk(more, { ...own, jenis: "tambahan" })).rhks.map(({ text }) => text)).toEqual([
      "Kedua",
      "Ketiga",
      "Pertama",
      "Tambahan",
    ]);
  });

  it("a line that is gone is not changed", () => {
    const gone = crypto.randomUUID();
    const { ikis, ...own } = anRhk({ id: gone });
    const outcomes = [
      withRhk(plan, own),
      withoutRhk(plan, gone),
      withMoved(plan, gone, 1),
      withIki(plan, gone, a),
      withoutIki(plan, gone),
      withWords(plan, gone, "x"),
      withoutPlaced(plan, gone),
    ];
    expect(ikis).toHaveLength(1);
    for (const outcome of outcomes) expect(outcome).toEqual({ ok: false, refusal: { code: "line-gone" } });
  });

  it("there is an end to how many", () => {
    const full = aPlan({ rhks: Array.from({ length: MOST_RHK }, () => anRhk()) });
    expect(withMoreRhk(full, [anRhk()])).toMatchObject({ refusal: { code: "too-many", what: "rhk" } });
    const wide = anRhk({ ikis: Array.from({ length: MOST_IKI }, () => anIki()) });
    expect(withIki(aPlan({ rhks: [wide] }), wide.id, anIki())).toMatchObject({
      refusal: { code: "too-many", what: "iki" },
    });
    const [known] = wide.ikis;
    if (known === undefined) throw new Error("no IKI");
    expect(withIki(aPlan({ rhks: [wide] }), wide.id, { ...known, text: "x" }).ok).toBe(true);
  });

  it("lists and ekspektasi are replaced as a whole, and an empty ekspektasi is left out", () => {
    expect(withList(plan, "resources", ["Anggaran"]).resources).toEqual(["Anggaran"]);
    const told = withExpectations(plan, "loyal", ["Jaga rahasia"]);
    expect(told.expectations).toEqual({ loyal: ["Jaga rahasia"] });
    expect(withExpectations(told, "loyal", []).expectations).toEqual({});
  });
});

describe("lines that the appraiser puts in (matriks peran hasil)", () => {
  const placed = anRhk({ text: "Dari pimpinan", ikis: [] });

  it("are new lines, or known ones in his words with the person's own IKI", () => {
    const once = changed(withPlaced(plan, [placed]));
    expect(once.rhks.at(-1)).toEqual(placed);
    expect(once.placed).toEqual([{ id: placed.id, text: "Dari pimpinan" }]);
    const own = changed(withIki(once, placed.id, a));
    const again = changed(withPlaced(own, [{ ...placed, text: "Lebih tajam" }]));
    expect(rhkIn(again, placed.id)).toEqual({ ...placed, text: "Lebih tajam", ikis: [a] });
    expect(again.placed).toEqual([{ id: placed.id, text: "Lebih tajam" }]);
    expect(placedOtherwise(again)).toEqual([]);
  });

  it("that the person has reworded or taken out are told, those taken back are not", () => {
    const once = changed(withPlaced(plan, [placed]));
    expect(placedOtherwise(changed(withWords(once, placed.id, "Lain")))).toEqual([
      { id: placed.id, placed: "Dari pimpinan", now: "Lain" },
    ]);
    expect(placedOtherwise(changed(withoutRhk(once, placed.id)))).toEqual([
      { id: placed.id, placed: "Dari pimpinan", now: null },
    ]);
    expect(placedOtherwise(changed(withoutPlaced(once, placed.id)))).toEqual([]);
  });
});

describe("the difference of two plans", () => {
  it("is told in the order of the form, line by line, in words", () => {
    const iki = { ...a, aspek: "waktu" as const, target: aTarget({ low: "15" }) };
    const after = withExpectations(
      withList(changed(withoutRhk(changed(withIki(plan, first.id, iki)), second.id)), "resources", [
        "Anggaran",
      ]),
      "adaptif",
      ["Cepat belajar"],
    );
    expect(planDifference(plan, after).map(({ label, before, after: now }) => [label, before, now])).toEqual([
      ["RHK 1, IKI 1, target", "12 dokumen", "15 dokumen"],
      ["RHK 1, IKI 1, aspek", "Kuantitas", "Waktu"],
      ["RHK 2", "Kedua", null],
      ["RHK 2, IKI 1", `${second.ikis[0]?.text ?? ""} (target 12 dokumen)`, null],
      ["Ekspektasi khusus Adaptif", null, "Cepat belajar"],
      ["Dukungan sumber daya", "Komputer dan pencetak dokumen", "Anggaran"],
    ]);
  });

  it("names another team that gives a line, and tells what changed places by its earlier number", () => {
    const [posyandu, arsip] = [crypto.randomUUID(), crypto.randomUUID()];
    const given = (teamId: string) => ({ ...second, assigner: "ketua_tim" as const, teamId });
    const before = { ...plan, rhks: [first, given(posyandu)] };
    const after = { ...plan, rhks: [given(arsip), { ...first, ikis: [b, a, c] }] };
    const teams = { [posyandu]: "Posyandu", [arsip]: "Arsip" };
    const told = planDifference(before, after, teams);
    expect(told.map(({ label, before: was, after: now }) => [label, was, now])).toEqual([
      ["RHK 1, penugasan dari", "Ketua tim kerja Posyandu", "Ketua tim kerja Arsip"],
      ["RHK 2, urutan IKI", "1, 2, 3", "2, 1, 3"],
      ["Urutan RHK", "1, 2", "2, 1"],
    ]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
    // A line between two others moves neither of them.
    const wider = { ...plan, rhks: [first, anRhk(), second] };
    expect(planDifference(plan, wider).some(({ key }) => key.endsWith(":order"))).toBe(false);
  });

  it("numbers tambahan from 1, as the form does", () => {
    const [one, two] = [
      anRhk({ jenis: "tambahan", text: "Lomba" }),
      anRhk({ jenis: "tambahan", text: "Upacara" }),
    ];
    const before = { ...plan, rhks: [first, one, two] };
    const after = { ...plan, rhks: [first, two, { ...one, text: "Lomba desa" }] };
    expect(
      planDifference(before, after).map(({ label, before: was, after: now }) => [label, was, now]),
    ).toEqual([
      ["RHK tambahan 2", "Lomba", "Lomba desa"],
      ["Urutan RHK", "1, tambahan 1, tambahan 2", "1, tambahan 2, tambahan 1"],
    ]);
  });

  it("is everything against an empty plan, and nothing against itself", () => {
    expect(planDifference(plan, plan)).toEqual([]);
    expect(planDifference(EMPTY_PLAN, plan).filter(({ before }) => before !== null)).toEqual([]);
    expect(planDifference(plan, EMPTY_PLAN).filter(({ after }) => after !== null)).toEqual([]);
  });

  it("has a key of its own for every line of it", () => {
    const keys = planDifference(EMPTY_PLAN, plan).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("last year's plan as a beginning", () => {
  it("says the same in lines of its own, without what belonged to last year", () => {
    const dated = anIki({
      target: aTarget({ kind: "date", low: null, date: "2025-06-30", text: "paling lambat" }),
    });
    const old = withExpectations(
      aPlan({
        rhks: [
          anRhk({
            parentId: crypto.randomUUID(),
            parentText: "Lama",
            assigner: "ketua_tim",
            teamId: crypto.randomUUID(),
            ikis: [dated],
          }),
        ],
        placed: [{ id: crypto.randomUUID(), text: "x" }],
      }),
      "loyal",
      ["Dulu"],
    );
    const fresh = carriedOver(old, () => crypto.randomUUID());
    const [line] = fresh.rhks;
    expect(line).toMatchObject({
      text: old.rhks[0]?.text,
      parentId: null,
      parentText: null,
      assigner: "pimpinan",
      teamId: null,
    });
    expect(line?.id).not.toBe(old.rhks[0]?.id);
    expect(line?.ikis[0]).toMatchObject({ text: dated.text, target: { kind: "date", date: null, text: "" } });
    expect(line?.ikis[0]?.id).not.toBe(dated.id);
    expect(fresh).toMatchObject({ placed: [], expectations: {}, resources: old.resources });
  });
});

describe("whatever is done to a plan", () => {
  type Step = (plan: SkpPlan, pick: (most: number) => number) => SkpPlan;
  const idOf = (lines: readonly { readonly id: string }[], at: number) =>
    lines[at % Math.max(lines.length, 1)]?.id ?? "none";
  const kept = (before: SkpPlan, outcome: PlanChanged) => (outcome.ok ? outcome.value : before);
  const steps: readonly Step[] = [
    (now) => kept(now, withMoreRhk(now, [anRhk()])),
    (now, pick) => kept(now, withoutRhk(now, idOf(now.rhks, pick(50)))),
    (now, pick) => kept(now, withMoved(now, idOf(now.rhks, pick(50)), pick(9) - 4)),
    (now, pick) => kept(now, withIki(now, idOf(now.rhks, pick(50)), anIki())),
    (now, pick) =>
      kept(
        now,
        withoutIki(
          now,
          idOf(
            now.rhks.flatMap(({ ikis }) => ikis),
            pick(50),
          ),
        ),
      ),
    (now, pick) => kept(now, withWords(now, idOf(now.rhks, pick(50)), "lain")),
    (now) => kept(now, withPlaced(now, [anRhk({ text: "dari pimpinan" })])),
    (now, pick) => withExpectations(now, "loyal", pick(2) === 0 ? [] : ["ya"]),
    (now) => withList(now, "consequences", ["percepatan"]),
  ];

  it("it stays one that can be stored, with every id once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(1000)), { maxLength: 60 }), (moves) => {
        let now: SkpPlan = EMPTY_PLAN;
        for (const [at, chance] of moves) now = steps[at]?.(now, (most) => chance % most) ?? now;
        expect(skpPlan.safeParse(now).success).toBe(true);
        const ids = now.rhks.flatMap((rhk) => [rhk.id, ...rhk.ikis.map(({ id }) => id)]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
