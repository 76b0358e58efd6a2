import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Footing } from "./footing";
import type { SkpChangeKind, SkpCloseReason } from "./skp";

const side = z.object({
  position: z.string().nullable(),
  unit: z.string().nullable(),
  appraiser: z.string().nullable(),
});

/** What was before a change and what is after it, in words of that day. */
export const changeDetail = z.object({ before: side.nullable(), after: side.nullable() });

export type ChangeSide = z.infer<typeof side>;
export type ChangeDetail = z.infer<typeof changeDetail>;

/** A footing in the words that a page shows. */
export function sideOf({ post, appraiser }: Footing): ChangeSide {
  return {
    position: post?.positionName ?? null,
    unit: post?.unitName ?? null,
    appraiser: appraiser === null ? null : `${appraiser.title}, ${appraiser.name}`,
  };
}

/** One thing that came over an SKP within its year. */
export interface SkpChangeView {
  readonly id: string;
  readonly kind: SkpChangeKind;
  readonly changedOn: CalendarDate;
  readonly reason: SkpCloseReason | null;
  readonly detail: ChangeDetail;
  readonly teamName: string | null;
  /** Lines of the dissolved team that are in force. */
  readonly lines: readonly string[];
  /** The SKP before or after this one. */
  readonly otherId: string | null;
}

export interface SkpChangesView {
  readonly skpId: string;
  readonly year: number;
  readonly employeeName: string;
  readonly isOwn: boolean;
  /** Read by virtue of a role alone, which the trail keeps. */
  readonly isByRole: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly changes: readonly SkpChangeView[];
}
