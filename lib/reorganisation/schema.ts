import { z } from "zod";
import { createUnitSchema } from "@/lib/agency/schema";
import { chosen, optionalChosen, requiredText } from "@/lib/employee/schema-field";
import { hasPosition, placementFields, positionMissing, positionOf } from "@/lib/employee/schema-placement";
import { daySchema } from "@/lib/kernel/calendar-schema";

const planShape = z.object({
  title: requiredText(200, "Nama rancangan", "Isi nama rancangan."),
  legalBasis: requiredText(200, "Dasar hukum", "Isi dasar hukumnya, misalnya nomor peraturan."),
  effectiveOn: daySchema("Isi tanggal mulai berlaku."),
});

export const beginPlanSchema = planShape;

export type BeginPlanInput = z.output<typeof beginPlanSchema>;

/** Which plan, and the version of it that the page showed. */
const planKey = z.object({ planId: z.uuid(), version: z.coerce.number().int() });

export const changePlanSchema = planKey.extend(planShape.shape);

export type ChangePlanInput = z.output<typeof changePlanSchema>;

export const planKeySchema = planKey;

export type PlanKeyInput = z.output<typeof planKeySchema>;

/** A decision that says why. */
export const planReasonSchema = planKey.extend({
  reason: z
    .string({ error: "Tuliskan alasannya." })
    .trim()
    .min(3, "Tuliskan alasannya.")
    .max(500, "Alasan paling panjang 500 huruf."),
});

export type PlanReasonInput = z.output<typeof planReasonSchema>;

const { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder, code } = createUnitSchema.shape;
const statement = { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder };

/** A line about a unit: opened, as it stands from the day on, or ended. */
export const unitLineSchema = z.discriminatedUnion(
  "mode",
  [
    planKey.extend({ ...statement, mode: z.literal("open"), unitId: optionalChosen, code }),
    planKey.extend({ ...statement, mode: z.literal("keep"), unitId: chosen("Pilih unit.") }),
    planKey.extend({
      mode: z.literal("end"),
      unitId: chosen("Pilih unit yang dihapus."),
      intoId: optionalChosen,
      heirId: optionalChosen,
    }),
  ],
  { error: "Pilih: membuka, mengubah, atau menghapus unit." },
);

export type UnitLineInput = z.output<typeof unitLineSchema>;

export const postLineSchema = planKey
  .extend({ employeeId: chosen("Pilih pegawai dari daftar."), ...placementFields.shape })
  .refine(hasPosition, positionMissing)
  .transform((input, context) => {
    const position = positionOf(input, context);
    return position === null ? z.NEVER : { ...input, position };
  });

export type PostLineInput = z.output<typeof postLineSchema>;

export const ikuLineSchema = planKey.extend({ ikuId: z.uuid(), unitId: chosen("Pilih unit penerima.") });

export type IkuLineInput = z.output<typeof ikuLineSchema>;

export const removeLineSchema = planKey.extend({
  line: z.enum(["unit", "post", "iku"]),
  lineId: z.uuid(),
});

export type RemoveLineInput = z.output<typeof removeLineSchema>;
