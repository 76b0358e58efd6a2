import { describe, expect, it } from "vitest";
import { formContent, type FormContent, type PartBlock } from "@/lib/document/forms/content";
import { evaluationDocument } from "@/lib/document/forms/evaluation-document";
import { OBJECTION_DECISIONS } from "@/lib/evaluation/rating";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { aFrozenEvaluation, aParty, printedParties } from "../../builders/document";

function parts(form: FormContent): readonly PartBlock[] {
  return form.blocks.filter((block): block is PartBlock => block.block === "part");
}

const text = (value: string, look = "plain") => [{ text: value, look }];

describe("Dokumen Evaluasi Kinerja Pegawai", () => {
  const objection = {
    reason: "Dua dokumen belum dihitung",
    filedOn: calendarDateOf("2026-07-12"),
    explanation: null,
    decision: null,
    decisionNote: null,
    decidedOn: null,
    decider: null,
  };

  it("has its eight parts, the first three with name, number, pangkat, jabatan, unit", () => {
    const form = evaluationDocument(aFrozenEvaluation());
    expect(formContent.parse(form)).toEqual(form);
    expect(form.titles).toEqual(["DOKUMEN EVALUASI KINERJA PEGAWAI", "PERIODE: TRIWULAN II 2026"]);
    expect(parts(form).map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 PEGAWAI YANG DINILAI",
      "2 PEJABAT PENILAI KINERJA",
      "3 ATASAN PEJABAT PENILAI KINERJA",
      "4 EVALUASI KINERJA",
      "5 CATATAN/REKOMENDASI",
      "6 KEBERATAN",
      "7 PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
      "8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA",
    ]);
    expect(parts(form)[2]?.fields).toEqual([
      { label: "NAMA", value: "Yusuf Marzuki, S.STP." },
      { label: "NIP/NI PPPK", value: "197501012000031003" },
      { label: "PANGKAT/GOL. RUANG", value: "Penata Muda Tingkat I, III/b" },
      { label: "JABATAN", value: "Plh. Camat Contoh" },
      { label: "UNIT KERJA", value: "Kecamatan Contoh" },
    ]);
    expect(parts(form)[3]).toMatchObject({
      fields: [
        { label: "CAPAIAN KINERJA ORGANISASI", value: "Baik" },
        { label: "PREDIKAT KINERJA PEGAWAI", value: "Baik" },
      ],
      text: [],
    });
    expect(parts(form)[4]?.text).toEqual(text("Dapat diikutkan pelatihan pelayanan prima."));
    for (const empty of parts(form).slice(5)) expect(empty.text).toEqual(text("-"));
  });

  it("says where nobody stands above the appraiser", () => {
    const form = evaluationDocument(aFrozenEvaluation({ parties: printedParties({ superior: null }) }));
    expect(parts(form)[2]).toMatchObject({
      fields: [],
      text: text("Tidak ada; hasil evaluasi bersifat final"),
    });
  });

  it("prints the keberatan as far as it has come, and the atasan signs only then", () => {
    const signers = (given: Parameters<typeof aFrozenEvaluation>[0]) => {
      const last = evaluationDocument(aFrozenEvaluation(given)).blocks.at(-1);
      return last?.block === "signatures" ? last.signers : [];
    };
    const receivedOn = calendarDateOf("2026-07-10");
    expect(signers({ receivedOn })).toMatchObject([
      { dateline: "Diterima tanggal 10 Juli 2026", title: "Pegawai yang Dinilai" },
      null,
      { dateline: "Bukittinggi, 8 Juli 2026", title: "Pejabat Penilai Kinerja" },
    ]);
    expect(signers({})).toMatchObject([{ dateline: "Diterima tanggal ………………" }, null, {}]);
    expect(signers({ objection })[1]).toMatchObject({
      dateline: "Diputuskan tanggal ………………",
      title: "Atasan Pejabat Penilai Kinerja",
      name: "Yusuf Marzuki, S.STP.",
    });
    const decided = {
      ...objection,
      explanation: "Sudah diperiksa",
      decisionNote: "Bukti cukup",
      decidedOn: calendarDateOf("2026-07-30"),
      decider: aParty({ name: "Dewi Camat Baru" }),
    };
    for (const decision of OBJECTION_DECISIONS) {
      const given = { objection: { ...decided, decision }, earlierPredikat: "butuh_perbaikan" as const };
      const form = evaluationDocument(aFrozenEvaluation(given));
      expect(parts(form)[5]?.text).toEqual([
        ...text("Dua dokumen belum dihitung"),
        ...text("Diajukan 12 Juli 2026", "note"),
      ]);
      expect(parts(form)[6]?.text).toEqual(text("Sudah diperiksa"));
      expect(parts(form)[7]?.text).toEqual([
        ...text(
          decision === "ditolak"
            ? "Keberatan ditolak; hasil evaluasi tetap"
            : "Keberatan diterima; hasil evaluasi diubah",
          "strong",
        ),
        ...text("Bukti cukup"),
        ...text("Diputuskan 30 Juli 2026", "note"),
      ]);
      expect(parts(form)[3]?.text).toEqual(text("Semula: Butuh Perbaikan", "note"));
      expect(signers(given)[1]).toMatchObject({
        dateline: "Diputuskan tanggal 30 Juli 2026",
        name: "Dewi Camat Baru",
      });
    }
  });

  it("says who corrected a final result, when, from what and why", () => {
    const correction = {
      by: "Ratna Puspadewi, Admin kepegawaian",
      on: calendarDateOf("2026-08-03"),
      reason: "Putusan PTUN",
    };
    const form = evaluationDocument(aFrozenEvaluation({ correction, earlierPredikat: "kurang" }));
    expect(parts(form)[3]?.text).toEqual(
      text(
        "Dikoreksi oleh Ratna Puspadewi, Admin kepegawaian pada 3 Agustus 2026, semula Kurang/Misconduct: Putusan PTUN",
        "note",
      ),
    );
  });
});
