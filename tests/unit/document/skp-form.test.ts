import { describe, expect, it } from "vitest";
import { formContent, type FormContent, type TableBlock } from "@/lib/document/forms/content";
import { attachmentForm, skpForm } from "@/lib/document/forms/skp-form";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import { SKP_APPROACHES, SKP_KINDS } from "@/lib/skp/skp";
import { aFrozenSkp, aParty, aPlanOf, printedParties } from "../../builders/document";
import { anIki, anRhk, aPlan, aTarget } from "../../builders/skp";

function tables(form: FormContent): readonly TableBlock[] {
  return form.blocks.filter((block): block is TableBlock => block.block === "table");
}

const plan = aPlan({
  rhks: [
    anRhk({
      text: "Hasil pertama",
      parentText: "Hasil pimpinan",
      ikis: [
        anIki({
          text: "Jumlah",
          aspek: "kuantitas",
          perspektif: "penerima_layanan",
          target: aTarget({ low: "12.5", unit: "dokumen" }),
        }),
        anIki({
          text: "Mutu",
          aspek: "kualitas",
          perspektif: "anggaran",
          target: aTarget({ text: "7–8", unit: "hari" }),
        }),
      ],
    }),
    anRhk({ text: "Hasil kedua", assigner: "ketua_tim", ikis: [] }),
    anRhk({ text: "Tugas lain", jenis: "tambahan", ikis: [anIki({ aspek: null, perspektif: null })] }),
  ],
});
const text = (value: string, look = "plain") => [{ text: value, look }];

describe("Sasaran Kinerja Pegawai", () => {
  it.each(SKP_KINDS.flatMap((kind) => SKP_APPROACHES.map((approach) => ({ kind, approach }))))(
    "$kind, $approach: title, sides, sections and signatures",
    ({ kind, approach }) => {
      const form = skpForm(aFrozenSkp({ kind, approach, plan }));
      expect(formContent.parse(form)).toEqual(form);
      expect(form.titles).toEqual([
        "SASARAN KINERJA PEGAWAI",
        `PENDEKATAN HASIL KERJA ${approach.toUpperCase()}`,
        kind === "jpt_mandiri"
          ? "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
          : "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
      ]);
      expect(form).toMatchObject({
        agency: "Pemerintah Kota Bukittinggi",
        period: "1 JANUARI 2026 SD 31 DESEMBER 2026",
        holder: "Rizky Ananda Simanjuntak, S.A.P.",
      });
      const [work, behaviour] = tables(form);
      expect(work?.sections.map(({ heading, groups }) => [heading, groups.length])).toEqual([
        ["A. UTAMA", 2],
        ["B. TAMBAHAN", 1],
      ]);
      expect(work?.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
      expect(behaviour?.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    },
  );

  it("prints for administrasi and fungsional, kuantitatif, the columns and cells of the form", () => {
    const [work] = tables(skpForm(aFrozenSkp({ plan })));
    expect(work?.columns.map(({ heading }) => heading)).toEqual([
      "NO",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
      "RENCANA HASIL KERJA",
      "ASPEK",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
    ]);
    expect(work?.sections.map(({ groups }) => groups)).toEqual([
      [
        {
          shared: { no: text("1"), intervened: text("Hasil pimpinan"), rhk: text("Hasil pertama") },
          lines: [
            { aspek: text("Kuantitas"), iki: text("Jumlah"), target: text("12,5 dokumen") },
            { aspek: text("Kualitas"), iki: text("Mutu"), target: text("7–8 hari") },
          ],
        },
        {
          shared: { no: text("2"), intervened: text("-"), rhk: text("Hasil kedua") },
          lines: [{ aspek: [], iki: [], target: [] }],
        },
      ],
      [
        {
          shared: { no: text("1"), intervened: text("-"), rhk: text("Tugas lain") },
          lines: [
            {
              aspek: text("-"),
              iki: text("Jumlah dokumen pelayanan yang selesai tepat waktu"),
              target: text("12 dokumen"),
            },
          ],
        },
      ],
    ]);
  });

  it("prints for JPT, kuantitatif, the perspective in the place of intervention and aspek", () => {
    const [work] = tables(skpForm(aFrozenSkp({ kind: "jpt_mandiri", plan })));
    expect(work?.columns.map(({ heading }) => heading)).toEqual([
      "NO",
      "RENCANA HASIL KERJA",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      "PERSPEKTIF",
    ]);
    expect(work?.sections[0]?.groups[0]).toEqual({
      shared: { no: text("1"), rhk: text("Hasil pertama") },
      lines: [
        { iki: text("Jumlah"), target: text("12,5 dokumen"), perspektif: text("Penerima Layanan") },
        { iki: text("Mutu"), target: text("7–8 hari"), perspektif: text("Anggaran") },
      ],
    });
  });

  it.each(SKP_KINDS)("prints for %s, kualitatif, one cell with who assigned it and the measures", (kind) => {
    const [work] = tables(skpForm(aFrozenSkp({ kind, approach: "kualitatif", plan })));
    expect(work?.columns.map(({ heading }) => heading)).toEqual(["NO", "RENCANA HASIL KERJA"]);
    expect(work?.sections[0]?.groups).toEqual([
      {
        shared: {
          no: text("1"),
          hasil: [
            { text: "Hasil pertama", look: "plain" },
            { text: "(Penugasan dari: Pimpinan)", look: "note" },
            { text: "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:", look: "strong" },
            { text: "Jumlah: 12,5 dokumen", look: "bullet" },
            { text: "Mutu: 7–8 hari", look: "bullet" },
          ],
        },
        lines: [],
      },
      {
        shared: {
          no: text("2"),
          hasil: [
            { text: "Hasil kedua", look: "plain" },
            { text: "(Penugasan dari: Ketua tim kerja)", look: "note" },
            { text: "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:", look: "strong" },
          ],
        },
        lines: [],
      },
    ]);
  });

  it("prints the seven perilaku with their three panduan each and what the pimpinan expects", () => {
    const [, behaviour] = tables(skpForm(aFrozenSkp({ plan: aPlanOf(2) })));
    expect(behaviour?.title).toBe("PERILAKU KERJA**");
    const groups = behaviour?.sections[0]?.groups ?? [];
    expect(groups.map(({ shared }) => [shared["no"], shared["perilaku"]])).toEqual(
      PERILAKU.map(({ name, guides }, index) => [
        text(String(index + 1)),
        [{ text: name, look: "strong" }, ...guides.map((guide) => ({ text: guide, look: "bullet" }))],
      ]),
    );
    const label = { text: "Ekspektasi Khusus Pimpinan:", look: "note" };
    expect(groups.map(({ shared }) => shared["expectation"])).toEqual([
      [label, { text: "Menyapa setiap warga dan menjelaskan persyaratan dengan sabar", look: "plain" }],
      [label],
      [label],
      [label],
      [label],
      [label],
      [
        label,
        { text: "Berbagi jadwal piket dengan rekan", look: "bullet" },
        { text: "Membantu kelurahan lain saat puncak pelayanan", look: "bullet" },
      ],
    ]);
  });

  it("prints both sides, with Plt. and what a non-ASN official has not", () => {
    const official = aParty({ name: "Sartika Wiranata", number: null, pangkat: null, jabatan: "Wali Kota" });
    const [acting, elected] = [printedParties(), printedParties({ appraiser: official })].map(
      (parties) => skpForm(aFrozenSkp({ parties })).blocks[0],
    );
    expect(acting).toEqual({
      block: "sides",
      left: "PEGAWAI YANG DINILAI",
      right: "PEJABAT PENILAI KINERJA",
      rows: [
        { label: "NAMA", left: "Rizky Ananda Simanjuntak, S.A.P.", right: "Agustina Simbolon, S.Sos." },
        { label: "NIP/NI PPPK", left: "198609262015051001", right: "197803152003122002" },
        {
          label: "PANGKAT/GOL. RUANG",
          left: "Penata Muda Tingkat I, III/b",
          right: "Penata Muda Tingkat I, III/b",
        },
        { label: "JABATAN", left: "Penata Layanan Operasional", right: "Plt. Lurah Sukamaju" },
        { label: "UNIT KERJA", left: "Kelurahan Sukamaju", right: "Kelurahan Sukamaju" },
      ],
    });
    expect(elected).toMatchObject({
      rows: [{ right: "Sartika Wiranata" }, { right: "-" }, { right: "-" }, { right: "Wali Kota" }, {}],
    });
  });

  it("is signed by the person on the left and by the appraiser, with place and day, on the right", () => {
    const signatures = (agency: string) =>
      skpForm(aFrozenSkp({ parties: printedParties({ agency }) })).blocks.at(-1);
    expect(signatures("Pemerintah Kota Bukittinggi")).toEqual({
      block: "signatures",
      signers: [
        {
          dateline: "",
          title: "Pegawai yang Dinilai",
          name: "Rizky Ananda Simanjuntak, S.A.P.",
          number: "NIP/NI PPPK 198609262015051001",
        },
        null,
        {
          dateline: "Bukittinggi, 20 Januari 2026",
          title: "Pejabat Penilai Kinerja",
          name: "Agustina Simbolon, S.Sos.",
          number: "NIP/NI PPPK 197803152003122002",
        },
      ],
    });
    expect(signatures("Pemerintah Kabupaten Contoh")).toMatchObject({
      signers: [{}, null, { dateline: "………………, 20 Januari 2026" }],
    });
  });

  it("has the footnote on intervention only where the column stands", () => {
    const notes = SKP_KINDS.flatMap((kind) =>
      SKP_APPROACHES.map((approach) => skpForm(aFrozenSkp({ kind, approach })).footnotes),
    );
    expect(notes.map((lines) => lines.map((line) => line.slice(0, 12)))).toEqual([
      ["** Pimpinan "],
      ["** Pimpinan "],
      ["* Dalam hal ", "** Pimpinan "],
      ["** Pimpinan "],
    ]);
  });
});

describe("Lampiran SKP", () => {
  it("lists resources, accountability and consequences, each numbered on its own, with both signatures", () => {
    const lists = {
      resources: ["Komputer", "Mobil dinas"],
      accountability: [],
      consequences: ["Percepatan"],
    };
    const form = attachmentForm(aFrozenSkp({ plan: aPlan(lists) }));
    expect(formContent.parse(form)).toEqual(form);
    expect(form.titles[0]).toBe("LAMPIRAN SASARAN KINERJA PEGAWAI");
    expect(form.blocks.map(({ block }) => block)).toEqual(["sides", "list", "list", "list", "signatures"]);
    expect(form.blocks.slice(1, 4)).toEqual([
      { block: "list", title: "DUKUNGAN SUMBER DAYA", items: ["Komputer", "Mobil dinas"] },
      { block: "list", title: "SKEMA PERTANGGUNGJAWABAN", items: [] },
      { block: "list", title: "KONSEKUENSI", items: ["Percepatan"] },
    ]);
    expect(form.footnotes).toEqual([]);
  });
});
