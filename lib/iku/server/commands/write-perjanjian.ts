import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PerjanjianRefusal } from "../../perjanjian-refusal";
import type {
  AddBudgetInput,
  ChooseIkusInput,
  RemoveBudgetInput,
  SeenPerjanjian,
} from "../../perjanjian-schema";
import { claimPerjanjian, lineRows, type PerjanjianStance } from "../perjanjian-store";
import type { PerjanjianDone } from "./perjanjian";

/** Changes a draft: holds it, lets `change` do its part, and writes the event. */
function write(
  actor: Actor,
  input: SeenPerjanjian,
  change: (tx: Tx, stance: PerjanjianStance) => Promise<Result<void, PerjanjianRefusal>>,
): PerjanjianDone {
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, "write");
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest } = claimed.value;
      const changed = await change(tx, claimed.value);
      if (!changed.ok) return changed;
      record(auditEvent("perjanjian.changed", unitId, { year, edition: newest.number }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.changed", null) },
  );
}

/** Takes these indicators of the unit, each with its target as the register has it now; others are left out. */
export function chooseIkus(actor: Actor, input: ChooseIkusInput): PerjanjianDone {
  return write(actor, input, async (tx, { newest, register }) => {
    const { agencyId } = actor;
    const chosen = register.filter(({ ikuId, hasTarget }) => hasTarget && input.ikuIds.includes(ikuId));
    await tx.perjanjianKinerjaIku.deleteMany({ where: { agencyId, versionId: newest.id } });
    await tx.perjanjianKinerjaIku.createMany({ data: lineRows(agencyId, newest.id, chosen) });
    return ok();
  });
}

/** Adds a programme with its budget. */
export function addBudget(actor: Actor, input: AddBudgetInput): PerjanjianDone {
  return write(actor, input, async (tx, { newest }) => {
    const { code, name, amount, note } = input;
    const sortOrder = newest.content.budgets.length;
    await tx.perjanjianKinerjaBudget.createMany({
      data: [{ agencyId: actor.agencyId, versionId: newest.id, code, name, amount, note, sortOrder }],
    });
    return ok();
  });
}

/** Takes a programme out. */
export function removeBudget(actor: Actor, input: RemoveBudgetInput): PerjanjianDone {
  return write(actor, input, async (tx, { newest }) => {
    const { count } = await tx.perjanjianKinerjaBudget.deleteMany({
      where: { agencyId: actor.agencyId, versionId: newest.id, id: input.budgetId },
    });
    return count === 1 ? ok() : refuse({ code: "not-found" });
  });
}
