import { describe, expect, it } from "vitest";
import { adviceOn } from "@/lib/skp/advice";
import {
  gapsIn,
  hasAspek,
  hasParent,
  hasPerspektif,
  needsManual,
  type SkpForm,
} from "@/lib/skp/completeness";
import { lineAdvice } from "@/lib/skp/line-advice";
import { adviceMessage, gapMessage } from "@/lib/skp/messages";
import { EMPTY_PLAN, type IndicatorManual } from "@/lib/skp/plan";
import { SKP_APPROACHES, SKP_KINDS } from "@/lib/skp/skp";
import { anIki, anRhk, aPlan, aTarget } from "../../builders/skp";

const FORMS = SKP_KINDS.flatMap((kind) => SKP_APPROACHES.map((approach): SkpForm => ({ kind, approach })));
const STAFF: SkpForm = { kind: "administrasi_fungsional", approach: "kuantitatif" };
const JPT: SkpForm = { kind: "jpt_mandiri", approach: "kuantitatif" };

const MANUAL: IndicatorManual = {
  purpose: "Mengukur kepuasan",
  definition: "Nilai survei kepuasan masyarakat",
  formula: "Rata-rata sembilan unsur",
  unit: "indeks",
  control: "outcome",
  source: "Survei",
  reporting: "tahunan",
};

describe("the columns of both forms in both approaches (PermenPANRB 6/2022, lampiran)", () => {
  it.each(FORMS)("$kind, $approach", (form) => {
    const isStaff = form.kind === "administrasi_fungsional";
    const isCounted = form.approach === "kuantitatif";
    expect(hasParent(form)).toBe(isStaff);
    expect(hasAspek(form)).toBe(isStaff && isCounted);
    expect(hasPerspektif(form)).toBe(!isStaff && isCounted);
    expect(needsManual(form)).toBe(!isStaff);
  });
});

describe("what the form cannot do without", () => {
  it.each(FORMS)("$kind, $approach: a whole plan has no gap", (form) => {
    const iki = anIki({
      aspek: hasAspek(form) ? "kualitas" : null,
      perspektif: hasPerspektif(form) ? "penerima_layanan" : null,
      manual: needsManual(form) ? MANUAL : null,
    });
    expect(gapsIn(aPlan({ rhks: [anRhk({ ikis: [iki] })] }), form)).toEqual([]);
  });

  it.each(FORMS)("$kind, $approach: an empty one lacks its first RHK", (form) => {
    expect(gapsIn(EMPTY_PLAN, form)).toEqual([{ code: "no-rhk" }]);
  });

  it("names each line that lacks something, in the order of the form", () => {
    const bare = anIki({ text: "", aspek: null, target: aTarget({ low: null, text: "" }) });
    const first = anRhk({ text: "", jenis: "tambahan", ikis: [] });
    const second = anRhk({ assigner: "ketua_tim", teamId: null, ikis: [bare] });
    const gaps = gapsIn({ rhks: [first, second] }, STAFF);
    expect(gaps).toEqual([
      { code: "rhk-text", place: { lineId: first.id, rhk: { jenis: "tambahan", number: 1 }, iki: null } },
      { code: "no-iki", place: { lineId: first.id, rhk: { jenis: "tambahan", number: 1 }, iki: null } },
      { code: "team", place: { lineId: second.id, rhk: { jenis: "utama", number: 1 }, iki: null } },
      { code: "iki-text", place: { lineId: bare.id, rhk: { jenis: "utama", number: 1 }, iki: 1 } },
      { code: "target", place: { lineId: bare.id, rhk: { jenis: "utama", number: 1 }, iki: 1 } },
      { code: "aspek", place: { lineId: bare.id, rhk: { jenis: "utama", number: 1 }, iki: 1 } },
    ]);
    for (const gap of gaps) expect(gapMessage(gap)).toMatch(/^RHK (tambahan )?1/);
  });

  it("asks for an utama, be there ever so many tambahan", () => {
    const extra = anRhk({ jenis: "tambahan" });
    expect(gapsIn({ rhks: [extra] }, STAFF)).toEqual([{ code: "no-rhk" }]);
  });

  it.each(["purpose", "definition", "formula", "unit", "source"] as const)(
    "the manual of a JPT's indicator is not whole without its %s",
    (field) => {
      const iki = anIki({ perspektif: "anggaran", manual: { ...MANUAL, [field]: "" } });
      const rhks = [anRhk({ ikis: [iki] })];
      const codes = (form: SkpForm) => gapsIn({ rhks }, form).map(({ code }) => code);
      expect(codes(JPT)).toEqual(["manual"]);
      // Satuan is optional in the qualitative approach (domain §2.3).
      expect(codes({ ...JPT, approach: "kualitatif" })).toEqual(field === "unit" ? [] : ["manual"]);
      expect(codes(STAFF)).toEqual([]);
    },
  );
});

describe("advice", () => {
  const linked = { parentId: "00000000-0000-4000-8000-0000000000f1", parentText: "Meningkatnya layanan" };

  it("is silent on a plan that is well written", () => {
    const ikis = [anIki({ aspek: "kuantitas" }), anIki({ aspek: "waktu" })];
    expect(adviceOn(aPlan({ rhks: [anRhk({ ...linked, ikis })] }), STAFF)).toEqual([]);
  });

  it("tells of an activity, of what cannot be measured, of no link, of one aspek, of an empty lampiran", () => {
    const vague = anIki({ text: "Kelancaran tugas", target: aTarget({ unit: "" }) });
    const rhk = anRhk({ text: "Mengikuti rapat", ikis: [vague, anIki()] });
    const advice = adviceOn({ ...EMPTY_PLAN, rhks: [rhk] }, STAFF);
    expect(advice.map(({ code }) => code)).toEqual([
      "rhk-activity",
      "no-link",
      "iki-not-measurable",
      "one-aspek",
      "no-list",
    ]);
    for (const line of advice) expect(adviceMessage(line).length).toBeGreaterThan(20);
  });

  it("asks for a link only where the form has it, and for utama", () => {
    const codes = (jenis: "utama" | "tambahan", form: SkpForm) =>
      adviceOn(aPlan({ rhks: [anRhk({ jenis })] }), form).map(({ code }) => code);
    expect(codes("utama", STAFF)).toEqual(["no-link"]);
    expect(codes("tambahan", STAFF)).toEqual([]);
    expect(codes("utama", JPT)).toEqual([]);
  });

  it.each([
    ["maximise", "11", true],
    ["maximise", "12", false],
    ["maximise", "13", false],
    ["minimise_linear", "11", false],
    ["minimise_linear", "12", false],
    ["minimise_linear", "13", true],
    ["minimise_ratio", "13", true],
    ["stabilise", "1", false],
    ["none", "1", false],
  ] as const)("%s, a target of %s after 12 last year: %s", (form, low, isLess) => {
    const iki = anIki({ target: aTarget({ low, form }) });
    const earlier = [{ text: ` ${iki.text.toUpperCase()} `, unit: "Dokumen", value: "12" }];
    const advice = adviceOn(aPlan({ rhks: [anRhk({ ...linked, ikis: [iki] })] }), STAFF, earlier);
    expect(advice.map(({ code }) => code)).toEqual(isLess ? ["below-last-year"] : []);
  });

  it("is told beside the field that it is about, while a line is written", () => {
    const vague = anIki({ text: "Kelancaran tugas", target: aTarget({ unit: "" }) });
    const low = anIki({ target: aTarget({ low: "1000" }) });
    const rhk = anRhk({ text: "Menyusun laporan", ikis: [vague, low] });
    const other = anRhk({ ...linked, ikis: [anIki()] });
    const plan = aPlan({ rhks: [rhk, other] });
    const earlier = [{ text: low.text, unit: "dokumen", value: "1300.5" }];
    const NOTHING = { wording: "", link: "", target: "", aspek: "" };
    const ofRhk = lineAdvice(plan, STAFF, rhk.id, earlier);
    expect(ofRhk).toEqual({
      ...NOTHING,
      wording: "RHK 1 berbunyi seperti kegiatan. Sebagai hasil: “Tersusunnya laporan”.",
      link: expect.stringMatching(/^RHK 1 belum tertaut/) as string,
    });
    const one = expect.stringMatching(/^Semua indikator memakai aspek kuantitas/) as string;
    expect(lineAdvice(plan, STAFF, vague.id, earlier)).toEqual({
      ...NOTHING,
      wording: expect.stringMatching(/^RHK 1, IKI 1 sulit diukur/) as string,
      aspek: one,
    });
    expect(lineAdvice(plan, STAFF, low.id, earlier)).toEqual({
      ...NOTHING,
      target:
        "RHK 1, IKI 2: target 1000 dokumen lebih rendah daripada yang tercapai tahun lalu (1.300,5 dokumen).",
      aspek: one,
    });
    expect(lineAdvice(plan, STAFF, other.id, earlier)).toEqual(NOTHING);
    // What was told goes away as soon as it is mended.
    const mended = { ...rhk, ...linked, text: "Tersusunnya laporan" };
    expect(lineAdvice({ ...plan, rhks: [mended, other] }, STAFF, rhk.id, earlier)).toEqual(NOTHING);
    expect(lineAdvice(plan, STAFF, "gone", earlier)).toEqual(NOTHING);
  });

  it("does not hold another unit or another indicator against a target", () => {
    const iki = anIki({ target: aTarget({ low: "1" }) });
    const earlier = [
      { text: iki.text, unit: "persen", value: "12" },
      { text: "Yang lain", unit: "dokumen", value: "12" },
    ];
    expect(adviceOn(aPlan({ rhks: [anRhk({ ...linked, ikis: [iki] })] }), STAFF, earlier)).toEqual([]);
  });
});
