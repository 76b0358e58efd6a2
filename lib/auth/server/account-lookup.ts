import { z } from "zod";
import { ROLES } from "@/lib/access/role";
import { env } from "@/lib/env";
import { demoAgencies, type DemoAgency, type DemoFace } from "../demo";
import { askGate, sql } from "@/lib/db/server/gate";

const rows = z.array(
  z.object({
    agency_id: z.uuid(),
    account_id: z.uuid(),
    status: z.enum(["invited", "active", "suspended"]),
    password_hash: z.string().nullable(),
    totp_confirmed: z.boolean(),
  }),
);

/** What signing in has to know of an account before anybody is proved to be its owner. */
export interface FoundAccount {
  readonly agencyId: string;
  readonly accountId: string;
  /** Null where nobody may sign in by password: not activated yet, suspended, no password. */
  readonly passwordHash: string | null;
  readonly isActive: boolean;
  readonly isSuspended: boolean;
  readonly hasSecondFactor: boolean;
}

/** The account that an NIP, NI PPPK or e-mail address names (as `signInName` writes it). */
export async function accountNamed(name: string): Promise<FoundAccount | null> {
  const [row] = rows.parse(await askGate(sql`SELECT * FROM app.sign_in_account(${name})`));
  if (row === undefined) return null;
  const isActive = row.status === "active";
  return {
    agencyId: row.agency_id,
    accountId: row.account_id,
    passwordHash: isActive ? row.password_hash : null,
    isActive,
    isSuspended: row.status === "suspended",
    hasSecondFactor: row.totp_confirmed,
  };
}

const demoRows = z.array(
  z.object({
    agency_id: z.uuid(),
    agency_name: z.string(),
    account_id: z.uuid(),
    name: z.string(),
    employee_id: z.uuid().nullable(),
    position_name: z.string().nullable(),
    unit_name: z.string().nullable(),
    is_head: z.boolean(),
    roles: z.array(z.enum(ROLES)),
  }),
);

/** A ready-made account of a demo agency, with where it belongs. */
export interface ReadyAccount extends DemoFace {
  readonly agencyId: string;
}

/** The ready-made accounts; none where the server does not run in demo mode. */
export async function demoAccounts(): Promise<readonly ReadyAccount[]> {
  if (!env().SELARAS_DEMO) return [];
  return demoRows.parse(await askGate(sql`SELECT * FROM app.demo_accounts()`)).map((row) => ({
    agencyId: row.agency_id,
    accountId: row.account_id,
    name: row.name,
    agencyName: row.agency_name,
    position: row.position_name,
    unit: row.unit_name,
    isHead: row.is_head,
    isEmployee: row.employee_id !== null,
    roles: row.roles,
  }));
}

/** As the sign-in page lists them. */
export async function readyAccounts(): Promise<readonly DemoAgency[]> {
  return demoAgencies(await demoAccounts());
}
