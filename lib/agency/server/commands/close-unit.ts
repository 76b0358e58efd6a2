import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayEditUnit } from "../../policy";
import type { CloseUnitInput, ReopenUnitInput } from "../../schema";
import { endedAfter, type KeptVersion } from "../../unit-change";
import { mayReplaceUnits } from "../../unit-history";
import { isUnused, type UnitRefusal } from "../../unit-refusal";
import { unitReach } from "../reach";
import { lockUnitTree, unitHistory } from "../store";
import { claimUnit, saveUnitChange } from "./save-change";
import { treeFault, unitUseAfter } from "./unit-names";

/** The history, if the unit is there, within reach, and still as the person has seen it. */
async function claimedHistory(
  tx: Tx,
  actor: Actor,
  key: { readonly unitId: string; readonly version: number },
): Promise<Result<readonly KeptVersion[], UnitRefusal>> {
  await lockUnitTree(tx, actor.agencyId);
  const history = await unitHistory(tx, actor.agencyId);
  if (!history.some((version) => version.unitId === key.unitId)) return refuse({ code: "not-found" });
  const reach = await unitReach(tx, actor, "agency.edit-units");
  if (!mayEditUnit(reach, key.unitId).allowed) return refuse({ code: "out-of-reach" });
  return (await claimUnit(tx, actor.agencyId, key)) ? ok(history) : refuse({ code: "stale" });
}

/**
 * Ends a unit with a last day. Refused while units, placements, teams or delegations outlast it, with their names;
 * changes of the unit that were to begin later are dropped.
 */
export async function closeUnit(
  actor: Actor,
  input: CloseUnitInput,
): Promise<Result<{ readonly unitId: string }, UnitRefusal>> {
  const { agencyId } = actor;
  const { unitId, lastDay, reason } = input;
  return transact(
    actor,
    async (tx, record) => {
      const claimed = await claimedHistory(tx, actor, input);
      if (!claimed.ok) return claimed;
      const history = claimed.value;
      const change = endedAfter(history, unitId, lastDay);
      if (change === null) return refuse({ code: "not-in-force", on: lastDay });
      if (change.earlier.validity.to === lastDay) return refuse({ code: "unchanged" });
      const use = await unitUseAfter(tx, agencyId, unitId, lastDay, history);
      if (!isUnused(use)) return refuse({ code: "in-use", lastDay, use });
      const sound = mayReplaceUnits(history, change.after);
      if (!sound.allowed) return refuse(treeFault(sound.reason, history));

      await saveUnitChange(tx, agencyId, change);
      await tx.outboxEvent.create({
        data: { agencyId, topic: "unit.closed", payload: { unitId, lastDay } },
        select: { id: true },
      });
      record(auditEvent("unit.closed", unitId, { lastDay, reason }));
      return ok({ unitId });
    },
    { attempt: attempted("unit.closed", unitId) },
  );
}

/** Lets a closed unit go on until further notice. */
export async function reopenUnit(
  actor: Actor,
  input: ReopenUnitInput,
): Promise<Result<{ readonly unitId: string }, UnitRefusal>> {
  const { agencyId } = actor;
  const { unitId, reason } = input;
  return transact(
    actor,
    async (tx, record) => {
      const claimed = await claimedHistory(tx, actor, input);
      if (!claimed.ok) return claimed;
      const history = claimed.value;
      const change = endedAfter(history, unitId, null);
      const lastDay = change?.earlier.validity.to ?? null;
      if (change === null || lastDay === null) return refuse({ code: "not-closed" });
      const sound = mayReplaceUnits(history, change.after);
      if (!sound.allowed) return refuse(treeFault(sound.reason, history));

      await saveUnitChange(tx, agencyId, change);
      await tx.outboxEvent.create({
        data: { agencyId, topic: "unit.reopened", payload: { unitId } },
        select: { id: true },
      });
      record(auditEvent("unit.reopened", unitId, { lastDay, reason }));
      return ok({ unitId });
    },
    { attempt: attempted("unit.reopened", unitId) },
  );
}
