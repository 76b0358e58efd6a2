import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { AGENCY_TIME_ZONES } from "./agency";
import { UNIT_KINDS } from "./unit";

const optionalText = (most: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(most, tooLong)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));

const optionalUnit = z
  .union([z.literal(""), z.uuid("Pilih unit dari daftar.")])
  .optional()
  .transform((id) => (id === undefined || id === "" ? null : id));

const reason = z
  .string({ error: "Tuliskan alasannya." })
  .trim()
  .min(3, "Tuliskan alasannya, misalnya nomor peraturan yang mendasari.")
  .max(500, "Alasan paling panjang 500 huruf.");

/** What may be said about a unit for a stretch of time. */
const unitShape = z.object({
  name: z
    .string({ error: "Isi nama unit." })
    .trim()
    .min(2, "Isi nama unit.")
    .max(200, "Nama unit paling panjang 200 huruf."),
  kind: z.enum(UNIT_KINDS, { error: "Pilih jenis unit." }),
  headTitle: optionalText(200, "Sebutan jabatan paling panjang 200 huruf."),
  parentId: optionalUnit,
  appraisalSuperiorId: optionalUnit,
  sortOrder: z.coerce
    .number({ error: "Urutan berupa angka." })
    .int("Urutan berupa angka bulat.")
    .min(0, "Urutan paling kecil 0.")
    .max(9999, "Urutan paling besar 9999.")
    .default(0),
});

export const createUnitSchema = unitShape.extend({
  code: z
    .string({ error: "Isi kode unit." })
    .trim()
    .min(1, "Isi kode unit.")
    .max(60, "Kode unit paling panjang 60 huruf."),
  validFrom: daySchema("Isi tanggal mulai berlaku."),
  reason: optionalText(500, "Alasan paling panjang 500 huruf."),
});

export type CreateUnitInput = z.output<typeof createUnitSchema>;

const unitKey = z.object({ unitId: z.uuid(), version: z.coerce.number().int() });

/**
 * A change from a day on (a new version), or the correction of what was written wrongly about the version that is in
 * force on the day `on`.
 */
export const changeUnitSchema = z.discriminatedUnion(
  "mode",
  [
    unitShape.extend({
      ...unitKey.shape,
      mode: z.literal("change"),
      from: daySchema("Isi tanggal mulai berlakunya perubahan."),
      reason,
    }),
    unitShape.extend({
      ...unitKey.shape,
      mode: z.literal("correction"),
      on: daySchema("Isi tanggal."),
      reason,
    }),
  ],
  { error: "Pilih: perubahan mulai tanggal tertentu, atau pembetulan." },
);

export type ChangeUnitInput = z.output<typeof changeUnitSchema>;

export const closeUnitSchema = unitKey.extend({
  lastDay: daySchema("Isi hari terakhir unit berlaku."),
  reason,
});

export type CloseUnitInput = z.output<typeof closeUnitSchema>;

export const reopenUnitSchema = unitKey.extend({ reason });

export type ReopenUnitInput = z.output<typeof reopenUnitSchema>;

export const agencySettingsSchema = z.object({
  version: z.coerce.number().int(),
  headTitle: z
    .string()
    .trim()
    .min(2, "Isi sebutan jabatan pimpinan instansi.")
    .max(120, "Sebutan jabatan paling panjang 120 huruf."),
  headName: z
    .string()
    .trim()
    .min(2, "Isi nama pimpinan instansi.")
    .max(160, "Nama paling panjang 160 huruf."),
  timeZone: z.enum(AGENCY_TIME_ZONES, { error: "Pilih zona waktu." }),
  mfaRequired: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});

export type AgencySettingsInput = z.output<typeof agencySettingsSchema>;
