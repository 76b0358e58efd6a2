import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayEditUnit, mayPlaceUnit } from "../../policy";
import type { ChangeUnitInput } from "../../schema";
import { changedFrom, correctedOn, type KeptVersion, type UnitChange } from "../../unit-change";
import { mayReplaceUnits } from "../../unit-history";
import type { UnitRefusal } from "../../unit-refusal";
import { unitReach } from "../reach";
import { lockUnitTree, unitHistory } from "../store";
import { claimUnit, saveUnitChange } from "./save-change";
import { treeFault } from "./unit-names";

function comparable({
  name,
  kind,
  headTitle,
  parentId,
  appraisalSuperiorId,
  sortOrder,
}: Omit<KeptVersion, "validity">) {
  return { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder };
}

function changeMeant(history: readonly KeptVersion[], input: ChangeUnitInput): UnitChange | null {
  const { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder, reason, unitId } = input;
  const statement = { name, kind, headTitle, parentId, appraisalSuperiorId, sortOrder };
  if (input.mode === "change") return changedFrom(history, unitId, input.from, { ...statement, reason });
  // What was written wrongly is mended; why the version began stays as it was.
  const version = correctedOn(history, unitId, input.on, { ...statement, reason: null });
  return version === null
    ? null
    : correctedOn(history, unitId, input.on, { ...statement, reason: version.earlier.reason });
}

/** Renames, moves or otherwise changes a unit from a day on, or corrects what was written wrongly about it. */
export async function changeUnit(
  actor: Actor,
  input: ChangeUnitInput,
): Promise<Result<{ readonly unitId: string }, UnitRefusal>> {
  const { agencyId } = actor;
  const { unitId, mode } = input;
  const key = mode === "change" ? "unit.changed" : "unit.corrected";
  return transact(
    actor,
    async (tx, record) => {
      await lockUnitTree(tx, agencyId);
      const history = await unitHistory(tx, agencyId);
      if (!history.some((version) => version.unitId === unitId)) return refuse({ code: "not-found" });
      const change = changeMeant(history, input);
      const on = mode === "change" ? input.from : input.on;
      const reach = await unitReach(tx, actor, "agency.edit-units");
      if (!mayEditUnit(reach, unitId).allowed) return refuse({ code: "out-of-reach" });
      if (!(await claimUnit(tx, agencyId, input))) return refuse({ code: "stale" });
      if (change === null) return refuse({ code: "not-in-force", on });

      const said = change.begun ?? change.kept;
      const moves = said.parentId !== change.earlier.parentId;
      if (moves && !mayPlaceUnit(reach, said.parentId).allowed) return refuse({ code: "out-of-reach" });
      if (moves && said.parentId === null) return refuse({ code: "needs-parent" });
      const changes = changesBetween(comparable(change.earlier), comparable(said));
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      const sound = mayReplaceUnits(history, change.after);
      if (!sound.allowed) return refuse(treeFault(sound.reason, change.after));

      await saveUnitChange(tx, agencyId, change);
      await tx.outboxEvent.create({
        data: { agencyId, topic: key, payload: { unitId } },
        select: { id: true },
      });
      record(auditEvent(key, unitId, { from: said.validity.from, reason: input.reason, changes }));
      return ok({ unitId });
    },
    { attempt: attempted(key, unitId) },
  );
}
