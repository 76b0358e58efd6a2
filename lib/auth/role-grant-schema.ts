import { z } from "zod";
import { ROLES } from "@/lib/access/role";
import { daySchema, optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { sealedText } from "./search-form";

const NO_PERSON = "Pilih orangnya dari daftar.";

/** What a role is given to, for what, and how long. The reach is always chosen, never taken for granted. */
export const grantRoleSchema = z
  .object({
    accountId: z.uuid(NO_PERSON),
    role: z.enum(ROLES, { error: "Pilih perannya." }),
    reach: z.enum(["agency", "unit"], { error: "Pilih: seluruh instansi, atau satu unit." }),
    unitId: z.union([z.literal(""), z.uuid("Pilih unit dari daftar.")]).default(""),
    validFrom: daySchema("Isi tanggal mulai berlaku."),
    validTo: optionalDaySchema("Periksa tanggal berakhirnya."),
  })
  .refine(({ reach, unitId }) => reach === "agency" || unitId !== "", {
    error: "Pilih unitnya.",
    path: ["unitId"],
  })
  .transform(({ reach, unitId, ...rest }) => ({ ...rest, unitId: reach === "unit" ? unitId : null }));

export type GrantRoleInput = z.output<typeof grantRoleSchema>;

/** The last day of a grant; none is at once. */
export const revokeRoleSchema = z.object({
  grantId: z.uuid(),
  version: z.coerce.number().int(),
  lastDay: optionalDaySchema("Periksa tanggal ini."),
});

export type RevokeRoleInput = z.output<typeof revokeRoleSchema>;

/** Which grants a list shows: those in force or to come, those that have ended, or all. */
export const GRANT_CHOICES = ["berlaku", "berakhir", "semua"] as const;

/** What the list is narrowed by, as an address holds it; what does not fit is as if it were not there. */
export const grantFilterSchema = z.object({
  /** A name or number; in the address sealed. */
  q: sealedText,
  peran: z.enum(ROLES).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  status: z.enum(GRANT_CHOICES).optional().catch(undefined),
  /** The grant after which, or before which, the page begins. */
  setelah: z.uuid().optional().catch(undefined),
  sebelum: z.uuid().optional().catch(undefined),
});

export type GrantFilter = z.output<typeof grantFilterSchema>;

/** The filter as the query of an address, without what is not set. */
export function grantQuery(filter: GrantFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
