import { describe, expect, it } from "vitest";
import type { FormContent } from "@/lib/document/forms/content";
import { evaluationDocument } from "@/lib/document/forms/evaluation-document";
import { evaluationForm } from "@/lib/document/forms/evaluation-form";
import { attachmentForm, skpForm } from "@/lib/document/forms/skp-form";
import { qrDrawing } from "@/lib/auth/server/qr-code";
import { pdfBytes } from "@/lib/document/server/pdf";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { SKP_APPROACHES, SKP_KINDS } from "@/lib/skp/skp";
import { aFrozenEvaluation, aFrozenSkp, aMark, aPlanOf } from "../../builders/document";
import { anIki, anRhk, aPlan } from "../../builders/skp";
import { qrOnPages } from "../../pdf-qr";
import { pdfPages } from "../../pdf-text";

/** The pages as they can be selected, lines joined: where a line ends is for the layout alone. */
async function pagesOf(content: FormContent, mark = aMark()): Promise<readonly string[]> {
  const pdf = await pdfBytes({ print: "form", content, mark });
  return pdfPages(pdf).map((page) => page.replaceAll("\n", " ").replaceAll(/ +/g, " "));
}

const forms = SKP_KINDS.flatMap((kind) => SKP_APPROACHES.map((approach) => ({ kind, approach })));

describe.each([1, 8, 40])("with %i indicators", (count) => {
  const plan = aPlanOf(count);

  it.each(forms)(
    "an SKP of $kind, $approach says all of it, with code and number on each page",
    async (which) => {
      const pages = await pagesOf(skpForm(aFrozenSkp({ ...which, plan })));
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
        expect(page).toContain("7K2M-9QXP-04TB");
        expect(page).toContain("bukan tanda tangan elektronik tersertifikasi");
      }
      const all = pages.join(" ");
      for (const { name, guides } of PERILAKU) {
        expect(all).toContain(name);
        for (const guide of guides) expect(all).toContain(guide);
      }
      expect(all.match(/95 (dokumen|persen)/g)).toHaveLength(count);
    },
  );

  it("an evaluation repeats the head of its table and keeps the signature with what is signed", async () => {
    const pages = await pagesOf(evaluationForm(aFrozenEvaluation({ plan })));
    const withRows = pages.filter((page) => page.includes("92,5 "));
    for (const page of withRows) expect(page).toContain("INDIKATOR KINERJA INDIVIDU");
    expect(pages.join(" ").match(/92,5 (dokumen|persen)/g)).toHaveLength(count);
    const last = pages.at(-1) ?? "";
    expect(last).toContain("PREDIKAT KINERJA PEGAWAI");
    expect(last).toContain("Kolaboratif");
    expect(last).toContain("Agustina Simbolon");
  });
});

it("carries on each page a QR code that a camera reads as the address to check it at", async () => {
  const address = "https://kinerja.kota-contoh.go.id/verifikasi/7K2M9QXP04TB";
  const content = evaluationForm(aFrozenEvaluation({ plan: aPlanOf(8) }));
  const pdf = await pdfBytes({ print: "form", content, mark: aMark({ qr: qrDrawing(address) }) });
  const read = qrOnPages(pdf);
  expect(read.length).toBeGreaterThan(1);
  expect(new Set(read)).toEqual(new Set([address]));
});

describe("a form", () => {
  it("prints Plt., Plh., the lampiran and a keberatan", async () => {
    const lampiran = await pagesOf(attachmentForm(aFrozenSkp()));
    expect(lampiran.join(" ")).toContain("Plt. Lurah Sukamaju");
    const document = await pagesOf(
      evaluationDocument(
        aFrozenEvaluation({
          outcome: { kind: "rated", hasil: "sesuai", perilaku: "di_bawah", predikat: "kurang" },
          objection: {
            reason: "Dua dokumen belum dihitung. ".repeat(60),
            filedOn: calendarDateOf("2026-07-12"),
            explanation: "Sudah diperiksa. ".repeat(200),
            decision: "ditolak",
            decisionNote: null,
            decidedOn: calendarDateOf("2026-07-30"),
            decider: null,
          },
        }),
      ),
    );
    const all = document.join(" ");
    expect(all).toContain("Plh. Camat Contoh");
    expect(all).toContain("Kurang/Misconduct");
    expect(all.match(/Dua dokumen belum dihitung/g)).toHaveLength(60);
    expect(all.match(/Sudah diperiksa/g)).toHaveLength(200);
  });

  it("says on each page that a newer one has taken its place", async () => {
    const pages = await pagesOf(skpForm(aFrozenSkp({ plan: aPlanOf(8) })), aMark({ isSuperseded: true }));
    for (const page of pages) expect(page).toContain("sudah digantikan oleh dokumen yang lebih baru");
  });

  it("breaks texts that are taller than a page, and words that are wider than a cell, and loses nothing", async () => {
    const sentence = "Dokumen selesai tepat waktu dan rapi sesuai standar pelayanan. ";
    const address = `https://contoh.go.id/${"a".repeat(900)}`;
    const rhk = anRhk({ text: sentence.repeat(15), ikis: [anIki({ text: address }), anIki()] });
    const feedback = Array.from({ length: 12 }, () => ({
      rhkId: rhk.id,
      perilaku: null,
      capacity: "pimpinan" as const,
      text: sentence.repeat(10),
    }));
    const pages = await pagesOf(
      evaluationForm(aFrozenEvaluation({ plan: aPlan({ rhks: [rhk] }), feedback })),
    );
    expect(pages.length).toBeGreaterThan(4);
    const all = pages.join("").replaceAll(" ", "");
    for (const word of sentence.trim().split(" "))
      expect(all.split(word).length - 1).toBeGreaterThanOrEqual(135);
    expect(all.match(/standar/g)).toHaveLength(15 + 12 * 10);
    expect(all.match(/a{10,}/g)?.reduce((sum, run) => sum + run.length, 0)).toBeGreaterThan(850);
  });

  it("prints what a keyboard can give: accents, signs, Arabic; a square for the rest, and never another letter", async () => {
    const text = "Menjaga ≥ 95 % → ✓ “rapi” … Ķ ş é ½ m² 😀👨‍👩‍👧 日本 שלום مرحبا \u0000\u202E akhir";
    const plan = aPlan({ rhks: [anRhk({ text })] });
    const all = (await pagesOf(skpForm(aFrozenSkp({ plan })))).join(" ");
    for (const part of ["≥", "→", "✓", "“rapi”", "Ķ", "ş", "é", "½", "m²", "akhir"])
      expect(all).toContain(part);
    expect(all.match(/□/g)).toHaveLength(2 + 2 + 4);
    expect(Array.from(all).filter((letter) => /\p{Script=Arabic}/u.test(letter))).toHaveLength(5);
  });
});
