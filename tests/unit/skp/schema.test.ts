import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { answerFeedbackSchema, giveFeedbackSchema } from "@/lib/feedback/schema";
import { addLogSchema, changeLogSchema } from "@/lib/realisasi/daily-schema";
import { addLinkSchema, saveRealisasiSchema } from "@/lib/realisasi/schema";
import { changeDialogSchema, recordDialogSchema } from "@/lib/skp/dialog-schema";
import {
  addRhkSchema,
  returnSkpSchema,
  reviseSkpSchema,
  saveExpectationsSchema,
  saveIkiSchema,
  saveListSchema,
  saveRhkSchema,
} from "@/lib/skp/schema";
import { commentSchema } from "@/lib/skp/schema-comment";
import { createExampleSchema } from "@/lib/skp/schema-example";

const [skpId, rhkId, ikiId, periodId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const seen = { skpId, version: "3" };
const dialog = {
  ...{ dialogId: randomUUID(), heldOn: "2026-01-14", place: "Ruang Lurah", participants: "Lurah, staf" },
  agreed: "Berkas selesai dalam sehari.",
};
const DIALOG = {
  place: 200,
  participants: 500,
  agreed: 4_000,
  resourcesAsked: 4_000,
  resourcesPromised: 4_000,
};
const log = { text: "Melayani loket", minutes: "60", date: "2026-11-23" };
const place = { ikiId, periodId };

/** Every form of planning and doing, whole, with each of its fields for words and the most that it takes. */
const FORMS: readonly (readonly [string, z.ZodType, Record<string, string>, Record<string, number>])[] = [
  ["an RHK that is added", addRhkSchema, { skpId, jenis: "utama", text: "Tertib" }, { text: 1_000 }],
  ["an RHK", saveRhkSchema, { skpId, rhkId, jenis: "utama", text: "Tertib" }, { text: 1_000 }],
  [
    "an IKI with its manual",
    saveIkiSchema,
    { skpId, rhkId, ikiId, kind: "number", low: "12,5", form: "maximise", accumulation: "sum" },
    {
      ...{ text: 1_000, words: 1_000, unit: 1_000, measure: 1_000, source: 1_000 },
      ...{ purpose: 4_000, definition: 4_000, formula: 4_000 },
    },
  ],
  ["sending back", returnSkpSchema, { ...seen, note: "Lengkapi." }, { note: 4_000 }],
  ["changing what was set", reviseSkpSchema, { ...seen, reason: "Tugas baru." }, { reason: 4_000 }],
  [
    "a comment",
    commentSchema,
    { skpId, about: rhkId, text: "Sebutkan waktunya.", proposal: "Tertib" },
    { text: 4_000, proposal: 1_000 },
  ],
  [
    "an example",
    createExampleSchema,
    { positionName: "Camat", text: "Tertib" },
    { positionName: 200, text: 1_000 },
  ],
  ["a dialog", recordDialogSchema, { ...dialog, skpId }, DIALOG],
  ["a dialog put right", changeDialogSchema, { ...dialog, version: "1" }, DIALOG],
  [
    "a realisasi",
    saveRealisasiSchema,
    { ...place, version: "0", actionPlan: "Rapat", target: "3", value: "2", note: "Baik" },
    { actionPlan: 2_000, target: 60, value: 4_000, note: 2_000 },
  ],
  ["a link", addLinkSchema, { ...place, title: "Laporan", url: "https://contoh.go.id/a" }, { title: 200 }],
  ["progres of a day", addLogSchema, log, { text: 500 }],
  ["progres that is changed", changeLogSchema, { ...log, logId: randomUUID(), version: "1" }, { text: 500 }],
  [
    "feedback",
    giveFeedbackSchema,
    { skps: skpId, about: "perilaku:akuntabel", tone: "neutral", date: "2026-11-23", text: "Rapi." },
    { text: 2_000 },
  ],
  ["an answer", answerFeedbackSchema, { feedbackId: randomUUID(), reply: "Siap." }, { reply: 1_000 }],
];

/** Emoji with a skin tone and a family of several letters, Arabic, Hebrew, and a mark that turns the direction. */
const ODD = "Tuntas 👍🏽👨‍👩‍👧 خدمة سريعة שלום \u202Eterbalik";

const fields = FORMS.flatMap(([form, schema, filled, limits]) =>
  Object.entries(limits).map(([field, most]) => [form, field, most, schema, filled] as const),
);

describe("words of any length and script", () => {
  it.each(FORMS)("%s is taken as filled in here", (_form, schema, filled) => {
    expect(schema.safeParse(filled).error?.issues).toBeUndefined();
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
    "%s, %s: emoji and writing from right to left as typed, without what no database keeps",
    (_form, field, most, schema, filled) => {
      const odd = most < ODD.length ? "👍🏽 خدمة" : ODD;
      expect(schema.parse({ ...filled, [field]: `  ${odd}\u0000  ` })).toMatchObject({ [field]: odd });
    },
  );
});

describe("a list, one a line", () => {
  const LISTS = [
    ["lampiran", saveListSchema, { skpId, list: "resources" }],
    ["ekspektasi khusus", saveExpectationsSchema, { skpId, perilaku: "akuntabel" }],
  ] as const;

  it.each(LISTS)(
    "%s: what is too long or too many is said at the one field that it is",
    (_what, schema, filled) => {
      const issuesOf = (items: string) => schema.safeParse({ ...filled, items }).error?.issues ?? [];
      expect(issuesOf(["Komputer", "x".repeat(1_000)].join("\n"))).toEqual([]);
      const long = issuesOf(["Komputer", "x".repeat(10_000)].join("\n"));
      expect(long.map(({ path }) => path)).toEqual([["items"]]);
      expect(long[0]?.message).toContain("baris ke-2 terlalu panjang; satu baris paling panjang 1.000 huruf");
      const many = issuesOf(Array.from({ length: 200 }, (_, at) => `Barang ${String(at)}`).join("\n"));
      expect(many.map(({ path }) => path)).toEqual([["items"]]);
    },
  );

  it.each(LISTS)("%s: odd letters stay, numbers and bullets before a line go", (_what, schema, filled) => {
    expect(schema.parse({ ...filled, items: `1. ${ODD}\u0000\n\n• Komputer\n` }).items).toEqual([
      ODD,
      "Komputer",
    ]);
  });
});

describe("figures as they are typed", () => {
  it.each([
    ["12,5", "12.5"],
    ["12.5", "12.5"],
    ["1.234", "1234"],
    [" 3 ", "3"],
  ])("%s of a day's work is %s", (typed, meant) => {
    expect(addLogSchema.parse({ ...log, quantity: typed }).quantity).toBe(meant);
  });

  it.each(["dua", "1,2,3", "1e3", "٣", "-1", "12,5,", "1".repeat(40)])(
    "%s is none, said at its field",
    (typed) => {
      const issues = addLogSchema.safeParse({ ...log, quantity: typed }).error?.issues ?? [];
      expect(issues.map(({ path }) => path.join("."))).toEqual(["quantity"]);
    },
  );
});

describe("ids that are none, of the wrong kind or left out", () => {
  const withoutIds = FORMS.flatMap(([form, schema, filled]) =>
    Object.entries(filled)
      .filter(([, value]) => /^[0-9a-f]{8}-/.test(value))
      .map(([field]) => [form, field, schema, filled] as const),
  );

  it.each(withoutIds)("%s, %s: refused before anything is looked up", (_form, field, schema, filled) => {
    for (const id of ["1", "' OR 1=1", "../../etc", "x".repeat(10_000)]) {
      expect(schema.safeParse({ ...filled, [field]: id }).success).toBe(false);
    }
  });
});
