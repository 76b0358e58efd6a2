import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { hashOfCode, slipCode } from "@/lib/auth/server/secret-token";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { violatedConstraint } from "@/lib/db/server/violation";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { RecordedEvent } from "@/lib/db/event";
import type { AccountAdminRefusal } from "../../account-refusal";
import type { IssueSlips, IssueToWaiting } from "../../account-schema";
import { MOST_SLIPS, SLIP_DAYS } from "../../slip";
import { accountRows, membersOf, type AccountRow } from "../account-rows";
import { unitAccess } from "../unit-accounts";

export interface Issued {
  readonly slips: number;
  readonly unitId: string | null;
}

/** Accounts for those who have none yet; gives the ids by employee, those of before too. Locks them until commit. */
async function accountIds(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  { agencyId }: Actor,
  people: readonly AccountRow[],
): Promise<ReadonlyMap<string, string>> {
  const fresh = people
    .filter(({ accountId }) => accountId === null)
    .map(({ employeeId, name }) => ({ agencyId, id: crypto.randomUUID(), employeeId, name }));
  await tx.account.createMany({ data: fresh });
  for (const { id, employeeId } of fresh) record(auditEvent("account.created", id, { employeeId }));
  const ids = new Map(fresh.map(({ employeeId, id }) => [employeeId, id]));
  for (const { employeeId, accountId } of people) if (accountId !== null) ids.set(employeeId, accountId);
  await tx.$executeRaw`SELECT 1 FROM account WHERE id = ANY (${[...ids.values()].sort()}::uuid[]) ORDER BY id FOR UPDATE`;
  return ids;
}

/** One token for each account in the place of all former ones. The code itself is never stored. */
async function writeTokens(
  tx: Tx,
  record: (event: RecordedEvent) => void,
  actor: Actor,
  unitId: string | null,
  people: readonly AccountRow[],
): Promise<void> {
  const ids = await accountIds(tx, record, actor, people);
  const tokens = people.map(({ employeeId, state }) => {
    const id = crypto.randomUUID();
    const purpose = state === "active" ? ("password_reset" as const) : ("activation" as const);
    return { id, accountId: ids.get(employeeId) ?? "", purpose, hash: hashOfCode(slipCode(id)) };
  });
  const accounts = tokens.map(({ accountId }) => accountId);
  await tx.activationToken.deleteMany({
    where: { agencyId: actor.agencyId, accountId: { in: accounts }, usedAt: null },
  });
  await tx.$executeRaw(sql`
    INSERT INTO activation_token (agency_id, id, account_id, unit_id, purpose, token_hash, expires_at)
    SELECT ${actor.agencyId}::uuid, t.id, t.account_id, ${unitId}::uuid, t.purpose::token_purpose, t.hash,
           now() + make_interval(days => ${SLIP_DAYS}::int)
    FROM unnest(${tokens.map(({ id }) => id)}::uuid[], ${accounts}::uuid[],
                ${tokens.map(({ purpose }) => purpose)}::text[], ${tokens.map(({ hash }) => hash)}::text[])
         AS t(id, account_id, purpose, hash)`);
  for (const { accountId, purpose } of tokens) {
    record(auditEvent("account.slip-issued", accountId, { purpose, unitId }));
  }
}

type Chosen = Result<readonly AccountRow[], AccountAdminRefusal>;

async function issue(
  actor: Actor,
  unitId: string | null,
  choose: (tx: Tx, isForAgency: boolean) => Promise<Chosen>,
): Promise<Result<Issued, AccountAdminRefusal>> {
  const attempt = attempted("account.slip-issued", null);
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Result<Issued, AccountAdminRefusal>> => {
        const { isReached, isForAgency } = await unitAccess(tx, actor, "auth.issue-slips", unitId);
        if (!isReached) return refuse({ code: "not-found" });
        const chosen = await choose(tx, isForAgency);
        if (!chosen.ok) return chosen;
        if (chosen.value.length === 0) return refuse({ code: "nobody" });
        await writeTokens(tx, record, actor, unitId, chosen.value);
        return ok({ slips: chosen.value.length, unitId });
      },
      { attempt },
    );
  } catch (error) {
    // Somebody else has made the first account of one of them at the same moment.
    if (violatedConstraint(error) === "account_agency_id_employee_id_key") return refuse({ code: "stale" });
    throw error;
  }
}

/**
 * Makes slips for people of a unit (`unitId: null`: without one): for a first password, or for a new one where the
 * account is active. The slip made before for the same person is void.
 */
export function issueSlipsTo(actor: Actor, input: IssueSlips): Promise<Result<Issued, AccountAdminRefusal>> {
  const { unitId, orang } = input;
  return issue(actor, unitId, async (tx, isForAgency): Promise<Chosen> => {
    if (orang.length > MOST_SLIPS) return refuse({ code: "too-many", most: MOST_SLIPS });
    const where = sql`e.id = ANY (${orang}::uuid[]) AND ${membersOf(unitId, actor.today)}`;
    const people = await accountRows(tx, actor, { where, most: MOST_SLIPS }, isForAgency);
    if (people.length !== orang.length) return refuse({ code: "not-found" });
    for (const { barred, name } of people) {
      if (barred === "own-account") return refuse({ code: barred });
      if (barred !== null) return refuse({ code: barred, name });
    }
    return ok(people);
  });
}

/** Makes slips for all of a unit who have not signed in yet and hold none that is good, at most 200 at a time. */
export function issueSlipsToWaiting(
  actor: Actor,
  { unitId }: IssueToWaiting,
): Promise<Result<Issued, AccountAdminRefusal>> {
  return issue(actor, unitId, async (tx, isForAgency): Promise<Chosen> => {
    const members = membersOf(unitId, actor.today);
    const where = sql`coalesce(a.status::text, '') NOT IN ('active', 'suspended') AND t.expires_at IS NULL AND ${members}`;
    const people = await accountRows(tx, actor, { where, most: MOST_SLIPS }, isForAgency);
    return ok(people.filter(({ barred }) => barred === null));
  });
}
