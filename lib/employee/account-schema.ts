import { z } from "zod";

/** A unit in an address or a form; people without one stand under a word. */
export const STRAYS = "tanpa-unit";

const unitOrStrays = z.union([z.literal(STRAYS).transform(() => null), z.uuid()]);

export const issueSlips = z.object({
  unitId: unitOrStrays,
  orang: z
    .union([z.array(z.uuid()), z.uuid().transform((id) => [id])])
    .default([])
    .transform((ids) => [...new Set(ids)]),
});
export type IssueSlips = z.infer<typeof issueSlips>;

/** All of a unit who have not signed in yet and hold no slip that is good. */
export const issueToWaiting = z.object({ unitId: unitOrStrays });
export type IssueToWaiting = z.infer<typeof issueToWaiting>;

export const slipSheet = z.object({ unitId: unitOrStrays, pegawai: z.uuid().optional() });

export const oneAccount = z.object({ employeeId: z.uuid(), version: z.coerce.number().int() });
export type OneAccount = z.infer<typeof oneAccount>;
