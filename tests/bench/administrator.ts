import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import type { Crowd } from "./people";

export const PASSWORD = "laut biru tenang pagi 2026";

/** An administrator of the crowd; the agency counts as a demo, so no second factor is asked. */
export async function administrator(owner: Client, crowd: Crowd, person = 7): Promise<string> {
  await owner.query("UPDATE agency SET is_demo = true WHERE id = $1", [crowd.agencyId]);
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO account (agency_id, id, employee_id, name, status, password_hash, password_set_at)
     VALUES ($1, gen_random_uuid(), $2, $3, 'active', $4, now()) RETURNING id`,
    [crowd.agencyId, crowd.employeeId(person), crowd.name(person), await hash(PASSWORD)],
  );
  await owner.query(
    `INSERT INTO role_grant (agency_id, id, account_id, role, valid_from)
     VALUES ($1, gen_random_uuid(), $2, 'admin_instansi', '2020-01-01')`,
    [crowd.agencyId, rows[0]?.id],
  );
  return crowd.number(person);
}
