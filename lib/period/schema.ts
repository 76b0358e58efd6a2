import { z } from "zod";
import { daySchema, optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { HOLIDAY_KINDS } from "./holiday";
import { HOLIDAY_NAME_LIMIT, holidayLineMessage, readHolidayLines } from "./holiday-lines";
import { windowFaultMessage } from "./messages";
import { RHYTHMS } from "./period";

/** PermenPANRB 6/2022 is the oldest ruleset there is; a year far ahead is a slip of the pen. */
export const FIRST_YEAR = 2022;
export const LAST_YEAR = 2100;

const years = `Isi tahun antara ${String(FIRST_YEAR)} dan ${String(LAST_YEAR)}.`;

export const createPeriodsSchema = z.object({
  year: z.coerce.number({ error: years }).int(years).min(FIRST_YEAR, years).max(LAST_YEAR, years),
  rhythm: z.enum(RHYTHMS, { error: "Pilih irama." }),
});

export type CreatePeriodsInput = z.output<typeof createPeriodsSchema>;

const opens = daySchema("Isi tanggal buka.");
const closes = daySchema("Isi tanggal tutup.");

/** The windows of one period. Only that of a year has one for planning, which the others send empty. */
export const changeWindowsSchema = z
  .object({
    periodId: z.uuid(),
    version: z.coerce.number().int(),
    planningOpens: optionalDaySchema("Isi tanggal buka."),
    planningCloses: optionalDaySchema("Isi tanggal tutup."),
    realisasiOpens: opens,
    realisasiCloses: closes,
    evaluationOpens: opens,
    evaluationCloses: closes,
    objectionOpens: opens,
    objectionCloses: closes,
  })
  .superRefine((days, context) => {
    for (const kind of ["planning", "realisasi", "evaluation", "objection"] as const) {
      const from = days[`${kind}Opens`];
      const to = days[`${kind}Closes`];
      const fault = (path: string, message: string) => {
        context.addIssue({ code: "custom", path: [path], message });
      };
      if (from === null && to !== null) fault(`${kind}Opens`, "Isi tanggal buka.");
      if (from !== null && to === null) fault(`${kind}Closes`, "Isi tanggal tutup.");
      if (from !== null && to !== null && to < from) {
        fault(`${kind}Closes`, windowFaultMessage({ code: "reversed", kind }));
      }
    }
  });

export type ChangeWindowsInput = z.output<typeof changeWindowsSchema>;

export const addHolidaySchema = z.object({
  date: daySchema("Isi tanggal."),
  name: z
    .string({ error: "Isi nama hari libur." })
    .trim()
    .min(2, "Isi nama hari libur.")
    .max(HOLIDAY_NAME_LIMIT, `Nama paling panjang ${String(HOLIDAY_NAME_LIMIT)} huruf.`),
  kind: z.enum(HOLIDAY_KINDS, { error: "Pilih jenis." }),
});

export type AddHolidayInput = z.output<typeof addHolidaySchema>;

/** A year has about 25 days off; what is longer is not a list of them. */
const MOST_LINES = 100;

/** Days off pasted as lines, each read or told what is wrong with it. */
export const addHolidaysSchema = z.object({
  lines: z
    .string({ error: "Tempel daftar hari libur." })
    .max(20_000, "Daftar terlalu panjang.")
    .transform((text, context) => {
      const { holidays, faults } = readHolidayLines(text);
      const messages = faults.map(holidayLineMessage);
      if (holidays.length === 0 && faults.length === 0) messages.push("Tempel daftar hari libur.");
      if (holidays.length > MOST_LINES)
        messages.push(`Paling banyak ${String(MOST_LINES)} hari libur sekaligus.`);
      for (const message of messages) context.addIssue({ code: "custom", message });
      return messages.length === 0 ? holidays : z.NEVER;
    }),
});

export type AddHolidaysInput = z.output<typeof addHolidaysSchema>;

export const removeHolidaySchema = z.object({ holidayId: z.uuid() });

export type RemoveHolidayInput = z.output<typeof removeHolidaySchema>;
