import { z } from "zod";
import { party } from "@/lib/employee/party";

/** Both sides on the day on which it was agreed; the head of the agency promises alone (PermenPANRB 53/2014). */
export const perjanjianParties = z.object({
  day: z.string(),
  agency: z.string(),
  unit: z.string(),
  /** Pihak pertama: the head of the unit. */
  first: party,
  /** Pihak kedua: the head one level up; null at the top. */
  second: party.nullable(),
});

export type PerjanjianParties = z.infer<typeof perjanjianParties>;
