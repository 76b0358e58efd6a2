import { z } from "zod";

/** What the list of those whom one appraises can be narrowed to. */
export const APPRAISEE_STATES = ["menunggu", "terlambat", "dinilai", "keberatan"] as const;
export type AppraiseeState = (typeof APPRAISEE_STATES)[number];

export const APPRAISEE_STATE_LABELS: Readonly<Record<AppraiseeState, string>> = {
  menunggu: "Menunggu penilaian Anda",
  terlambat: "Ada yang terlambat",
  dinilai: "Sudah dinilai",
  keberatan: "Ada keberatan",
};

const text = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);

/** Names as they stand in the address; what makes no sense is left out. */
export const appraiseeFilterSchema = z.object({
  q: text(100),
  keadaan: z.enum(APPRAISEE_STATES).optional().catch(undefined),
  periode: z.uuid().optional().catch(undefined),
  /** For whom drafts are prepared. */
  untuk: z.uuid().optional().catch(undefined),
  setelah: text(300),
});

export type AppraiseeFilter = z.output<typeof appraiseeFilterSchema>;

/** The address of the list, narrowed so. */
export function appraiseeQuery(filter: AppraiseeFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}

/** A place in the list: name and id of the last one shown. */
export function placeText(name: string, id: string): string {
  return `${id}~${name}`;
}

export function placeOf(text: string | undefined): { readonly name: string; readonly id: string } | null {
  const found = /^([0-9a-f-]{36})~(.*)$/.exec(text ?? "");
  return found?.[1] === undefined ? null : { id: found[1], name: found[2] ?? "" };
}
