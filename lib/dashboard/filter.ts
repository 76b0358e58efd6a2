import { z } from "zod";
import { PREDIKATS } from "@/lib/evaluation/rating";
import { GOLONGAN_GROUPS, LATE_STEPS, RESULT_STATES } from "./figures";

const id = z.uuid().optional().catch(undefined);

/** What `/dasbor` is asked for; what cannot be read is left out. */
export const dashboardFilter = z.object({ unit: id });

/** Which people the list beneath shows. */
export const rosterFilter = z.object({
  unit: id,
  keadaan: z
    .enum([...LATE_STEPS, ...RESULT_STATES])
    .optional()
    .catch(undefined),
  predikat: z.enum(PREDIKATS).optional().catch(undefined),
  golongan: z.enum(GOLONGAN_GROUPS).optional().catch(undefined),
  penilai: id,
  setelah: id,
});

export type RosterFilter = z.output<typeof rosterFilter>;

/** The filter as a query, for links. */
export function rosterQuery(filter: Partial<RosterFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
