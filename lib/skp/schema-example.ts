import { z } from "zod";
import { LONGEST_LINE, MOST_IKI } from "./plan";
import { linesField, textField, writtenField } from "./schema-text";

export const fromExampleSchema = z.object({
  skpId: z.uuid(),
  exampleId: z.uuid({ error: "Pilih contoh dari daftar." }),
});
export type FromExampleInput = z.output<typeof fromExampleSchema>;

const positionName = textField(200, "Jabatan").transform((text) => (text === "" ? null : text));

export const createExampleSchema = z.object({
  positionName,
  text: writtenField(LONGEST_LINE, "Rencana hasil kerja", "Tulis rencana hasil kerjanya."),
  ikis: linesField({ items: MOST_IKI, letters: LONGEST_LINE }, "Indikator"),
});
export type CreateExampleInput = z.output<typeof createExampleSchema>;

export const exampleFromLineSchema = z.object({ skpId: z.uuid(), rhkId: z.uuid() });
export type ExampleFromLineInput = z.output<typeof exampleFromLineSchema>;

export const retireExampleSchema = z.object({ exampleId: z.uuid(), version: z.coerce.number().int() });
export type RetireExampleInput = z.output<typeof retireExampleSchema>;
