import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { formValues } from "@/lib/action/form-values";
import {
  appraiseSchema,
  correctSchema,
  dismissSchema,
  distributionNoteSchema,
  keepDraftSchema,
  recommendSchema,
  recordPaperSchema,
  selfAssessSchema,
  setUnitPredikatSchema,
} from "@/lib/evaluation/schema";
import { decideObjectionSchema, explainObjectionSchema, fileObjectionSchema } from "@/lib/objection/schema";

const key = { evaluationId: randomUUID(), version: "1" };
const rated = { hasil: "sesuai", perilaku: "sesuai" };
const fact = { hasilFactDate: "2026-09-01", hasilFact: "Laporan terlambat.", hasilSaid: "Dibahas." };

/** Every form of the appraising side, whole, with each of its fields for words and the most that it takes. */
const FORMS: readonly (readonly [string, z.ZodType, Record<string, string>, Record<string, number>])[] = [
  [
    "setting the ratings",
    appraiseSchema,
    { ...key, ...rated, ...fact, departureReason: "Bukti.", recommendation: "Baik." },
    { departureReason: 500, recommendation: 2_000, hasilFact: 1_000, hasilSaid: 1_000 },
  ],
  [
    "entering a paper",
    recordPaperSchema,
    { ...key, ...rated, ...fact, departureReason: "Bukti.", recommendation: "Baik.", fileId: randomUUID() },
    { departureReason: 500, recommendation: 2_000, hasilFact: 1_000, hasilSaid: 1_000 },
  ],
  [
    "assessing oneself",
    selfAssessSchema,
    { ...key, selfHasil: "sesuai", selfPerilaku: "sesuai", selfNote: "Baik." },
    { selfNote: 2_000 },
  ],
  [
    "not evaluating",
    dismissSchema,
    { ...key, notEvaluated: "cuti", notEvaluatedNote: "Cuti besar." },
    { notEvaluatedNote: 500 },
  ],
  ["correcting", correctSchema, { ...key, ...rated, reason: "SK 12/2026." }, { reason: 500 }],
  [
    "the predikat of a unit",
    setUnitPredikatSchema,
    { unitId: randomUUID(), periodId: randomUUID(), version: "0", predikat: "baik", reason: "Tercapai." },
    { reason: 500 },
  ],
  [
    "why a team stands differently",
    distributionNoteSchema,
    { periodId: randomUUID(), version: "0", reason: "Tim baru." },
    { reason: 500 },
  ],
  [
    "recommending",
    recommendSchema,
    { evaluationId: key.evaluationId, teamId: randomUUID(), version: "0", rating: "sesuai", text: "Rapi." },
    { text: 1_000 },
  ],
  ["filing a keberatan", fileObjectionSchema, { ...key, reason: "Bukti ada." }, { reason: 4_000 }],
  ["explaining", explainObjectionSchema, { ...key, explanation: "Terlambat." }, { explanation: 4_000 }],
  [
    "deciding",
    decideObjectionSchema,
    { ...key, decision: "ditolak", decisionNote: "Tetap." },
    { decisionNote: 4_000 },
  ],
];

/** Emoji with a skin tone and a family of several letters, Arabic, Hebrew, and a mark that turns the direction. */
const ODD = "Tuntas 👍🏽👨‍👩‍👧 خدمة سريعة שלום \u202Eterbalik";

const fields = FORMS.flatMap(([form, schema, filled, limits]) =>
  Object.entries(limits).map(([field, most]) => [form, field, most, schema, filled] as const),
);

describe("words of any length and script", () => {
  it.each(FORMS)("%s is taken as filled in here", (_form, schema, filled) => {
    expect(schema.safeParse(filled).success).toBe(true);
  });

  it.each(fields)(
    "%s, %s: %i letters and no more, said beside the field",
    (_form, field, most, schema, filled) => {
      const issuesOf = (text: string) => schema.safeParse({ ...filled, [field]: text }).error?.issues ?? [];
      expect(issuesOf("x".repeat(most))).toEqual([]);
      for (const length of [most + 1, 10_000]) {
        const issues = issuesOf("x".repeat(length));
        expect(issues.map(({ path }) => path.join("."))).toEqual([field]);
        expect(issues[0]?.message).toContain(`paling panjang ${most.toLocaleString("id-ID")} huruf`);
      }
    },
  );

  it.each(fields)(
    "%s, %s: emoji and writing from right to left as typed",
    (_form, field, _most, schema, filled) => {
      expect(schema.parse({ ...filled, [field]: `  ${ODD}  ` })).toMatchObject({ [field]: ODD });
    },
  );
});

describe("what PostgreSQL keeps in no text", () => {
  const cut = "👍".slice(0, 1);

  it("is dropped from every form before it is looked at", () => {
    const form = new FormData();
    form.set("reason", `a\u0000b ${ODD}`);
    form.append("skps[]", "satu\u0000");
    form.append("skps[]", "dua");
    expect(formValues(form)).toEqual({ reason: `ab ${ODD}`, skps: ["satu", "dua"] });
  });

  it("and from a draft, which comes as one text", () => {
    const draft = {
      ...{ hasil: null, perilaku: null, departureReason: `a\u0000b${cut}`, recommendation: ODD.repeat(200) },
      ...{ hasilFactDate: "", hasilFact: "", hasilSaid: "" },
      ...{ perilakuFactDate: "", perilakuFact: "", perilakuSaid: "" },
    };
    const parsed = keepDraftSchema.parse({ ...key, revision: "0", fields: JSON.stringify(draft) });
    expect(parsed.fields).toMatchObject({
      departureReason: "ab\uFFFD",
      recommendation: draft.recommendation,
    });
  });

  it.each(["", "{", "[]", "null", '{"hasil":"bagus"}'])("a draft that is none is refused: %s", (text) => {
    expect(keepDraftSchema.safeParse({ ...key, revision: "0", fields: text }).success).toBe(false);
  });
});
