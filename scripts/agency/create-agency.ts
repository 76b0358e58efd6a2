import { randomUUID } from "node:crypto";
import type pg from "pg";
import { auditEvent } from "../../lib/audit/event.ts";
import { hashOfSecret, newSecret } from "../../lib/auth/server/secret-token.ts";
import type { EmployeeNumber } from "../../lib/employee/employee-number.ts";
import { calendarDateIn } from "../../lib/kernel/calendar.ts";
import { withClient } from "../database/client.ts";
import { codeOf, OperatorFault } from "../fault.ts";
import type { FirstAgency } from "./first-agency.ts";

const VALID_DAYS = 14;
const DUPLICATE = "23505";

/** What the operator hands to the first administrator. */
export interface Invitation {
  /** Follows `/atur-sandi#` in the address; good once, for 14 days. */
  readonly secret: string;
  readonly validDays: number;
}

/**
 * Makes an agency with its first administrator, in one transaction with its events.
 * @throws OperatorFault when the code or the e-mail address is taken
 */
export async function createAgency(ownerUrl: string, wanted: FirstAgency): Promise<Invitation> {
  return withClient(ownerUrl, "DATABASE_OWNER_URL", async (client) => {
    try {
      await client.query("BEGIN");
      const secret = await insertAll(client, wanted);
      await client.query("COMMIT");
      return { secret, validDays: VALID_DAYS };
    } catch (error) {
      if (codeOf(error) !== DUPLICATE) throw error;
      throw new OperatorFault(
        `Kode instansi "${wanted.code}" atau e-mail administrator sudah dipakai: pilih yang lain. Tidak ada yang berubah.`,
      );
    }
  });
}

async function insertAll(client: pg.Client, wanted: FirstAgency): Promise<string> {
  const agencyId = randomUUID();
  const today = calendarDateIn(wanted.timeZone, new Date());
  await client.query(
    `INSERT INTO agency (id, code, name, kind, time_zone, head_title, head_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [agencyId, wanted.code, wanted.name, wanted.kind, wanted.timeZone, wanted.headTitle, wanted.headName],
  );
  const { adminNip: number, adminName: name, adminEmail: email } = wanted;
  const employeeId = number === undefined ? null : await insertEmployee(client, agencyId, name, number);
  const accountId = randomUUID();
  await client.query(
    "INSERT INTO account (agency_id, id, employee_id, name, email) VALUES ($1, $2, $3, $4, $5)",
    [agencyId, accountId, employeeId, name, email ?? null],
  );
  await client.query(
    "INSERT INTO role_grant (agency_id, id, account_id, role, valid_from) VALUES ($1, $2, $3, 'admin_instansi', $4)",
    [agencyId, randomUUID(), accountId, today],
  );
  const secret = newSecret();
  await client.query(
    `INSERT INTO activation_token (agency_id, id, account_id, purpose, token_hash, expires_at)
     VALUES ($1, $2, $3, 'activation', $4, now() + make_interval(days => $5))`,
    [agencyId, randomUUID(), accountId, hashOfSecret(secret), VALID_DAYS],
  );
  const events = [
    auditEvent("agency.created", agencyId, {
      code: wanted.code,
      name: wanted.name,
      agencyKind: wanted.kind,
      timeZone: wanted.timeZone,
      headTitle: wanted.headTitle,
      headName: wanted.headName,
    }),
    ...(employeeId === null ? [] : [auditEvent("employee.created", employeeId, { name })]),
    auditEvent("account.created", accountId, { name }),
    auditEvent("role.granted", accountId, { role: "admin_instansi", validFrom: today }),
  ];
  await client.query("SELECT app.append_audit($1, NULL, $2::jsonb)", [agencyId, JSON.stringify(events)]);
  return secret;
}

async function insertEmployee(
  client: pg.Client,
  agencyId: string,
  name: string,
  number: EmployeeNumber,
): Promise<string> {
  const id = randomUUID();
  const kind = number.kind === "nip" ? "pns" : "pppk";
  const sex = number.sex === "l" ? "laki_laki" : "perempuan";
  const since = `${String(number.appointmentYear)}-${String(number.appointmentMonth ?? 1).padStart(2, "0")}-01`;
  await client.query(
    "INSERT INTO employee (agency_id, id, name, kind, sex, birth_date) VALUES ($1, $2, $3, $4, $5, $6)",
    [agencyId, id, name, kind, sex, number.birthDate],
  );
  await client.query(
    `INSERT INTO employee_number (agency_id, id, employee_id, number, kind, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [agencyId, randomUUID(), id, number.digits, number.kind, since],
  );
  await client.query(
    `INSERT INTO employee_standing (agency_id, id, employee_id, kind, valid_from) VALUES ($1, $2, $3, 'aktif', $4)`,
    [agencyId, randomUUID(), id, since],
  );
  return id;
}
