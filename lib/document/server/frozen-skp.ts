import type { Tx } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { parties } from "@/lib/skp/parties";
import { skpPlan } from "@/lib/skp/plan";
import type { FrozenSkp } from "../forms/skp-form";

export interface AgreedSkp {
  readonly frozen: FrozenSkp;
  /** Number of the version in force. */
  readonly edition: number;
}

/** The version of an SKP that is in force, as both have agreed on it; null where none is. */
export async function agreedSkp(tx: Tx, agencyId: string, skpId: string): Promise<AgreedSkp | null> {
  const skp = await tx.skp.findUnique({
    where: { agencyId_id: { agencyId, id: skpId } },
    select: { kind: true, approach: true, startsOn: true, endsOn: true, agreedVersion: true },
  });
  if (skp === null || skp.agreedVersion === 0) return null;
  const version = await tx.skpVersion.findUnique({
    where: { agencyId_skpId_number: { agencyId, skpId, number: skp.agreedVersion } },
    select: { plan: true, parties: true },
  });
  if (version === null) return null;
  return {
    edition: skp.agreedVersion,
    frozen: {
      kind: skp.kind,
      approach: skp.approach,
      span: { from: calendarDateFromDb(skp.startsOn), to: calendarDateFromDb(skp.endsOn) },
      plan: skpPlan.parse(version.plan),
      parties: parties.parse(version.parties),
    },
  };
}
