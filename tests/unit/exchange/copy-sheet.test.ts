import { describe, expect, it } from "vitest";
import { readMarks } from "@/components/exchange/copied-marks";
import { copyField, copyMark, filledFields, sheetAsTable, type CopySheet } from "@/lib/exchange/copy-sheet";
import { EKINERJA_LABELS, IKI_ORDER, RHK_ORDER } from "@/lib/exchange/ekinerja-order";
import { periodSheet } from "@/lib/exchange/ekinerja-period";
import { planSheet, type CopiedPlan } from "@/lib/exchange/ekinerja-plan";
import { yearSpan } from "@/lib/skp/opening";
import { anIki, anRhk, aPlan, aTarget } from "../../builders/skp";

const texts = (sheet: CopySheet): readonly (readonly [string, string])[] =>
  sheet.groups.flatMap(({ fields }) => fields).map(({ label, value }) => [label, value] as const);

const plan = aPlan({
  rhks: [
    anRhk({
      parentText: "Meningkatnya mutu layanan kelurahan",
      ikis: [
        anIki({ target: aTarget({ low: "12.5", text: "12,5", unit: "persen" }) }),
        anIki({ text: "Rata-rata hari penyelesaian", aspek: "waktu" }),
      ],
    }),
    anRhk({
      jenis: "tambahan",
      text: "Terlaksananya survei",
      assigner: "ketua_tim",
      teamId: crypto.randomUUID(),
    }),
  ],
  expectations: { loyal: ["Menjaga nama baik kelurahan", "Menjaga rahasia warga"] },
});
const teamId = plan.rhks[1]?.teamId ?? "";
const skp = (given: Partial<CopiedPlan> = {}): CopiedPlan => ({
  id: crypto.randomUUID(),
  form: { kind: "administrasi_fungsional", approach: "kuantitatif" },
  span: yearSpan(2026),
  plan,
  teamNames: { [teamId]: "Tim Survei Kepuasan" },
  ...given,
});

describe("an SKP for e-Kinerja", () => {
  it("has every field in the order of the table, utama before tambahan, then perilaku and lampiran", () => {
    const sheet = planSheet(skp());
    expect(sheet.groups.map(({ title }) => title)).toEqual([
      "Periode dan pendekatan",
      "Hasil kerja utama 1",
      "Hasil kerja tambahan 1",
      "Perilaku kerja",
      "Lampiran SKP",
    ]);
    expect(texts(sheet)).toEqual([
      ["Periode awal", "1 Januari 2026"],
      ["Periode akhir", "31 Desember 2026"],
      ["Pendekatan", "Kuantitatif"],
      ["RHK pimpinan yang diintervensi", "Meningkatnya mutu layanan kelurahan"],
      ["Jenis RHK", "Utama"],
      ["Rencana hasil kerja", "Terselesaikannya dokumen pelayanan kependudukan tepat waktu"],
      ["Penugasan dari", "Pimpinan"],
      ["Indikator kinerja individu 1", "Jumlah dokumen pelayanan yang selesai tepat waktu"],
      ["Aspek 1", "Kuantitas"],
      ["Target 1", "12,5 persen"],
      ["Indikator kinerja individu 2", "Rata-rata hari penyelesaian"],
      ["Aspek 2", "Waktu"],
      ["Target 2", "12 dokumen"],
      ["RHK pimpinan yang diintervensi", ""],
      ["Jenis RHK", "Tambahan"],
      ["Rencana hasil kerja", "Terlaksananya survei"],
      ["Penugasan dari", "Ketua tim kerja Tim Survei Kepuasan"],
      ["Indikator kinerja individu", "Jumlah dokumen pelayanan yang selesai tepat waktu"],
      ["Aspek", "Kuantitas"],
      ["Target", "12 dokumen"],
      ["Ekspektasi khusus pimpinan: Loyal 1", "Menjaga nama baik kelurahan"],
      ["Ekspektasi khusus pimpinan: Loyal 2", "Menjaga rahasia warga"],
      ["Dukungan sumber daya", "Komputer dan pencetak dokumen"],
      ["Skema pertanggungjawaban", "Laporan setiap triwulan"],
      ["Konsekuensi", "Bila target tidak tercapai dilakukan percepatan"],
    ]);
    // "Menyusul": there is nothing to copy, so it is not counted either.
    expect(filledFields(sheet)).toHaveLength(24);
  });

  it("of a JPT has perspektif instead of aspek and of the RHK above", () => {
    const rhks = [anRhk({ ikis: [anIki({ aspek: null, perspektif: "anggaran" })] })];
    const form = { kind: "jpt_mandiri", approach: "kualitatif" } as const;
    const labels = texts(planSheet(skp({ form, plan: aPlan({ rhks }) }))).map(([label]) => label);
    expect(labels).toContain("Perspektif");
    expect(labels).not.toContain("Aspek");
    expect(labels).not.toContain("RHK pimpinan yang diintervensi");
  });

  it("calls every field of its tables by a name", () => {
    for (const field of [...RHK_ORDER, ...IKI_ORDER]) expect(EKINERJA_LABELS[field]).not.toBe("");
  });

  it("keeps the key of a field while its words change, and its mark changes with them", () => {
    const [before, after] = ["12", "13"].map((low) => {
      const rhks = plan.rhks.map((rhk) => ({
        ...rhk,
        ikis: rhk.ikis.map((iki) => ({ ...iki, target: aTarget({ low, text: low }) })),
      }));
      return filledFields(planSheet(skp({ plan: { ...plan, rhks } })));
    });
    expect(after?.map(({ key }) => key)).toEqual(before?.map(({ key }) => key));
    const marks = (fields = before) => fields?.map(({ value }) => copyMark(value));
    expect(marks(after)).not.toEqual(marks());
    expect(new Set(before?.map(({ key }) => key)).size).toBe(before?.length);
  });
});

describe("a period for e-Kinerja", () => {
  const iki = plan.rhks[0]?.ikis[0];
  const results = (isLink: boolean) =>
    ({
      skpId: "s",
      periodId: "p",
      periodName: "Triwulan III 2026",
      startsOn: yearSpan(2026).from,
      endsOn: yearSpan(2026).to,
      rhks: [
        {
          id: "r",
          text: "Hasil",
          jenis: "utama",
          assigner: "pimpinan",
          teamId: null,
          teamName: null,
          parentText: null,
          isRemoved: false,
          ikis: [
            {
              id: iki?.id ?? "",
              text: "IKI",
              aspek: "kuantitas",
              perspektif: null,
              targetKind: "number",
              targetText: "12 dokumen",
              unit: "dokumen",
              form: "maximise",
              accumulation: "sum",
              isRemoved: false,
              version: 1,
              actionPlan: "Jemput bola",
              periodTarget: "3",
              periodTargetText: "3 dokumen",
              share: null,
              value: "4,5",
              valueText: "4,5 dokumen",
              note: "Antrean naik",
              yearText: "11 dokumen",
              points: [],
              level: null,
              capaian: { status: "empty", text: "", explanation: "", percent: null, isHighest: false },
              year: { status: "empty", text: "", explanation: "", percent: null, isHighest: false },
              evidences: [
                {
                  id: "e",
                  title: "Laporan",
                  href: isLink ? "https://a.go.id/x" : "/realisasi/bukti/e",
                  isLink,
                  note: "",
                },
              ],
            },
          ],
        },
      ],
    }) as const;
  const feedback = [
    { id: "f", rhkId: "r", perilaku: null, capacity: "pimpinan", text: "Pertahankan" },
    { id: "g", rhkId: null, perilaku: "loyal", capacity: "ketua_tim", text: "Baik" },
  ] as const;
  const rated = { hasil: "sesuai", perilaku: "di_atas", predikat: "baik" } as const;
  const period = { isYear: false, feedback, rated: null, recommendation: null };

  it("has plan, target, evidence, realisasi, feedback, and the ratings where they may be seen", () => {
    const all = texts(
      periodSheet({ ...period, results: results(true), rated, recommendation: "Ikut diklat" }),
    );
    expect(all).toEqual([
      ["Rencana aksi", "Jemput bola"],
      ["Target periode", "3 dokumen"],
      ["Bukti dukung: nama", "Laporan"],
      ["Bukti dukung: tautan", "https://a.go.id/x"],
      ["Realisasi", "4,5 dokumen. Antrean naik"],
      ["Umpan balik", "Pimpinan: Pertahankan"],
      ["Umpan balik: Loyal", "Ketua tim kerja: Baik"],
      ["Rating hasil kerja", "Sesuai ekspektasi"],
      ["Rating perilaku kerja", "Di atas ekspektasi"],
      ["Predikat kinerja pegawai", "Baik"],
      ["Catatan/rekomendasi", "Ikut diklat"],
    ]);
    const unrated = texts(periodSheet({ ...period, results: results(true) }));
    expect(unrated.map(([label]) => label)).not.toContain("Rating hasil kerja");
  });

  it("offers a file to download where the evidence is no link, and tells the year as one", () => {
    const sheet = periodSheet({ ...period, isYear: true, results: results(false) });
    const fields = sheet.groups.flatMap((group) => group.fields);
    expect(fields.find(({ href }) => href !== null)).toMatchObject({
      label: "Bukti dukung: nama",
      href: "/realisasi/bukti/e",
    });
    expect(fields.some(({ value }) => value.startsWith("11 dokumen"))).toBe(true);
  });
});

describe("a sheet as a table", () => {
  it("quotes what a spreadsheet would tear apart and lets nothing become a formula", () => {
    const groups = [
      {
        key: "k",
        title: "Bagian",
        fields: [
          copyField("a", "Satu", 'dua\nbaris "dan" kutip'),
          copyField("b", "Dua", "=1+1"),
          copyField("c", "Tiga", ""),
        ],
      },
    ];
    expect(sheetAsTable({ id: "x", groups })).toBe(
      'Bagian\tIsian\tIsi\nBagian\tSatu\t"dua\nbaris ""dan"" kutip"\nBagian\tDua\t\'=1+1',
    );
  });

  it("reads back marks whatever stands in the browser's store", () => {
    expect(readMarks('{"a":"b","c":1}')).toEqual({ a: "b" });
    for (const odd of ["", "null", "[", '"text"']) expect(readMarks(odd)).toEqual({});
  });
});
