import pg from "pg";
import { OperatorFault } from "../fault.ts";
import { type Access, addressOf, APP_GROUP, DATABASE, OWNER_ROLE, WEB_ROLE } from "./access.ts";
import { withClient } from "./client.ts";

/**
 * The statements by which an administrator prepares a server: a group that the migrations grant to, an owner that
 * row-level security does not hold (a data migration must see all rows), and a web role that owns nothing.
 * @param passwords of the owner and of the web role
 */
export function roleStatements(passwords: { owner: string; web: string }): string[] {
  const { escapeLiteral, escapeIdentifier } = pg;
  const role = (name: string, password: string, rights: string) =>
    `CREATE ROLE ${escapeIdentifier(name)} LOGIN ${rights} PASSWORD ${escapeLiteral(password)}`;
  return [
    `CREATE ROLE ${APP_GROUP} NOLOGIN`,
    role(OWNER_ROLE, passwords.owner, "NOSUPERUSER NOCREATEROLE CREATEDB BYPASSRLS"),
    role(WEB_ROLE, passwords.web, `NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS IN ROLE ${APP_GROUP}`),
  ];
}

/** Makes roles and database on a new embedded server. Done again, it changes nothing. */
export async function createRoles(access: Access): Promise<void> {
  await withClient(addressOf(access, "super", "postgres"), "basis data bawaan", async (client) => {
    const made = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_GROUP]);
    if (made.rowCount === 0) {
      const statements = roleStatements({ owner: access.ownerPassword, web: access.webPassword });
      await client.query(`BEGIN; ${statements.join("; ")}; COMMIT`);
    }
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await grantConnect(client);
  });
}

/** Opens the application's database to its roles alone. */
export async function grantConnect(client: pg.Client, database = DATABASE): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_GROUP}`);
}

interface RoleRow {
  readonly name: string;
  readonly is_super: boolean;
  readonly bypasses: boolean;
  readonly is_member: boolean;
  readonly has_group: boolean;
  readonly owned: string | null;
  readonly version: number;
}

const OWNED = `
  (SELECT min(c.oid::regclass::text) FROM pg_class c
     WHERE c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
       AND c.relpersistence <> 't' AND pg_has_role(current_user, c.relowner, 'MEMBER'))`;

const ROLE_QUERY = `
  SELECT r.rolname AS name, r.rolsuper AS is_super, r.rolbypassrls AS bypasses,
         EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${APP_GROUP}') AS has_group,
         EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                  WHERE g.rolname = '${APP_GROUP}' AND m.member = r.oid) AS is_member,
         COALESCE(
           (SELECT 'basis data ' || datname FROM pg_database
             WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'MEMBER')),
           (SELECT 'peran dengan hak lebih (' || p.rolname || ')' FROM pg_roles p
             WHERE p.oid <> r.oid AND (p.rolsuper OR p.rolbypassrls OR p.rolcreaterole)
               AND pg_has_role(current_user, p.oid, 'MEMBER') LIMIT 1),
           ${OWNED}) AS owned,
         current_setting('server_version_num')::int AS version
    FROM pg_roles r WHERE r.rolname = current_user`;

const LEAST_VERSION = 150_000;

async function roleAt(url: string, source: string): Promise<RoleRow> {
  return withClient(url, source, async (client) => {
    const { rows } = await client.query<RoleRow>(ROLE_QUERY);
    const row = rows[0];
    if (row === undefined) throw new Error("the connected role is not in pg_roles");
    return row;
  });
}

/**
 * What is wrong with the rights of the two roles, as one line with its remedy, or null.
 * Row-level security is the wall between agencies: it holds neither owner, nor superuser, nor BYPASSRLS.
 */
export function roleComplaint(owner: RoleRow, web: RoleRow): string | null {
  if (web.version < LEAST_VERSION) return "PostgreSQL lebih tua dari versi 15: naikkan versinya.";
  if (!web.has_group)
    return `Peran ${APP_GROUP} belum ada: jalankan CREATE ROLE ${APP_GROUP} NOLOGIN sebagai administrator.`;
  if (web.is_super) {
    return `Peran web ${web.name} adalah superuser: isi DATABASE_URL dengan peran biasa, atau ALTER ROLE ${web.name} NOSUPERUSER.`;
  }
  if (web.bypasses) {
    return `Peran web ${web.name} melewati keamanan baris: jalankan ALTER ROLE ${web.name} NOBYPASSRLS.`;
  }
  if (web.name === owner.name) {
    return "DATABASE_URL dan DATABASE_OWNER_URL memakai peran yang sama: buat peran web tersendiri (lihat docs/operations.md).";
  }
  if (web.owned !== null) {
    return `Peran web ${web.name} memiliki ${web.owned}: pindahkan kepemilikan ke ${owner.name} (REASSIGN OWNED atau REVOKE).`;
  }
  if (!web.is_member)
    return `Peran web ${web.name} bukan anggota ${APP_GROUP}: jalankan GRANT ${APP_GROUP} TO ${web.name}.`;
  if (!owner.bypasses && !owner.is_super) {
    return `Peran pemilik ${owner.name} tidak melewati keamanan baris: jalankan ALTER ROLE ${owner.name} BYPASSRLS.`;
  }
  if (owner.is_super) {
    return `Peran pemilik ${owner.name} adalah superuser: jalankan ALTER ROLE ${owner.name} NOSUPERUSER BYPASSRLS.`;
  }
  return null;
}

/**
 * Refuses a server whose roles have too many or too few rights.
 * @throws OperatorFault with the statement that mends it, or that the server cannot be reached
 */
export async function checkRoles(ownerUrl: string, webUrl: string): Promise<void> {
  const owner = await roleAt(ownerUrl, "DATABASE_OWNER_URL");
  const web = await roleAt(webUrl, "DATABASE_URL");
  const complaint = roleComplaint(owner, web);
  if (complaint !== null) throw new OperatorFault(complaint);
}
