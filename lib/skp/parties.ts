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
