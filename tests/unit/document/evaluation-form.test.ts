import { describe, expect, it } from "vitest";
import { formContent, type FormContent, type TableBlock } from "@/lib/document/forms/content";
import { evaluationForm, type Outcome } from "@/lib/document/forms/evaluation-form";
import { NOT_EVALUATED_LABELS } from "@/lib/evaluation/labels";
import {
  NOT_EVALUATED_REASONS,
  PREDIKAT_LABELS,
  PREDIKAT_ORGANISASI,
  PREDIKAT_ORGANISASI_LABELS,
  PREDIKATS,
  RATING_LABELS,
  RATINGS,
} from "@/lib/evaluation/rating";
import { SKP_APPROACHES, SKP_KINDS } from "@/lib/skp/skp";
import { aFrozenEvaluation } from "../../builders/document";
import { anIki, anRhk, aPlan } from "../../builders/skp";

function tables(form: FormContent): readonly TableBlock[] {
  return form.blocks.filter((block): block is TableBlock => block.block === "table");
}

const text = (value: string, look = "plain") => [{ text: value, look }];
const REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG";
const FEEDBACK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";

const COLUMNS = {
  jpt_mandiri: {
    kuantitatif: [
      "NO",
      "RENCANA HASIL KERJA",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      "PERSPEKTIF",
      REALISASI,
      FEEDBACK,
    ],
    kualitatif: ["NO", "RENCANA HASIL KERJA", REALISASI, FEEDBACK],
  },
  administrasi_fungsional: {
    kuantitatif: [
      "NO",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
      "RENCANA HASIL KERJA",
      "ASPEK",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      REALISASI,
      FEEDBACK,
    ],
    kualitatif: ["NO", "RENCANA HASIL KERJA", REALISASI, FEEDBACK],
  },
} as const;

describe("Evaluasi Kinerja Pegawai", () => {
  it.each(SKP_KINDS.flatMap((kind) => SKP_APPROACHES.map((approach) => ({ kind, approach }))))(
    "$kind, $approach: its columns, numbered, and its parts in their order",
    ({ kind, approach }) => {
      const form = evaluationForm(aFrozenEvaluation({ kind, approach }));
      expect(formContent.parse(form)).toEqual(form);
      const [work] = tables(form);
      expect(work?.columns.map(({ heading }) => heading)).toEqual(COLUMNS[kind][approach]);
      expect(work?.columns.map(({ ordinal }) => ordinal)).toEqual(
        COLUMNS[kind][approach].map((_, index) => `(${index + 1})`),
      );
      expect(work?.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
      expect(form.titles).toEqual([
        "EVALUASI KINERJA PEGAWAI",
        `PENDEKATAN HASIL KERJA ${approach.toUpperCase()}`,
        expect.stringMatching(/^BAGI PEJABAT/),
        "PERIODE: TRIWULAN II 2026",
      ]);
      expect(form.period).toBe("1 APRIL 2026 SD 30 JUNI 2026");
      expect(form.blocks.map(({ block }) => block)).toEqual([
        "sides",
        "distribution",
        "table",
        "verdict",
        "table",
        "verdict",
        "verdict",
        "signatures",
      ]);
      expect(form.footnotes).toEqual([]);
    },
  );

  const first = anIki({ text: "Pertama" });
  const second = anIki({ text: "Kedua" });
  const rhk = anRhk({ text: "Hasil", ikis: [first, second] });
  const evaluated = aFrozenEvaluation({
    plan: aPlan({ rhks: [rhk] }),
    done: new Map([
      [first.id, { value: "3 dokumen", periods: [], note: "Dibantu rekan", evidence: ["Register", "Foto"] }],
    ]),
    feedback: [
      { rhkId: rhk.id, perilaku: null, capacity: "pimpinan", text: "Bagus" },
      { rhkId: rhk.id, perilaku: null, capacity: "ketua_tim", text: "Lebih cepat" },
      { rhkId: null, perilaku: "loyal", capacity: "pimpinan", text: "Menjaga rahasia" },
    ],
  });

  it("puts what was done beside each indicator, and feedback with its source beside the hasil kerja", () => {
    const [work, behaviour] = tables(evaluationForm(evaluated));
    expect(work?.sections[0]?.groups).toEqual([
      {
        shared: {
          no: text("1"),
          intervened: text("-"),
          rhk: text("Hasil"),
          feedback: [...text("Pimpinan: Bagus"), ...text("Ketua tim kerja: Lebih cepat")],
        },
        lines: [
          {
            aspek: text("Kuantitas"),
            iki: text("Pertama"),
            target: text("12 dokumen"),
            realisasi: [
              ...text("3 dokumen"),
              ...text("Dibantu rekan", "note"),
              ...text("Bukti dukung:", "note"),
              ...text("Register", "bullet"),
              ...text("Foto", "bullet"),
            ],
          },
          {
            aspek: text("Kuantitas"),
            iki: text("Kedua"),
            target: text("12 dokumen"),
            realisasi: text("-"),
          },
        ],
      },
    ]);
    expect(behaviour?.sections[0]?.groups.map(({ shared }) => shared["feedback"])).toEqual([
      [],
      [],
      [],
      [],
      text("Pimpinan: Menjaga rahasia"),
      [],
      [],
    ]);
  });

  it("names the indicators in the one cell of the qualitative approach", () => {
    const [work] = tables(evaluationForm({ ...evaluated, approach: "kualitatif" }));
    expect(work?.sections[0]?.groups[0]?.shared["all-realisasi"]?.map(({ text: said }) => said)).toEqual([
      "Pertama",
      "3 dokumen",
      "Dibantu rekan",
      "Bukti dukung:",
      "Register",
      "Foto",
      "Kedua",
      "-",
    ]);
  });

  it("prints of a year its whole and its periods, and counts bukti dukung when they are many", () => {
    const done = new Map([
      [
        first.id,
        {
          value: "7 dokumen",
          periods: [
            { name: "Triwulan I 2026", value: "3 dokumen" },
            { name: "Triwulan II 2026", value: "4 dokumen" },
          ],
          note: null,
          evidence: ["1", "2", "3", "4", "5", "6"],
        },
      ],
    ]);
    const form = evaluationForm({
      ...evaluated,
      done,
      period: { year: 2026, rhythm: "annual", ordinal: 1 },
    });
    expect(form.titles[3]).toBe("PERIODE: AKHIR TAHUN 2026");
    expect(tables(form)[0]?.sections[0]?.groups[0]?.lines[0]?.["realisasi"]).toEqual([
      ...text("7 dokumen"),
      ...text("Triwulan I 2026: 3 dokumen; Triwulan II 2026: 4 dokumen", "note"),
      ...text("Bukti dukung: 6 berkas dan tautan yang tersimpan di aplikasi", "note"),
    ]);
  });

  it("prints every rating and every predikat in the words of the form", () => {
    const verdicts = (outcome: Outcome) =>
      evaluationForm(aFrozenEvaluation({ outcome })).blocks.flatMap((block) =>
        block.block === "verdict" ? [`${block.label}: ${block.value}`] : [],
      );
    for (const hasil of RATINGS) {
      for (const perilaku of RATINGS) {
        for (const predikat of PREDIKATS) {
          expect(verdicts({ kind: "rated", hasil, perilaku, predikat })).toEqual([
            `RATING HASIL KERJA: ${RATING_LABELS[hasil]}`,
            `RATING PERILAKU KERJA: ${RATING_LABELS[perilaku]}`,
            `PREDIKAT KINERJA PEGAWAI: ${PREDIKAT_LABELS[predikat]}`,
          ]);
        }
      }
    }
    expect(
      verdicts({ kind: "rated", hasil: "sesuai", perilaku: "di_bawah", predikat: "kurang" })[2],
    ).toContain("Kurang/Misconduct");
    for (const reason of NOT_EVALUATED_REASONS) {
      const [hasil, , predikat] = verdicts({ kind: "not-evaluated", reason, note: "Surat 12/2026" });
      expect(hasil).toMatch(/^RATING HASIL KERJA: Tidak dievaluasi \(.+\): Surat 12\/2026$/);
      expect(predikat?.toLowerCase()).toContain(NOT_EVALUATED_LABELS[reason].toLowerCase());
    }
  });

  it.each([...PREDIKAT_ORGANISASI, null])("pictures the distribution that goes with %s", (organisation) => {
    const block = evaluationForm(aFrozenEvaluation({ organisation })).blocks[1];
    expect(block).toEqual({
      block: "distribution",
      label: "CAPAIAN KINERJA ORGANISASI",
      predikat: organisation,
      value: organisation === null ? "Belum ditetapkan" : PREDIKAT_ORGANISASI_LABELS[organisation],
    });
  });

  it("is signed by the appraiser alone, on the day on which it was set", () => {
    expect(evaluationForm(aFrozenEvaluation()).blocks.at(-1)).toEqual({
      block: "signatures",
      signers: [
        null,
        null,
        {
          dateline: "Bukittinggi, 8 Juli 2026",
          title: "Pejabat Penilai Kinerja",
          name: "Agustina Simbolon, S.Sos.",
          number: "NIP/NI PPPK 197803152003122002",
        },
      ],
    });
  });
});
