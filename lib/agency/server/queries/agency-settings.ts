import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import type { AgencyKind } from "../../agency";

export interface AgencySettingsView {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly timeZone: string;
  readonly headTitle: string;
  readonly headName: string;
  readonly mfaRequired: boolean;
  readonly version: number;
  /** Whether the actor may change them: only with a role for the whole agency. */
  readonly canEdit: boolean;
}

/** The agency as its settings page shows it. */
export async function agencySettings(actor: Actor): Promise<AgencySettingsView> {
  const agency = await read(actor, (tx) =>
    tx.agency.findUniqueOrThrow({
      where: { id: actor.agencyId },
      select: {
        code: true,
        name: true,
        kind: true,
        timeZone: true,
        headTitle: true,
        headName: true,
        mfaRequired: true,
        version: true,
      },
    }),
  );
  return { ...agency, canEdit: scopeOf(actor, "agency.edit-settings").kind === "agency" };
}
