import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { RHYTHMS } from "@/lib/period/period";
import { CASCADE_BASES, CASCADE_KINDS, CASCADE_METHODS, IKU_CONTROLS, IKU_JENIS } from "./iku";
import { ACCUMULATIONS, CAPAIAN_FORMS, PERSPEKTIF } from "./measure";
import { PLANNING_DOCUMENT_KINDS, PLANNING_NODE_KINDS } from "./planning";

const optionalId = z
  .union([z.literal(""), z.uuid("Pilih dari daftar.")])
  .optional()
  .transform((id) => (id === undefined || id === "" ? null : id));
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling panjang ${String(most)} huruf.`)
    .default("");
const needed = (most: number, message: string) =>
  z
    .string({ error: message })
    .trim()
    .min(1, message)
    .max(most, `Paling panjang ${String(most)} huruf.`);
const year = z.coerce.number({ error: "Isi tahun dengan empat angka." }).int().min(2000).max(2100);
const reason = needed(500, "Tuliskan alasannya.").min(
  5,
  "Tuliskan alasannya, misalnya nomor keputusan yang mendasari.",
);
const version = z.coerce.number().int().min(0);

export const addDocumentSchema = z
  .object({
    kind: z.enum(PLANNING_DOCUMENT_KINDS, { error: "Pilih jenis dokumen." }),
    parentId: optionalId,
    unitId: optionalId,
    title: needed(200, "Isi nama dokumen."),
    startsYear: year,
    endsYear: year,
    legalBasis: needed(300, "Isi dasar hukumnya."),
  })
  .refine(({ startsYear, endsYear }) => endsYear >= startsYear, {
    path: ["endsYear"],
    error: "Tahun akhir tidak boleh sebelum tahun awal.",
  })
  .refine(({ kind, unitId }) => (kind === "renstra") === (unitId !== null), {
    path: ["unitId"],
    error: "Renstra unit kerja memerlukan unit; dokumen instansi tidak.",
  });

export type AddDocumentInput = z.output<typeof addDocumentSchema>;

const nodeFields = {
  kind: z.enum(PLANNING_NODE_KINDS, { error: "Pilih jenis simpul." }),
  code: text(30),
  text: needed(1_000, "Isi rumusannya."),
  unitId: optionalId,
  positionId: optionalId,
  service: text(300),
  sortOrder: z.coerce.number().int().min(0).max(9_999).default(0),
};

export const addNodeSchema = z.object({ documentId: z.uuid(), parentId: optionalId, ...nodeFields });
export type AddNodeInput = z.output<typeof addNodeSchema>;

export const changeNodeSchema = z.object({ nodeId: z.uuid(), version, parentId: optionalId, ...nodeFields });
export type ChangeNodeInput = z.output<typeof changeNodeSchema>;

export const removeNodeSchema = z.object({ nodeId: z.uuid() });
export type RemoveNodeInput = z.output<typeof removeNodeSchema>;

export const linkNodeSchema = z.object({
  nodeId: z.uuid(),
  servedId: z.uuid("Pilih simpul yang didukung."),
  note: needed(500, "Jelaskan apa yang diberikan."),
});
export type LinkNodeInput = z.output<typeof linkNodeSchema>;

export const unlinkNodeSchema = z.object({ nodeId: z.uuid(), servedId: z.uuid() });
export type UnlinkNodeInput = z.output<typeof unlinkNodeSchema>;

/** "t2026_0": the target of the year; "t2026_2": of its second period. */
const TARGET_FIELD = /^t(\d{4})_(\d{1,2})$/;

export interface TypedTarget {
  readonly field: string;
  readonly year: number;
  readonly ordinal: number;
  readonly text: string;
}

function typedTargets(form: Readonly<Record<string, unknown>>): readonly TypedTarget[] {
  return Object.entries(form).flatMap(([field, value]) => {
    const [, written, ordinal] = TARGET_FIELD.exec(field) ?? [];
    if (written === undefined || typeof value !== "string" || value.trim() === "") return [];
    return [{ field, year: Number(written), ordinal: Number(ordinal), text: value.slice(0, 200) }];
  });
}

const says = {
  name: needed(300, "Isi nama indikator."),
  definition: needed(2_000, "Isi definisi operasional."),
  formula: text(1_000),
  unitName: text(60),
  form: z.enum(CAPAIAN_FORMS, { error: "Pilih bentuk capaian." }),
  accumulation: z.enum(ACCUMULATIONS, { error: "Pilih cara menjumlahkan periode." }),
  scale: text(300).transform((typed) =>
    typed
      .split(",")
      .map((grade) => grade.trim())
      .filter((grade) => grade !== ""),
  ),
  jenis: z.enum(IKU_JENIS, { error: "Pilih jenis indikator." }),
  control: z.enum(IKU_CONTROLS, { error: "Pilih tingkat kendali." }),
  rhythm: z.enum(RHYTHMS, { error: "Pilih irama pelaporan." }),
  baselineYear: z
    .string()
    .trim()
    .optional()
    .transform((typed) => (typed === undefined || typed === "" ? null : Number(typed)))
    .pipe(z.number({ error: "Isi tahun dengan empat angka." }).int().min(1990).max(2100).nullable()),
  baselineText: text(60),
  source: text(500),
  evidence: text(500),
  legalBasis: text(300),
  standardText: text(60),
  standardSource: text(200),
  perspektif: z
    .union([z.literal(""), z.enum(PERSPEKTIF)])
    .optional()
    .transform((value) => (value === undefined || value === "" ? null : value)),
};

export const addIkuSchema = z
  .object({
    nodeId: z.uuid(),
    code: needed(30, "Isi kode indikator."),
    unitId: z.uuid("Pilih unit penanggung jawab."),
    employeeId: optionalId,
    isUtama: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
    ...says,
  })
  .catchall(z.unknown())
  .transform((form) => ({ ...form, targets: typedTargets(form) }));

export type AddIkuInput = z.output<typeof addIkuSchema>;

export const changeIkuSchema = z
  .object({
    ikuId: z.uuid(),
    version,
    validFrom: daySchema("Isi tanggal mulai berlakunya perubahan."),
    reason,
    ...says,
  })
  .catchall(z.unknown())
  .transform((form) => ({ ...form, targets: typedTargets(form) }));

export type ChangeIkuInput = z.output<typeof changeIkuSchema>;

export const handOnIkuSchema = z.object({
  ikuId: z.uuid(),
  version,
  unitId: z.uuid("Pilih unit penanggung jawab."),
  employeeId: optionalId,
  from: daySchema("Isi tanggal mulai."),
  reason,
});
export type HandOnIkuInput = z.output<typeof handOnIkuSchema>;

export const setCascadeSchema = z.object({
  ikuId: z.uuid(),
  method: z.union([z.literal(""), z.enum(CASCADE_METHODS)]),
  basis: z.enum(CASCADE_BASES).default("wilayah"),
});
export type SetCascadeInput = z.output<typeof setCascadeSchema>;

export const linkIkuSchema = z.object({
  ikuId: z.uuid(),
  childId: z.uuid("Pilih indikator di bawahnya."),
  kind: z.enum(CASCADE_KINDS, { error: "Pilih jenis penjenjangan." }),
  weight: text(20),
  note: text(500),
});
export type LinkIkuInput = z.output<typeof linkIkuSchema>;

export const unlinkIkuSchema = z.object({ ikuId: z.uuid(), childId: z.uuid() });
export type UnlinkIkuInput = z.output<typeof unlinkIkuSchema>;

export const recordIkuSchema = z.object({
  ikuId: z.uuid(),
  year,
  ordinal: z.coerce.number().int().min(1).max(12),
  version,
  value: needed(200, "Isi realisasinya."),
  note: text(2_000),
});
export type RecordIkuInput = z.output<typeof recordIkuSchema>;

export const addIkuLinkSchema = z.object({
  ikuId: z.uuid(),
  realisasiId: z.uuid(),
  url: needed(2_000, "Isi alamat tautannya."),
  title: text(200),
});
export type AddIkuLinkInput = z.output<typeof addIkuLinkSchema>;

export const removeProofSchema = z.object({ ikuId: z.uuid(), proofId: z.uuid() });
export type RemoveProofInput = z.output<typeof removeProofSchema>;

export const retireIkuSchema = z.object({
  ikuId: z.uuid(),
  version,
  from: daySchema("Isi tanggal mulai."),
  reason,
});
export type RetireIkuInput = z.output<typeof retireIkuSchema>;
