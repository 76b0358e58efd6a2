import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { chosen, endsAfterStart, lastDayField, optionalText, requiredText } from "./schema-field";

const teamFields = z.object({
  name: requiredText(200, "Nama tim", "Isi nama tim kerja."),
  purpose: optionalText(1000, "Tujuan"),
  unitId: chosen("Pilih unit yang membentuk tim."),
  decree: requiredText(100, "Nomor SK", "Isi nomor SK pembentukan tim."),
  decreeDate: daySchema("Isi tanggal SK."),
  from: daySchema("Isi hari pertama tim bertugas."),
  to: lastDayField,
});

export const createTeamSchema = teamFields
  .extend({ leaderId: chosen("Pilih ketua tim dari daftar.") })
  .superRefine(endsAfterStart);

export type CreateTeamInput = z.output<typeof createTeamSchema>;

const teamKey = z.object({ teamId: z.uuid(), version: z.coerce.number().int() });

export const changeTeamSchema = teamFields.extend(teamKey.shape).superRefine(endsAfterStart);

export type ChangeTeamInput = z.output<typeof changeTeamSchema>;

export const addMemberSchema = teamKey
  .extend({
    employeeId: chosen("Pilih pegawai dari daftar."),
    from: daySchema("Isi hari pertama bertugas."),
    to: lastDayField,
  })
  .superRefine(endsAfterStart);

export type AddMemberInput = z.output<typeof addMemberSchema>;

export const endMemberSchema = teamKey.extend({
  memberId: z.uuid(),
  lastDay: daySchema("Isi hari terakhir bertugas."),
});

export type EndMemberInput = z.output<typeof endMemberSchema>;

export const changeLeaderSchema = teamKey.extend({
  employeeId: chosen("Pilih ketua baru dari daftar."),
  from: daySchema("Isi hari pertama ketua baru bertugas."),
});

export type ChangeLeaderInput = z.output<typeof changeLeaderSchema>;
