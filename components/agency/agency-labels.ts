import type { AGENCY_TIME_ZONES } from "@/lib/agency/agency";

/** What the zones of Indonesia are called on pages. */
export const TIME_ZONE_NAMES: Readonly<Record<(typeof AGENCY_TIME_ZONES)[number], string>> = {
  "Asia/Jakarta": "WIB (Asia/Jakarta)",
  "Asia/Makassar": "WITA (Asia/Makassar)",
  "Asia/Jayapura": "WIT (Asia/Jayapura)",
};

/** What a zone is called; one that is not of Indonesia by its own name. */
export function timeZoneName(zone: string): string {
  return (TIME_ZONE_NAMES as Readonly<Record<string, string>>)[zone] ?? zone;
}
