import { z } from "zod";
import { sealedText } from "@/lib/auth/search-form";

/** What the list of those whom one appraises can be narrowed to. */
export const APPRAISEE_STATES = ["menunggu", "terlambat", "dinilai", "keberatan"] as const;
export type AppraiseeState = (typeof APPRAISEE_STATES)[number];

export const APPRAISEE_STATE_LABELS: Readonly<Record<AppraiseeState, string>> = {
  menunggu: "Menunggu penilaian Anda",
  terlambat: "Ada yang terlambat",
  dinilai: "Sudah dinilai",
  keberatan: "Ada keberatan",
};

/** Names as they stand in the address; what makes no sense is left out. */
export const appraiseeFilterSchema = z.object({
  /** Part of a name; in the address sealed. */
  q: sealedText,
  keadaan: z.enum(APPRAISEE_STATES).optional().catch(undefined),
  periode: z.uuid().optional().catch(undefined),
  /** For whom drafts are prepared. */
  untuk: z.uuid().optional().catch(undefined),
  /** The SKP, or the person without one, after whom the page begins. */
  setelah: z.uuid().optional().catch(undefined),
});

export type AppraiseeFilter = z.output<typeof appraiseeFilterSchema>;

/** The address of the list, narrowed so. */
export function appraiseeQuery(filter: AppraiseeFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}
