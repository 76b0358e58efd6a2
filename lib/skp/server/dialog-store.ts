import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import type { DialogConfirmations } from "../dialog";
import type { SkpSpan } from "../opening";
import type { PerformanceRelation } from "../policy";
import type { SkpCloseReason } from "../skp";
import { relationToPerformance } from "./relation";

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;

const skpFields = {
  id: true,
  year: true,
  employeeId: true,
  unitId: true,
  appraiserId: true,
  startsOn: true,
  endsOn: true,
  closeReason: true,
  employee: person,
  appraiser: person,
} as const satisfies Prisma.SkpSelect;

/** The SKP that dialogs are about, with how the actor stands to it. */
export interface DialogSkp {
  readonly id: string;
  readonly year: number;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly unitId: string;
  readonly appraiserId: string | null;
  readonly appraiserName: string | null;
  readonly span: SkpSpan;
  readonly closeReason: SkpCloseReason | null;
  readonly relation: PerformanceRelation;
}

/** An SKP of the agency, whoever asks; null where there is none of that id. */
export async function dialogSkp(tx: Tx, actor: Actor, skpId: string): Promise<DialogSkp | null> {
  const { agencyId } = actor;
  const row = await tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id: skpId } },
    select: skpFields,
  });
  if (row === null) return null;
  const { employee, appraiser, startsOn, endsOn, ...skp } = row;
  const { employeeId, unitId, appraiserId } = row;
  return {
    ...skp,
    employeeName: nameWithTitles(employee),
    appraiserName: appraiser === null ? null : nameWithTitles(appraiser),
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
    relation: await relationToPerformance(tx, actor, { employeeId, unitId, pastAppraiserId: appraiserId }),
  };
}

/** Who has confirmed a stored dialog of an SKP. */
export function confirmationsOf(
  row: { readonly employeeConfirmedAt: Date | null; readonly appraiserConfirmedAt: Date | null },
  { appraiserId }: Pick<DialogSkp, "appraiserId">,
): DialogConfirmations {
  return {
    employee: row.employeeConfirmedAt !== null,
    appraiser: row.appraiserConfirmedAt !== null,
    isOfficial: appraiserId === null,
  };
}

/** Nobody has said anything about what is not recorded yet. */
export function unconfirmed({ appraiserId }: Pick<DialogSkp, "appraiserId">): DialogConfirmations {
  return { employee: false, appraiser: false, isOfficial: appraiserId === null };
}
