import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { PLACEMENT_KINDS } from "./placement";
import { CLASS_RANGE, JENJANG, POSITION_KINDS, positionFault } from "./position";
import { positionFaultMessage } from "./messages";
import {
  chosen,
  endsAfterStart,
  lastDayField,
  optionalChosen,
  optionalText,
  recordKey,
  ticked,
} from "./schema-field";

const CLASS_MESSAGE = `Kelas jabatan berupa angka ${String(CLASS_RANGE.lowest)} sampai ${String(CLASS_RANGE.highest)}.`;

/** An empty choice is none. */
function optionalEnum<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal(""), z.enum(values)])
    .optional()
    .transform((value) => (value === undefined || value === "" ? null : value));
}

/** A jabatan of the agency's list, or one that is not in it yet. */
const positionField = z.object({
  positionId: optionalChosen,
  newName: optionalText(200, "Nama jabatan"),
  newKind: optionalEnum(POSITION_KINDS),
  newJenjang: optionalEnum(JENJANG),
  newClass: z
    .union([
      z.literal(""),
      z.coerce.number(CLASS_MESSAGE).int(CLASS_MESSAGE).min(1, CLASS_MESSAGE).max(17, CLASS_MESSAGE),
    ])
    .optional()
    .transform((value) => (value === undefined || value === "" ? null : value)),
});

type PositionChoice = z.output<typeof positionField>;

/** The jabatan chosen: an id, or what a new one is. Faults go to the fields of the form. */
export type ChosenPosition =
  | { readonly positionId: string }
  | {
      readonly name: string;
      readonly kind: (typeof POSITION_KINDS)[number];
      readonly jenjang: (typeof JENJANG)[number] | null;
      readonly class: number | null;
    };

const POSITION_MISSING = "Pilih jabatan dari daftar, atau isi jabatan baru.";

/** Whether a jabatan is chosen or named; asked even where other fields are faulty, so that all is said at once. */
export function hasPosition(choice: Partial<Pick<PositionChoice, "positionId" | "newName">>): boolean {
  return Boolean(choice.positionId) || Boolean(choice.newName);
}

/** Where and when `hasPosition` speaks. */
export const positionMissing = { path: ["positionId"], message: POSITION_MISSING, when: () => true };

/** Reads the choice of a jabatan; null where it is incomplete, which is then said beside the field. */
export function positionOf(choice: PositionChoice, context: z.RefinementCtx): ChosenPosition | null {
  if (choice.newName === null) {
    if (choice.positionId !== null) return { positionId: choice.positionId };
    context.addIssue({
      code: "custom",
      path: ["positionId"],
      message: POSITION_MISSING,
    });
    return null;
  }
  if (choice.newKind === null) {
    context.addIssue({ code: "custom", path: ["newKind"], message: "Pilih jenis jabatan yang baru." });
    return null;
  }
  const position = {
    name: choice.newName,
    kind: choice.newKind,
    jenjang: choice.newJenjang,
    class: choice.newClass,
  };
  const fault = positionFault(position);
  if (fault === null) return position;
  context.addIssue({ code: "custom", path: ["newJenjang"], message: positionFaultMessage(fault) });
  return null;
}

/** Where a person is placed, as what. */
export const placementFields = z.object({
  unitId: chosen("Pilih unit kerja dari daftar."),
  ...positionField.shape,
  isHead: ticked,
});

export const placementSchema = recordKey
  .extend({
    ...placementFields.shape,
    kind: z.enum(PLACEMENT_KINDS, { error: "Pilih jenis penempatan." }),
    from: daySchema("Isi TMT penempatan."),
    to: lastDayField,
    decree: optionalText(100, "Nomor SK"),
  })
  .refine(hasPosition, positionMissing)
  .transform((input, context) => {
    endsAfterStart(input, context);
    const isActing = input.kind === "plt" || input.kind === "plh" || input.kind === "pj";
    if (isActing && !input.isHead) {
      context.addIssue({
        code: "custom",
        path: ["isHead"],
        message: "Plt., Plh., dan Pj. menggantikan pimpinan; tandai bahwa penempatan ini memimpin unit.",
      });
    }
    if (input.kind === "plh" && input.to === null) {
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: "Plh. bersifat sementara; isi tanggal akhirnya.",
      });
    }
    const position = positionOf(input, context);
    return position === null ? z.NEVER : { ...input, position };
  });

export type PlacementInput = z.output<typeof placementSchema>;

export const endPlacementSchema = recordKey.extend({
  placementId: z.uuid(),
  lastDay: daySchema("Isi hari terakhir penempatan."),
});

export type EndPlacementInput = z.output<typeof endPlacementSchema>;
