import { z } from "zod";

/** One side of a paper as of a day; an official who is no civil servant has neither number nor pangkat (domain §3.7). */
export const party = z.object({
  employeeId: z.uuid().nullable(),
  /** With gelar, as papers print it. */
  name: z.string(),
  /** NIP or NI PPPK. */
  number: z.string().nullable(),
  /** "Penata Tingkat I / III/d"; for PPPK the golongan alone. */
  pangkat: z.string().nullable(),
  /** "Plt. Camat Gayungan". */
  jabatan: z.string(),
  unit: z.string(),
});

export type Party = z.infer<typeof party>;
