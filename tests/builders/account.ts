import { vouchFor } from "@/lib/access/actor-maker";
import type { Actor, ActorFacts } from "@/lib/access/actor";
import type { Grant, Role } from "@/lib/access/role";
import { hashOfSecret, newSecret } from "@/lib/auth/server/secret-token";
import { SESSION_HOURS } from "@/lib/auth/session-rule";
import { nameWithTitles } from "@/lib/employee/employee";
import type { BuiltAgency, BuiltUnit } from "./agency";
import { anyChance, type Chance } from "./chance";
import { LONG_AGO, TODAY } from "./day";
import type { BuiltEmployee } from "./employee";
import type { Built, TableRows } from "./rows";

type AccountRow = TableRows["account"];

export interface BuiltAccount extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: AccountRow;
}

type AccountGiven = Partial<Omit<AccountRow, "agencyId" | "employeeId">> & {
  readonly employee?: BuiltEmployee;
};

/** An active account, of an employee or of someone who is none; it has no password unless a hash is given. */
export function anAccount(
  agency: BuiltAgency,
  given: AccountGiven = {},
  chance: Chance = anyChance,
): BuiltAccount {
  const { employee, ...fields } = given;
  const id = fields.id ?? chance.id();
  const row: AccountRow = {
    agencyId: agency.id,
    employeeId: employee?.id ?? null,
    name: employee === undefined ? "Operator Contoh" : nameWithTitles(employee.row),
    email: employee?.row.email ?? null,
    status: "active",
    passwordHash: null,
    passwordSetAt: null,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    sightSeen: 2,
    ...fields,
    id,
  };
  return { id, agencyId: agency.id, row, rows: { account: [row] } };
}

export interface BuiltGrant extends Built {
  readonly grant: Grant;
}

/** A role for the whole agency, or for a unit and what hangs below it. */
export function aGrant(
  account: BuiltAccount,
  role: Role,
  unit: BuiltUnit | null = null,
  given: Partial<TableRows["roleGrant"]> = {},
  chance: Chance = anyChance,
): BuiltGrant {
  const row: TableRows["roleGrant"] = {
    agencyId: account.agencyId,
    id: chance.id(),
    accountId: account.id,
    role,
    unitId: unit?.id ?? null,
    validFrom: LONG_AGO,
    validTo: null,
    ...given,
  };
  return { grant: { role, unitId: row.unitId }, rows: { roleGrant: [row] } };
}

export interface BuiltSession extends Built {
  /** What the cookie of the session seals. */
  readonly secret: string;
}

/** A session that somebody opened just now. */
export function aSession(account: BuiltAccount, chance: Chance = anyChance): BuiltSession {
  const secret = newSecret();
  const now = new Date();
  const row: TableRows["session"] = {
    agencyId: account.agencyId,
    id: chance.id(),
    accountId: account.id,
    tokenHash: hashOfSecret(secret),
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    userAgent: "Peramban uji",
    address: "127.0.0.0",
  };
  return { secret, rows: { session: [row] } };
}

interface ActorGiven extends Partial<Omit<ActorFacts, "grants">> {
  readonly agency: BuiltAgency;
  /** Left out: the system itself acts. */
  readonly account?: BuiltAccount;
  /** Roles for the whole agency, or grants with their unit. */
  readonly roles?: readonly (Role | Grant)[];
}

/** Somebody who acts, without a session: today is `TODAY`, the roles are those given (they need not be in the database). */
export function anActor({ agency, account, roles = [], ...given }: ActorGiven): Actor {
  return vouchFor({
    agencyId: agency.id,
    agencyName: agency.row.name,
    accountId: account?.id ?? null,
    employeeId: account?.row.employeeId ?? null,
    sessionId: null,
    name: account?.row.name ?? "Sistem",
    timeZone: agency.row.timeZone,
    today: TODAY,
    isDemo: agency.row.isDemo,
    grants: roles.map((role) => (typeof role === "string" ? { role, unitId: null } : role)),
    ...given,
  });
}
