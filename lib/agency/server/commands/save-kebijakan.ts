import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { enqueue } from "@/lib/job/server/enqueue";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { KEBIJAKAN_TOPIC, type Kebijakan } from "../../kebijakan";
import type { KebijakanRefusal } from "../../kebijakan-refusal";
import { differences } from "../../kebijakan-value";
import { kebijakanOf } from "../kebijakan";

/** Which policy, in which version (0: the year has none of its own yet), and why it is changed. */
export interface KebijakanChange {
  readonly year: number;
  readonly version: number;
  readonly reason: string;
}

export interface SavedKebijakan {
  readonly year: number;
  readonly version: number;
}

type Saved = Result<SavedKebijakan, KebijakanRefusal>;

/** The year before is still appraised in January; earlier ones are over. */
export function isOpenYear(actor: Pick<Actor, "today">, year: number): boolean {
  return year >= Number(actor.today.slice(0, 4)) - 1;
}

async function write(
  tx: Tx,
  actor: Actor,
  { year, version, reason }: KebijakanChange,
  value: Kebijakan,
): Promise<Result<string, KebijakanRefusal>> {
  const { agencyId } = actor;
  const key = { agencyId_topic_year: { agencyId, topic: KEBIJAKAN_TOPIC, year } };
  const stored = await tx.agencySetting.findUnique({ where: key, select: { id: true } });
  if ((stored === null) !== (version === 0)) return refuse({ code: "stale" });
  const id = stored?.id ?? randomUUID();
  if (stored === null) {
    await tx.agencySetting.create({ data: { agencyId, id, topic: KEBIJAKAN_TOPIC, year, value } });
  } else {
    const { count } = await tx.agencySetting.updateMany({
      where: { agencyId, id, version },
      data: { value, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "stale" });
  }
  await tx.agencySettingVersion.create({
    data: {
      ...{ agencyId, settingId: id, version: version + 1, value, reason },
      createdBy: actor.accountId,
      createdByName: actor.name,
    },
  });
  return ok(id);
}

/** Tells the trail and the worker, who works out again who is appraised by whom and how. */
async function tell(
  tx: Tx,
  { agencyId }: Actor,
  record: (event: RecordedEvent) => void,
  settingId: string,
  { year, reason }: KebijakanChange,
  [before, after]: readonly [Kebijakan, Kebijakan],
): Promise<void> {
  const changes = Object.fromEntries(
    differences(before, after).map((change) => [change.path, { before: change.before, after: change.after }]),
  );
  record(auditEvent("policy.changed", settingId, { name: String(year), year, reason, changes }));
  await enqueue(tx, "employee.refresh-relations", { agencyId }, agencyId);
}

/**
 * Changes the policy of a year by `change`, which is given what applies now. One transaction with its version, its event
 * and the job; a version that is not the one shown is refused, and nothing is kept.
 */
export async function saveKebijakan(
  actor: Actor,
  which: KebijakanChange,
  change: (policy: Kebijakan) => Result<Kebijakan, KebijakanRefusal>,
): Promise<Saved> {
  const attempt = attempted("policy.changed", null);
  const { year, version } = which;
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Saved> => {
        // A role for a part of the agency does not reach what concerns all of it.
        if (scopeOf(actor, "agency.edit-policy").kind !== "agency") return refuse({ code: "out-of-reach" });
        if (!isOpenYear(actor, year)) return refuse({ code: "year-closed", year });
        const before = await kebijakanOf(tx, actor.agencyId, year);
        const changed = change(before);
        if (!changed.ok) return changed;
        const written = await write(tx, actor, which, changed.value);
        if (!written.ok) return written;
        if (differences(before, changed.value).length === 0) return refuse({ code: "unchanged" });
        await tell(tx, actor, record, written.value, which, [before, changed.value]);
        return ok({ year, version: version + 1 });
      },
      { attempt },
    );
  } catch (error) {
    // Somebody else has saved the first version of the year in the same instant.
    if (violatedConstraint(error) !== "agency_setting_agency_id_topic_year_key") throw error;
    return transact(actor, () => Promise.resolve(refuse<KebijakanRefusal>({ code: "stale" })), { attempt });
  }
}

/** Gives a year that has no policy of its own the one that applies in the year before, to be changed from there. */
export async function copyKebijakan(actor: Actor, from: number): Promise<Saved> {
  const attempt = attempted("policy.copied", null);
  const year = from + 1;
  const which = { year, version: 0, reason: `Disalin dari kebijakan tahun ${String(from)}` };
  const exists: KebijakanRefusal = { code: "exists", year };
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Saved> => {
        if (scopeOf(actor, "agency.edit-policy").kind !== "agency") return refuse({ code: "out-of-reach" });
        if (!isOpenYear(actor, year)) return refuse({ code: "year-closed", year });
        const written = await write(tx, actor, which, await kebijakanOf(tx, actor.agencyId, from));
        if (!written.ok) return refuse(exists);
        record(auditEvent("policy.copied", written.value, { name: String(year), year, from: String(from) }));
        return ok({ year, version: 1 });
      },
      { attempt },
    );
  } catch (error) {
    if (violatedConstraint(error) !== "agency_setting_agency_id_topic_year_key") throw error;
    return transact(actor, () => Promise.resolve(refuse(exists)), { attempt });
  }
}
