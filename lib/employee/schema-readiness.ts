import { z } from "zod";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { FINDINGS_PER_PAGE } from "./readiness-view";
import { chosen, optionalText, recordKey } from "./schema-field";
import { placementFields, placementSchema, positionOf } from "./schema-placement";

/** "id:version", as a ticked box sends it. */
const tickedRecord = z.string().transform((text, context) => {
  const [employeeId, version] = text.split(":");
  const key = recordKey.safeParse({ employeeId, version });
  if (key.success) return key.data;
  context.addIssue({ code: "custom", message: "Pilih pegawai dari daftar." });
  return z.NEVER;
});

/** "id:version:day", as a ticked box sends it. */
const tickedRetirement = z.string().transform((text, context) => {
  const [employeeId, version, day = ""] = text.split(":");
  const key = recordKey.safeParse({ employeeId, version });
  const from = parseCalendarDate(day);
  if (key.success && from !== null) return { ...key.data, from };
  context.addIssue({ code: "custom", message: "Pilih pegawai dari daftar." });
  return z.NEVER;
});

function severalOf<Key extends z.ZodType>(tickedKey: Key) {
  return z
    .array(tickedKey, { error: "Centang paling sedikit satu pegawai." })
    .min(1, "Centang paling sedikit satu pegawai.")
    .max(FINDINGS_PER_PAGE, `Paling banyak ${String(FINDINGS_PER_PAGE)} pegawai sekali simpan.`);
}

const { isHead: _isHead, ...whereAndWhat } = placementFields.shape;

/** Several people placed definitively in one unit, in one jabatan, from one day. */
export const placeSeveralSchema = z
  .object({
    people: severalOf(tickedRecord),
    ...whereAndWhat,
    from: daySchema("Isi TMT penempatan."),
    decree: optionalText(100, "Nomor SK"),
  })
  .transform((input, context) => {
    const position = positionOf(input, context);
    return position === null ? z.NEVER : { ...input, position };
  });

export type PlaceSeveralInput = z.output<typeof placeSeveralSchema>;

/** Several people who retire, each on the day that the list showed. */
export const retireSeveralSchema = z.object({
  people: severalOf(tickedRetirement),
  note: optionalText(300, "Keterangan"),
});

export type RetireSeveralInput = z.output<typeof retireSeveralSchema>;

/** One who is to lead a unit without a head. The record's version is not known to a form in which one is searched. */
export const appointHeadSchema = z
  .looseObject({ employeeId: chosen("Pilih pegawai dari daftar.") })
  .pipe(
    z.preprocess(
      (form) => (typeof form === "object" ? { ...form, version: 0, isHead: "on" } : form),
      placementSchema,
    ),
  );

export type AppointHeadInput = z.output<typeof appointHeadSchema>;
