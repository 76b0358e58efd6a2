import { z } from "zod";
import { daySchema } from "@/lib/kernel/calendar-schema";
import { parseNumber } from "@/lib/kernel/decimal";
import { textField, writtenField } from "@/lib/skp/schema-text";
import { LONGEST_LOG, parseMinutes } from "./daily-log";
import { linkOf } from "./evidence";

const optionalId = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());
const MINUTES_ASKED = "Pilih lamanya, atau tulis misalnya 45, 1:30, atau 1,5 jam.";

const fields = z.object({
  text: writtenField(LONGEST_LOG, "Uraian", "Tulis apa yang Anda kerjakan."),
  /** Left out: work for no indicator. */
  ikiId: optionalId,
  minutes: z.string({ error: MINUTES_ASKED }).max(10, MINUTES_ASKED).default(""),
  otherMinutes: z.string().max(20, MINUTES_ASKED).default(""),
  quantity: textField(30, "Jumlah hasil"),
  date: daySchema("Isi tanggal."),
  url: textField(2_000, "Tautan"),
});

function read(input: z.output<typeof fields>, context: z.RefinementCtx) {
  const fault = (path: string, message: string) => {
    context.addIssue({ code: "custom", path: [path], message });
    return z.NEVER;
  };
  const { otherMinutes, ...given } = input;
  const isOther = otherMinutes.trim() !== "";
  const minutes = parseMinutes(isOther ? otherMinutes : given.minutes);
  if (minutes === null) return fault(isOther ? "otherMinutes" : "minutes", MINUTES_ASKED);
  const quantity = given.quantity === "" ? null : parseNumber(given.quantity);
  if (quantity === null && given.quantity !== "")
    return fault("quantity", "Isi dengan angka, misalnya 3 atau 2,5.");
  if (quantity?.isNegative() === true) return fault("quantity", "Jumlah hasil tidak boleh di bawah 0.");
  const url = given.url === "" ? null : linkOf(given.url);
  if (url === null && given.url !== "") return fault("url", "Isi dengan alamat yang diawali https://.");
  return { ...given, ikiId: given.ikiId ?? null, minutes, quantity: quantity?.toFixed() ?? null, url };
}

export const addLogSchema = fields.transform(read);

export type AddLogInput = z.output<typeof addLogSchema>;

export const changeLogSchema = fields
  .extend({ logId: z.uuid(), version: z.coerce.number().int() })
  .transform((input, context) => {
    const { logId, version, ...typed } = input;
    return { ...read(typed, context), logId, version };
  });

export type ChangeLogInput = z.output<typeof changeLogSchema>;

export const logSchema = z.object({ logId: z.uuid() });

export type LogInput = z.output<typeof logSchema>;

/** Which lines of a draft are taken: "id of the indicator:version of what was kept". */
const taken = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [ikiId = "", version = "0"] = text.split(":");
    return { ikiId, version: Number(version) };
  });

export const takeDraftSchema = z.object({
  periodId: z.uuid(),
  lines: z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z.array(taken).min(1, "Pilih sekurang-kurangnya satu indikator.").max(400),
  ),
});

export type TakeDraftInput = z.output<typeof takeDraftSchema>;
