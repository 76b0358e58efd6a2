import { createServer, type Server } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "@/scripts/database/client.ts";
import { migrate } from "@/scripts/database/migrations.ts";
import { placeOf } from "@/scripts/database/place.ts";
import { checkRoles } from "@/scripts/database/roles.ts";
import { aStateFolder, Program } from "./runtime/program.ts";

const webUrl = process.env["DATABASE_URL"] ?? "";
const ownerUrl = process.env["DATABASE_OWNER_URL"] ?? "";
const SECRET = "a secret for tests alone, of at least 32 characters";
const suffix = String(process.pid);

const admin = new pg.Client({
  connectionString: inject("superUrl").replace(/[^/]+$/, new URL(ownerUrl).pathname.slice(1)),
});
beforeAll(() => admin.connect());
afterAll(() => admin.end());

const roles: string[] = [];
afterEach(async () => {
  for (const role of roles.splice(0)) await admin.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
});

/** A role with these rights, and its address to this file's database. */
async function aRole(rights: string): Promise<string> {
  const name = `role_${suffix}_${String(roles.length)}`;
  await admin.query(`CREATE ROLE ${name} PASSWORD 'p' ${rights}`);
  await admin.query(`GRANT CONNECT ON DATABASE ${new URL(ownerUrl).pathname.slice(1)} TO ${name}`);
  roles.push(name);
  const url = new URL(webUrl);
  url.username = name;
  url.password = "p";
  return url.href;
}

function changed(url: string, change: (parts: URL) => void): string {
  const parts = new URL(url);
  change(parts);
  return parts.href;
}

describe("roles", () => {
  it("are accepted as the start makes them", async () => {
    await expect(checkRoles(ownerUrl, webUrl)).resolves.toBeUndefined();
  });

  it.each([
    ["a superuser", "LOGIN SUPERUSER IN ROLE selaras_app", /superuser.*NOSUPERUSER/],
    [
      "one past row-level security",
      "LOGIN BYPASSRLS IN ROLE selaras_app",
      /melewati keamanan baris.*NOBYPASSRLS/,
    ],
    ["one in the owner's role", "LOGIN IN ROLE selaras_app, selaras_owner", /memiliki basis data/],
    ["one outside the group", "LOGIN", /bukan anggota selaras_app.*GRANT selaras_app/],
  ])("refuse as web role %s", async (_what, rights, sentence) => {
    await expect(checkRoles(ownerUrl, await aRole(rights))).rejects.toThrow(sentence);
  });

  it("refuse as web role one that may become a more powerful one", async () => {
    await aRole("BYPASSRLS");
    const url = await aRole(`LOGIN IN ROLE selaras_app, ${roles[0] ?? ""}`);
    await expect(checkRoles(ownerUrl, url)).rejects.toThrow(/hak lebih/);
  });

  it("refuse as web role one that owns a table", async () => {
    const url = await aRole("LOGIN IN ROLE selaras_app");
    await admin.query(`CREATE SCHEMA stray AUTHORIZATION ${roles[0] ?? ""}`);
    await admin.query(`CREATE TABLE stray.thing (); ALTER TABLE stray.thing OWNER TO ${roles[0] ?? ""}`);
    await expect(checkRoles(ownerUrl, url)).rejects.toThrow(/memiliki stray\.thing/);
  });

  it("refuse the owner as web role, and an owner that row-level security holds or that is a superuser", async () => {
    await expect(checkRoles(ownerUrl, ownerUrl)).rejects.toThrow(/melewati keamanan baris|peran yang sama/);
    await expect(checkRoles(await aRole("LOGIN"), webUrl)).rejects.toThrow(
      /tidak melewati keamanan baris.*BYPASSRLS/,
    );
    await expect(checkRoles(await aRole("LOGIN SUPERUSER"), webUrl)).rejects.toThrow(/pemilik.*superuser/);
  });
});

describe("a database that cannot be used", () => {
  it.each([
    ["no server", (url: URL) => (url.port = "1"), /tidak terjangkau di 127\.0\.0\.1:1/],
    ["no such host", (url: URL) => (url.hostname = "nowhere.invalid"), /tidak terjangkau/],
    ["wrong password", (url: URL) => (url.password = "wrong"), /Kata sandi basis data salah.*DATABASE_URL/],
    ["no such database", (url: URL) => (url.pathname = "/not_there"), /belum ada.*CREATE DATABASE/],
  ])("%s: one line with the remedy and without the password", async (_what, change, sentence) => {
    const url = changed(webUrl, change);
    const complaint = await connect(url, "DATABASE_URL").then(
      () => "connected",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toContain("\n");
    expect(complaint).not.toContain(new URL(webUrl).password);
  });

  it("one that is newer than the code, half migrated, or migrated by other words", async () => {
    const newer =
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at) VALUES";
    await admin.query(`${newer} ('x', 'x', '99990101000000_later', now(), now())`);
    await expect(migrate(ownerUrl)).rejects.toThrow(/lebih baru daripada kode.*99990101000000_later/);
    await admin.query("DELETE FROM _prisma_migrations WHERE id = 'x'");

    await admin.query("UPDATE _prisma_migrations SET checksum = reverse(checksum)");
    await expect(migrate(ownerUrl)).rejects.toThrow(/berubah sesudah diterapkan/);
    await admin.query("UPDATE _prisma_migrations SET checksum = reverse(checksum), finished_at = NULL");
    await expect(migrate(ownerUrl)).rejects.toThrow(/pernah gagal di tengah/);
    await admin.query("UPDATE _prisma_migrations SET finished_at = now()");
    await expect(migrate(ownerUrl)).resolves.toEqual([]);
  });
});

describe("a machine for which there is no embedded build", () => {
  const { arch } = process;
  afterEach(() => Object.defineProperty(process, "arch", { value: arch }));

  it("is told so, with what to do instead", async () => {
    Object.defineProperty(process, "arch", { value: "riscv64" });
    await expect(placeOf("postgres")).rejects.toThrow(
      /^Tidak ada PostgreSQL bawaan untuk \w+-riscv64 .*DATABASE_OWNER_URL.*$/,
    );
  });
});

describe("the command line", () => {
  const external = { DATABASE_URL: webUrl, DATABASE_OWNER_URL: ownerUrl, AUTH_SECRET: SECRET };

  async function complaintOf(env: Record<string, string>, ...args: string[]): Promise<string> {
    const program = Program.command(env, ...args);
    expect(await program.ended()).toBe(1);
    return program.output;
  }

  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => taken.close(resolve)));

  it("shows a fault as one line and ends with 1", async () => {
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { folder, remove } = await aStateFolder();
    const state = { SELARAS_DATA_DIR: folder };
    const complaints = await Promise.all([
      complaintOf({ ...external, ...state, PORT: port }, "start"),
      complaintOf({ ...external, DATABASE_OWNER_URL: "" }, "db:migrate"),
      complaintOf({ ...external, AUTH_SECRET: "" }, "db:migrate"),
      complaintOf({}, "tari"),
    ]);
    await remove();
    const sentences = [
      /^✖ Port \d+ sudah dipakai: .*PORT=\d+ npm start\.\n$/,
      /^✖ DATABASE_URL .* harus diisi keduanya.*\n$/,
      /^✖ AUTH_SECRET belum diisi: .*openssl rand.*\n$/,
      /^✖ Perintah "tari" tidak dikenal; .*setup:agency.*\n$/,
    ];
    complaints.forEach((complaint, index) => {
      expect(complaint).toMatch(sentences[index] ?? /never/);
    });
  });
});
