import { z } from "zod";
import { daySchema, optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { EMPLOYEE_KINDS, SEXES, numberKindOf } from "./employee";
import { EMPLOYEE_KIND_NAMES, NUMBER_KIND_NAMES } from "./labels";
import { LEAVE_KINDS } from "./leave";
import { rankMessage } from "./messages";
import { parseGolongan } from "./rank";
import {
  endsAfterStart,
  lastDayField,
  numberField,
  optionalText,
  recordKey,
  requiredText,
} from "./schema-field";
import { hasPosition, placementFields, positionMissing, positionOf } from "./schema-placement";
import { STANDING_KINDS } from "./standing";

const kindField = z.enum(EMPLOYEE_KINDS, { error: "Pilih jenis pegawai." });

const nameFields = z.object({
  name: requiredText(160, "Nama", "Isi nama tanpa gelar."),
  frontTitle: optionalText(60, "Gelar depan"),
  backTitle: optionalText(100, "Gelar belakang"),
});

const email = z
  .union([z.literal(""), z.email("Alamat e-mail tidak lengkap. Contoh: nama@contoh.go.id.")])
  .optional()
  .transform((text) => (text === undefined || text === "" ? null : text.toLowerCase()));

export const identitySchema = recordKey.extend({
  ...nameFields.shape,
  kind: kindField,
  sex: z.enum(SEXES, { error: "Pilih jenis kelamin." }),
  birthDate: daySchema("Isi tanggal lahir."),
  birthPlace: optionalText(100, "Tempat lahir"),
  email,
  phone: optionalText(30, "Nomor telepon"),
  serviceEndsOn: optionalDaySchema("Isi akhir masa kerja dengan lengkap, atau kosongkan."),
});

export type IdentityInput = z.output<typeof identitySchema>;

export const rankSchema = recordKey.extend({
  golongan: requiredText(20, "Golongan", "Pilih golongan."),
  from: daySchema("Isi TMT golongan."),
});

export type RankInput = z.output<typeof rankSchema>;

export const standingSchema = recordKey
  .extend({
    kind: z.enum(STANDING_KINDS, { error: "Pilih kedudukan." }),
    from: daySchema("Isi tanggal mulai kedudukan."),
    to: lastDayField,
    note: optionalText(300, "Keterangan"),
  })
  .superRefine(endsAfterStart);

export type StandingInput = z.output<typeof standingSchema>;

/** Leaving for another agency: the kedudukan `pindah`, with where to. */
export const departureSchema = recordKey.extend({
  from: daySchema("Isi tanggal mulai bertugas di instansi tujuan."),
  destination: requiredText(200, "Nama instansi tujuan", "Isi nama instansi tujuan."),
  decree: optionalText(100, "Nomor SK"),
});

export type DepartureInput = z.output<typeof departureSchema>;

export const leaveSchema = recordKey
  .extend({
    kind: z.enum(LEAVE_KINDS, { error: "Pilih jenis cuti." }),
    from: daySchema("Isi hari pertama cuti."),
    to: daySchema("Isi hari terakhir cuti."),
    decree: optionalText(100, "Nomor surat"),
  })
  .superRefine(endsAfterStart);

export type LeaveInput = z.output<typeof leaveSchema>;

/** A further number of the same person: a PPPK who becomes CPNS, a number that was issued anew. */
export const numberSchema = recordKey.extend({
  number: numberField,
  kind: kindField,
  from: daySchema("Isi tanggal mulai berlakunya nomor."),
});

export type NumberInput = z.output<typeof numberSchema>;

/** What may be taken back: recorded by mistake, and nothing else rests on it. */
export const REMOVABLE_ENTRIES = ["rank", "standing", "placement", "leave"] as const;

export type RemovableEntry = (typeof REMOVABLE_ENTRIES)[number];

export const removeEntrySchema = recordKey.extend({
  entry: z.enum(REMOVABLE_ENTRIES),
  entryId: z.uuid(),
});

export type RemoveEntryInput = z.output<typeof removeEntrySchema>;

/** A person who is recorded by hand. Birth date and sex are those of the number unless they are given. */
export const createEmployeeSchema = z
  .object({
    ...nameFields.shape,
    number: numberField,
    kind: kindField,
    golongan: optionalText(20, "Golongan"),
    sex: z
      .union([z.literal(""), z.enum(SEXES)])
      .optional()
      .transform((value) => (value === undefined || value === "" ? null : value)),
    birthDate: optionalDaySchema("Isi tanggal lahir dengan lengkap, atau kosongkan."),
    email,
    ...placementFields.shape,
    from: daySchema("Isi TMT penempatan."),
    decree: optionalText(100, "Nomor SK"),
  })
  .refine(hasPosition, positionMissing)
  .transform((input, context) => {
    const { number, kind, golongan } = input;
    if (number.kind !== numberKindOf(kind)) {
      context.addIssue({
        code: "custom",
        path: ["number"],
        message: `Nomor ini berbentuk ${NUMBER_KIND_NAMES[number.kind]}, sedangkan ${EMPLOYEE_KIND_NAMES[kind]} memakai ${NUMBER_KIND_NAMES[numberKindOf(kind)]}.`,
      });
    }
    const rank = golongan === null ? null : parseGolongan(golongan, kind);
    if (rank !== null && !rank.ok) {
      context.addIssue({ code: "custom", path: ["golongan"], message: rankMessage(rank.refusal) });
    }
    const position = positionOf(input, context);
    if (position === null) return z.NEVER;
    return {
      ...input,
      position,
      golongan: rank?.ok === true ? rank.value : null,
      sex: input.sex ?? number.sex,
      birthDate: input.birthDate ?? number.birthDate,
    };
  });

export type CreateEmployeeInput = z.output<typeof createEmployeeSchema>;
