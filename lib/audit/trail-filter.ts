import { z } from "zod";
import { optionalDaySchema } from "@/lib/kernel/calendar-schema";
import { EVENT_KEYS } from "./event";
import { SUBJECTS } from "./subject";

const none = z.literal("").transform(() => null);

/**
 * Which part of the trail to show, as it stands in the address of the page. What makes no sense is left out, so that an
 * old or mistyped address still shows something.
 */
export const trailFilterSchema = z.object({
  dari: optionalDaySchema("").catch(null),
  sampai: optionalDaySchema("").catch(null),
  jenis: z.union([none, z.enum(EVENT_KEYS)]).catch(null),
  tentang: z.union([none, z.enum(SUBJECTS)]).catch(null),
  pelaku: z.union([none, z.uuid()]).catch(null),
  id: z.union([none, z.uuid()]).catch(null),
});

export type TrailFilter = z.output<typeof trailFilterSchema>;

/** The filter as it stands in an address, without what is not set. */
export function trailQuery(filter: TrailFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== null) query.set(name, value);
  return query;
}

/** Whether anything is filtered at all. */
export function isFiltered(filter: TrailFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}
