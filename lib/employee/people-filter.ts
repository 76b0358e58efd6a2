import { z } from "zod";
import { sealedText } from "@/lib/auth/search-form";
import { EMPLOYEE_KINDS } from "./employee";
import { DEFAULT_STANDING_RULES, STANDING_KINDS, type StandingKind } from "./standing";

/** Which kedudukan a list shows: those in service (all but who has left), one alone, or all. */
export const STANDING_CHOICES = ["bertugas", ...STANDING_KINDS, "semua"] as const;

export type StandingChoice = (typeof STANDING_CHOICES)[number];

/** The kinds of kedudukan that a choice stands for; null is all. */
export function standingsOf(choice: StandingChoice): readonly StandingKind[] | null {
  if (choice === "semua") return null;
  if (choice !== "bertugas") return [choice];
  return STANDING_KINDS.filter((kind) => !DEFAULT_STANDING_RULES[kind].closesSkp);
}

/** What a list of people is narrowed by, as an address holds it; what does not fit is as if it were not there. */
export const peopleFilterSchema = z.object({
  /** A name or number; in the address sealed. */
  q: sealedText,
  unit: z.uuid().optional().catch(undefined),
  jenis: z.enum(EMPLOYEE_KINDS).optional().catch(undefined),
  kedudukan: z.enum(STANDING_CHOICES).optional().catch(undefined),
  /** The person after whom, or before whom, the page begins. */
  setelah: z.uuid().optional().catch(undefined),
  sebelum: z.uuid().optional().catch(undefined),
});

export type PeopleFilter = z.output<typeof peopleFilterSchema>;

/** Whether a query can be looked for: a word of three letters, or the first four digits of a number. */
export function isSearchable(query: string): boolean {
  if (/^[0-9 .-]+$/.test(query)) return query.replace(/\D/g, "").length >= 4;
  return query.split(/\s+/).some((word) => word.length > 2);
}

/** The filter as the query of an address, without what is not set. */
export function peopleQuery(filter: PeopleFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
