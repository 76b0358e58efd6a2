import { z } from "zod";
import { party } from "@/lib/employee/party";

/** Both sides of an SKP or an evaluation as of the day on which it was set; later edits of master data do not reach them. */
export const parties = z.object({
  day: z.string(),
  agency: z.string(),
  employee: party,
  appraiser: party,
  /** Atasan pejabat penilai kinerja; null where nobody stands above ("hasil bersifat final"). */
  superior: party.nullable(),
});

export type Parties = z.infer<typeof parties>;
