import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { chosen, endsAfterStart, lastDayField, requiredText } from "./schema-field";

/** Several boxes of one name come as a list, one alone as a text. */
const chosenPeople = z
  .union([z.array(z.uuid()), z.uuid().transform((id) => [id])], { error: "Pilih sedikitnya satu pegawai." })
  .refine((ids) => ids.length > 0, "Pilih sedikitnya satu pegawai.");

export const delegationSchema = z
  .object({
    unitId: chosen("Pilih unit yang pimpinannya mendelegasikan."),
    delegateId: chosen("Pilih penerima delegasi dari daftar."),
    decree: requiredText(100, "Nomor SK", "Isi nomor SK pendelegasian."),
    from: daySchema("Isi hari pertama berlakunya."),
    to: lastDayField,
    people: chosenPeople,
  })
  .superRefine(endsAfterStart);

export type DelegationInput = z.output<typeof delegationSchema>;

export const endDelegationSchema = z.object({
  delegationId: z.uuid(),
  version: z.coerce.number().int(),
  lastDay: daySchema("Isi hari terakhir berlakunya."),
});

export type EndDelegationInput = z.output<typeof endDelegationSchema>;
