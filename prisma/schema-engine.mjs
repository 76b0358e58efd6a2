#!/usr/bin/env node
// The program that Prisma's command line calls instead of its native schema engine, which it would otherwise
// download: the same engine as WebAssembly, behind the same JSON-RPC on standard input and output.
// Why and how: docs/decisions/010-prisma-without-download.md.
import { AsyncLocalStorage } from "node:async_hooks";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Adapter
 * @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory
 * @typedef {{ id: number, method: string, params?: unknown }} Call
 * @typedef {{ message: string, code: string }} Complaint `code` is Prisma's own (P1001, …)
 */

/** Type numbers of PostgreSQL. `"char"` is the one-byte type of its catalogs, which the adapter refuses. */
const TYPE = { internalChar: 18, text: 25 };
/** Code that Prisma's engine gives to every failed call. */
const RPC_FAILED = 4466;
const RPC_NO_SUCH_METHOD = -32601;
const CONNECT_TIMEOUT_MS = 10_000;

/** Prisma's codes for the errors of PostgreSQL and of the network, with a sentence. */
/** @type {Record<string, { code: string, sentence: string }>} */
const COMPLAINTS = {
  ECONNREFUSED: { code: "P1001", sentence: "Can't reach the database server" },
  ENOTFOUND: { code: "P1001", sentence: "Can't find the database server's name" },
  EAI_AGAIN: { code: "P1001", sentence: "Can't find the database server's name" },
  ETIMEDOUT: { code: "P1002", sentence: "The database server did not answer in time" },
  "28P01": { code: "P1000", sentence: "The database server refused the password" },
  28000: { code: "P1010", sentence: "The database server refused the user" },
  "3D000": { code: "P1003", sentence: "The database does not exist" },
  53300: { code: "P2037", sentence: "The database server has too many connections" },
};

/**
 * @param {unknown} error
 * @param {string} url
 * @returns {Complaint}
 */
export function complaintOf(error, url) {
  const own = error instanceof Error && "code" in error ? String(error.code) : "";
  const text = error instanceof Error ? error.message : String(error);
  const known = COMPLAINTS[own] ?? (/timeout/i.test(text) ? COMPLAINTS["ETIMEDOUT"] : undefined);
  const { host, port, database } = parseIntoClientConfig(url);
  const at = `${host ?? "localhost"}:${String(port ?? 5432)}/${database ?? ""}`;
  if (known === undefined) return { code: "P1011", message: `${text} (${at})` };
  return { code: known.code, message: `${known.sentence} (${at}): ${text}` };
}

/** Columns of the query under way that the catalogs gave as `"char"`. @type {AsyncLocalStorage<number[]>} */
const charColumns = new AsyncLocalStorage();

/**
 * Connections whose `"char"` columns are read as text and handed on as characters.
 * @param {import("pg").PoolConfig} config
 * @returns {Promise<Adapter>}
 */
async function connect(config) {
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  /** @type {(query: import("pg").QueryConfig) => Promise<import("pg").QueryResult>} */
  const query = pool.query.bind(pool);
  /** @param {import("pg").QueryConfig} wanted */
  const readable = async (wanted) => {
    const result = await query(wanted);
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== TYPE.internalChar) return;
      field.dataTypeID = TYPE.text;
      charColumns.getStore()?.push(index);
    });
    return result;
  };
  pool.query = /** @type {typeof pool.query} */ (/** @type {unknown} */ (readable));
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (wanted) => {
    /** @type {number[]} */
    const columns = [];
    const rows = await charColumns.run(columns, () => queryRaw(wanted));
    for (const index of columns) rows.columnTypes[index] = ColumnTypeEnum.Character;
    return rows;
  };
  // The adapter cuts a script at every semicolon, also inside a function's body or a comment. Sent whole, PostgreSQL
  // reads it itself and runs it as one transaction.
  adapter.executeScript = async (script) => {
    await query(/** @type {import("pg").QueryConfig} */ (/** @type {unknown} */ (script)));
  };
  return adapter;
}

/**
 * @param {string} url
 * @returns {AdapterFactory}
 */
function adapterFactory(url) {
  const config = /** @type {import("pg").PoolConfig} */ (parseIntoClientConfig(url));
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(config),
    // The adapter's own would keep the original database's name, which a connection string brings with it, and
    // would drop the shadow database while still connected to it.
    async connectToShadowDb() {
      const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      const admin = await connect(config);
      await admin.executeScript(`CREATE DATABASE "${database}"`);
      const shadow = await connect({ ...config, database });
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
        await admin.dispose();
      };
      return shadow;
    },
  };
}

/** @param {[string, string][] | undefined} datamodels @param {string} url */
async function loadEngine(datamodels, url) {
  // A panic ends the process unless this is there to receive its message.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (/** @type {string} */ text) => logError("", `panic: ${text}`),
    },
  });
  const entry = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm"));
  const program = await readFile(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (bindings)),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
  return { engine, errors: factory.errorRegistry };
}

/** Prisma reads standard error as JSON lines. @param {string} code @param {string} message */
function logError(code, message) {
  const fields = { message, ...(code === "" ? {} : { error_code: code }) };
  process.stderr.write(`${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
}

/** @param {Record<string, unknown>} message */
function reply(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/**
 * `cli can-connect-to-database`, `cli create-database`, `cli drop-database`.
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
async function runCli(command, url) {
  const config = /** @type {import("pg").ClientConfig} */ (parseIntoClientConfig(url));
  const name = pg.escapeIdentifier(config.database ?? "");
  const isAbout = {
    "can-connect-to-database": null,
    "create-database": `CREATE DATABASE ${name}`,
    "drop-database": `DROP DATABASE ${name}`,
  };
  if (!(command in isAbout)) {
    logError("", `unknown command of the schema engine: ${command}`);
    return 1;
  }
  const statement = isAbout[/** @type {keyof typeof isAbout} */ (command)];
  const database = statement === null ? config.database : "postgres";
  const client = new pg.Client({ ...config, database, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    if (statement !== null) await client.query(statement);
    return 0;
  } catch (error) {
    const { code, message } = complaintOf(error, url);
    logError(code, message);
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The engine's methods that Prisma names otherwise. @type {Record<string, string>} */
const RENAMED = { getDatabaseVersion: "version" };
/** The engine's methods that can be called from outside. */
const METHODS = new Set(Object.getOwnPropertyNames(bindings.SchemaEngine.prototype));
METHODS.delete("constructor");
METHODS.delete("free");
/** Methods of the native engine that make no sense here, and what is answered. @type {Record<string, unknown>} */
const ANSWERED = { getDatabaseDescription: "PostgreSQL" };

/**
 * What went wrong in a call. An error of our side of the adapter comes back from the engine as a number only.
 * @param {unknown} error
 * @param {import("@prisma/driver-adapter-utils").ErrorRegistry} errors
 * @param {string} url
 * @returns {Complaint}
 */
function failureOf(error, errors, url) {
  const own = error instanceof Error ? error : new Error(String(error));
  const id = /External error id#(\d+)/.exec(own.message)?.[1];
  const cause = id === undefined ? undefined : errors.consumeError(Number(id))?.error;
  if (cause !== undefined) {
    const complaint = complaintOf(cause instanceof AggregateError ? cause.errors[0] : cause, url);
    return { code: complaint.code, message: own.message.replace(/External error id#\d+/, complaint.message) };
  }
  return { code: "code" in own && typeof own.code === "string" ? own.code : "", message: own.message };
}

/**
 * @param {Awaited<ReturnType<typeof loadEngine>>} loaded
 * @param {Call} call
 * @param {string} url
 */
async function answer({ engine, errors }, { id, method, params }, url) {
  if (method in ANSWERED) return reply({ id, result: ANSWERED[method] });
  const name = RENAMED[method] ?? method;
  const work = METHODS.has(name) ? Reflect.get(engine, name) : undefined;
  if (typeof work !== "function") {
    const message = `The schema engine has no method "${method}"`;
    const details = { is_panic: false, message, meta: null };
    return reply({ id, error: { code: RPC_NO_SUCH_METHOD, message, data: details } });
  }
  try {
    return reply({ id, result: (await work.call(engine, params)) ?? null });
  } catch (error) {
    const { code, message } = failureOf(error, errors, url);
    const details = { is_panic: false, message, meta: null, ...(code === "" ? {} : { error_code: code }) };
    return reply({ id, error: { code: RPC_FAILED, message, data: details } });
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      datasource: { type: "string" },
      datamodels: { type: "string", multiple: true },
      "enabled-preview-features": { type: "string" },
      "extension-types": { type: "string" },
    },
  });
  const url = typeof values.datasource === "string" ? String(JSON.parse(values.datasource).url ?? "") : "";
  if (positionals[0] === "cli") {
    process.exitCode = await runCli(positionals[1] ?? "", url);
    return;
  }
  const files = (values.datamodels ?? []).filter((path) => typeof path === "string");
  const datamodels = await Promise.all(
    files.map(async (path) => /** @type {[string, string]} */ ([path, await readFile(path, "utf8")])),
  );
  const loaded = await loadEngine(datamodels.length > 0 ? datamodels : undefined, url);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") await answer(loaded, JSON.parse(line), url);
  }
  process.exit(0);
}

if (
  process.argv[1] !== undefined &&
  import.meta.filename === (await import("node:fs")).realpathSync(process.argv[1])
)
  await main();
