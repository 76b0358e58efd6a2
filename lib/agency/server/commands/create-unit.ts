import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { isWithin } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayPlaceUnit } from "../../policy";
import type { CreateUnitInput } from "../../schema";
import type { KeptVersion } from "../../unit-change";
import { mayReplaceUnits } from "../../unit-history";
import type { UnitRefusal } from "../../unit-refusal";
import { unitReach } from "../reach";
import { lockUnitTree, unitHistory, versionRow } from "../store";
import { treeFault } from "./unit-names";

/** Adds a unit from a day on. Only the first unit of an agency, and another top beside it never, is without a parent. */
export async function createUnit(
  actor: Actor,
  input: CreateUnitInput,
): Promise<Result<{ readonly unitId: string }, UnitRefusal>> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record) => {
      await lockUnitTree(tx, agencyId);
      const reach = await unitReach(tx, actor, "agency.edit-units");
      if (!mayPlaceUnit(reach, input.parentId).allowed) return refuse({ code: "out-of-reach" });

      const { code, validFrom, ...statement } = input;
      const taken = await tx.unit.findUnique({
        where: { agencyId_code: { agencyId, code } },
        select: { id: true },
      });
      if (taken !== null) return refuse({ code: "code-taken", unitCode: code });

      const history = await unitHistory(tx, agencyId);
      const hasTop = history.some(
        (version) => version.parentId === null && isWithin(validFrom, version.validity),
      );
      if (statement.parentId === null && hasTop) return refuse({ code: "needs-parent" });
      const unitId = randomUUID();
      const begun: KeptVersion = { ...statement, unitId, validity: { from: validFrom, to: null } };
      const after = [...history, begun];
      const sound = mayReplaceUnits(history, after);
      if (!sound.allowed) return refuse(treeFault(sound.reason, after));

      await tx.unit.create({ data: { agencyId, id: unitId, code }, select: { id: true } });
      await tx.unitVersion.create({ data: versionRow(agencyId, begun), select: { id: true } });
      await tx.outboxEvent.create({
        data: { agencyId, topic: "unit.created", payload: { unitId } },
        select: { id: true },
      });
      record(auditEvent("unit.created", unitId, { code, validFrom, ...statement }));
      return ok({ unitId });
    },
    { attempt: attempted("unit.created", null) },
  );
}
