import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { parties, type Parties } from "@/lib/skp/parties";
import { sidesOn, type Sides } from "@/lib/skp/server/parties";
import { decisionDay } from "../appraisal";
import type { KeptEvaluation } from "./evaluation-row";

/** Who decides about an evaluation: an employee, an official who is no civil servant, or nobody that is known. */
export type Decider =
  | { readonly kind: "employee"; readonly employeeId: string }
  | { readonly kind: "official"; readonly name: string; readonly title: string }
  | { readonly kind: "nobody" };

/** Both who decide, and both sides as papers print them. */
export interface Deciders {
  readonly appraiser: Decider;
  /** `final`: nobody stands above the appraiser. */
  readonly superior: Decider | { readonly kind: "final" };
  readonly parties: Parties | null;
  /** The person's own post leads a unit. */
  readonly isHead: boolean;
  /** The unit as whose head (or by whose delegation) the appraiser appraises; null where that is not known. */
  readonly leadUnitId: string | null;
}

type Outcome = Sides["superior"]["outcome"];

function deciderOf(outcome: Exclude<Outcome, { kind: "final" }>, fallbackId: string | null): Decider {
  switch (outcome.kind) {
    case "employee":
      return { kind: "employee", employeeId: outcome.employeeId };
    case "official":
      return { kind: "official", name: outcome.name, title: outcome.title };
    case "none":
      return fallbackId === null ? { kind: "nobody" } : { kind: "employee", employeeId: fallbackId };
  }
}

/** Both sides as they were when the SKP was agreed. */
async function agreedParties(tx: Tx, agencyId: string, skp: KeptEvaluation["skp"]): Promise<Parties | null> {
  const version = await tx.skpVersion.findFirst({
    where: { agencyId, skpId: skp.id, number: skp.agreedVersion },
    select: { parties: true },
  });
  const kept = parties.safeParse(version?.parties);
  return kept.success ? kept.data : null;
}

/**
 * Who appraises, and who stands above, today; of an SKP that has ended, on its last day (`decisionDay`). Where nobody is
 * found on that day (the person is on CLTN), and where only a Plh of days that are over was, the one with whom the SKP
 * was agreed.
 */
export async function decidersOf(
  tx: Tx,
  actor: Pick<Actor, "agencyId" | "agencyName" | "today">,
  evaluation: Pick<KeptEvaluation, "employeeId" | "skp">,
): Promise<Deciders> {
  const { skp, employeeId } = evaluation;
  const { today } = actor;
  const now = await sidesOn(tx, actor, employeeId, today);
  const day = decisionDay({ ...skp, isSameUnit: now.unitId === skp.unitId }, today);
  const sides = day === today ? now : await sidesOn(tx, actor, employeeId, day);
  const { outcome } = sides.finding;
  const isPastPlh = day < today && outcome.kind === "employee" && outcome.capacity === "plh";
  const agreedId = skp.appraiserId === employeeId ? null : skp.appraiserId;
  const appraiser: Decider =
    isPastPlh && agreedId !== null
      ? { kind: "employee", employeeId: agreedId }
      : deciderOf(outcome, agreedId);
  const kept = sides.parties ?? (await agreedParties(tx, actor.agencyId, skp));
  const above = sides.superior.outcome;
  return {
    appraiser,
    superior: above.kind === "final" ? above : deciderOf(above, kept?.superior?.employeeId ?? null),
    parties: kept === null ? null : { ...kept, day },
    isHead: sides.isHead,
    leadUnitId: outcome.kind === "employee" ? outcome.unitId : null,
  };
}
