import { z } from "zod";
import { daySchema, optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { textField, writtenField } from "./schema-text";

/** Texts of a dialog: what is agreed may be long, the rest is short. */
export const DIALOG_LIMITS = { place: 200, participants: 500, agreed: 4_000, resources: 4_000 } as const;

const fields = {
  heldOn: daySchema("Isi tanggal dialog."),
  place: writtenField(DIALOG_LIMITS.place, "Tempat", "Isi tempatnya, misalnya “Ruang Lurah” atau “Daring”."),
  participants: writtenField(DIALOG_LIMITS.participants, "Peserta", "Isi siapa yang hadir."),
  agreed: writtenField(DIALOG_LIMITS.agreed, "Ekspektasi yang disepakati", "Tulis yang disepakati."),
  resourcesAsked: textField(DIALOG_LIMITS.resources, "Dukungan yang diminta"),
  resourcesPromised: textField(DIALOG_LIMITS.resources, "Dukungan yang dijanjikan"),
  nextOn: optionalDaySchema("Isi tanggal, atau kosongkan."),
};

/** The next one cannot come before this one. */
function inOrder(
  { heldOn, nextOn }: { heldOn: string; nextOn: string | null },
  context: z.RefinementCtx,
): void {
  if (nextOn !== null && nextOn <= heldOn) {
    context.addIssue({ code: "custom", path: ["nextOn"], message: "Dialog berikutnya sesudah dialog ini." });
  }
}

/** A new dialog. Its id comes with the form, so that sending it twice records it once. */
export const recordDialogSchema = z
  .object({
    dialogId: z.uuid(),
    skpId: z.uuid(),
    /** Empty: at planning. */
    periodId: z
      .union([z.literal(""), z.uuid("Pilih dari daftar.")])
      .default("")
      .transform((id) => (id === "" ? null : id)),
    ...fields,
  })
  .superRefine(inOrder);
export type RecordDialogInput = z.output<typeof recordDialogSchema>;

export const changeDialogSchema = z
  .object({ dialogId: z.uuid(), version: z.coerce.number().int(), ...fields })
  .superRefine(inOrder);
export type ChangeDialogInput = z.output<typeof changeDialogSchema>;

/** Says that the record is right, as it was shown. */
export const confirmDialogSchema = z.object({ dialogId: z.uuid(), version: z.coerce.number().int() });
export type ConfirmDialogInput = z.output<typeof confirmDialogSchema>;
