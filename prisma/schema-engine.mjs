#!/usr/bin/env node
// The program that Prisma's command line calls instead of its native schema engine, which it would otherwise
// download: the same engine as WebAssembly, behind the same JSON-RPC on standard input and output.
// Why and how: docs/decisions/010-prisma-without-download.md.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";
import { complaintOf } from "./schema-engine/complaint.mjs";
import { adapterFactory, CONNECT_TIMEOUT_MS } from "./schema-engine/connection.mjs";

/**
 * @typedef {{ id: number, method: string, params?: unknown }} Call
 * @typedef {import("./schema-engine/complaint.mjs").Complaint} Complaint
 * @typedef {import("@prisma/driver-adapter-utils").ErrorRegistry} ErrorRegistry
 */

/** Code that Prisma's engine gives to every failed call. */
const RPC_FAILED = 4466;
const RPC_NO_SUCH_METHOD = -32601;
/** Our own request's number; the answers of the command line to it carry no method and are passed over. */
const PRINT_ID = 0;

/** The engine's methods that Prisma's command line names otherwise. @type {Record<string, string>} */
const RENAMED = { getDatabaseVersion: "version" };
/** Methods that the native engine answers by itself. @type {Record<string, unknown>} */
const ANSWERED = { getDatabaseDescription: "PostgreSQL" };
/** The engine's methods that can be called from outside. */
const METHODS = new Set(Object.getOwnPropertyNames(bindings.SchemaEngine.prototype));
METHODS.delete("constructor");
METHODS.delete("free");

/** Prisma reads standard error as JSON lines, after a first one that it skips. @param {Complaint} complaint */
function logError({ code, message }) {
  const fields = { message, ...(code === "" ? {} : { error_code: code }) };
  process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
}

/** @param {Record<string, unknown>} message */
function reply(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/** @param {[string, string][] | undefined} datamodels @param {string} url */
async function loadEngine(datamodels, url) {
  // A panic ends the process unless this is there to receive its message.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (/** @type {string} */ text) => {
        logError({ code: "", message: `panic: ${text}` });
      },
    },
  });
  const entry = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm"));
  const program = await readFile(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (bindings)),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = /** @type {(() => void) | undefined} */ (instance.exports["__wbindgen_start"]);
  start?.();
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const errors = factory.errorRegistry;
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return { engine, errors };
  } catch (error) {
    const { code, message } = failureOf(error, errors, url);
    throw Object.assign(new Error(message), { code });
  }
}

/**
 * What went wrong in a call. An error of our side of the adapter comes back from the engine as a number only.
 * @param {unknown} error
 * @param {ErrorRegistry} errors
 * @param {string} url
 * @returns {Complaint}
 */
function failureOf(error, errors, url) {
  const own =
    error instanceof Error ? /** @type {Error & { code?: unknown }} */ (error) : new Error(String(error));
  const id = /External error id#(\d+)/.exec(own.message)?.[1];
  const cause = id === undefined ? undefined : errors.consumeError(Number(id))?.error;
  if (cause !== undefined) {
    const { code, message } = complaintOf(cause, url);
    return { code, message: own.message.replace(/External error id#\d+/, message) };
  }
  return { code: "code" in own ? String(own.code) : "", message: own.message };
}

/** @param {unknown} result @returns {result is { stdout: string }} */
function hasOutput(result) {
  return (
    typeof result === "object" && result !== null && "stdout" in result && typeof result.stdout === "string"
  );
}

/**
 * @param {Awaited<ReturnType<typeof loadEngine>>} loaded
 * @param {Call} call
 * @param {string} url
 */
async function answer({ engine, errors }, { id, method, params }, url) {
  if (method in ANSWERED) {
    reply({ id, result: ANSWERED[method] });
    return;
  }
  const name = RENAMED[method] ?? method;
  if (!METHODS.has(name)) {
    const message = `The schema engine has no method "${method}"`;
    const details = { is_panic: false, message, meta: null };
    reply({ id, error: { code: RPC_NO_SUCH_METHOD, message, data: details } });
    return;
  }
  const methods = /** @type {Record<string, (params: unknown) => Promise<unknown>>} */ (
    /** @type {unknown} */ (engine)
  );
  try {
    const result = (await methods[name]?.(params)) ?? null;
    // The native engine prints by asking the command line to, and so does this one.
    if (hasOutput(result)) reply({ id: PRINT_ID, method: "print", params: { content: result.stdout } });
    reply({ id, result });
  } catch (error) {
    const { code, message } = failureOf(error, errors, url);
    const details = { is_panic: false, message, meta: null, ...(code === "" ? {} : { error_code: code }) };
    reply({ id, error: { code: RPC_FAILED, message, data: details } });
  }
}

/**
 * `cli can-connect-to-database`, `cli create-database`, `cli drop-database`.
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
async function runCli(command, url) {
  const config = parseIntoClientConfig(url);
  const name = pg.escapeIdentifier(config.database ?? "");
  /** @type {Record<string, string | null>} */
  const statements = {
    "can-connect-to-database": null,
    "create-database": `CREATE DATABASE ${name}`,
    "drop-database": `DROP DATABASE ${name}`,
  };
  const statement = statements[command];
  if (statement === undefined) {
    logError({ code: "", message: `unknown command of the schema engine: ${command}` });
    return 1;
  }
  const other = statement === null ? {} : { database: "postgres" };
  const client = new pg.Client({ ...config, ...other, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    if (statement !== null) await client.query(statement);
    return 0;
  } catch (error) {
    logError(complaintOf(error, url));
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  return JSON.parse(text);
}

/** The commit that the engine was built from, which ends the package's version. @returns {Promise<string>} */
async function engineVersion() {
  const entry = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm"));
  const manifest = await readFile(entry.replace(/schema_engine\.js$/, "package.json"), "utf8");
  const { version } = /** @type {{ version: string }} */ (parsed(manifest));
  return version.split(".").at(-1) ?? version;
}

/** @param {string[]} files @param {string} url @returns {Promise<number>} exit code */
async function serve(files, url) {
  const datamodels = await Promise.all(
    files.map(async (path) => /** @type {[string, string]} */ ([path, await readFile(path, "utf8")])),
  );
  let loaded;
  try {
    loaded = await loadEngine(datamodels.length > 0 ? datamodels : undefined, url);
  } catch (error) {
    logError(/** @type {Error & Complaint} */ (error));
    return 1;
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const call = /** @type {Call | { id: number, method?: undefined }} */ (parsed(line));
    if (call.method !== undefined) await answer(loaded, call, url);
  }
  return 0;
}

// The WebAssembly module throws outside of any call when it cannot read a call's parameters.
process.on("uncaughtException", (error) => {
  logError({ code: "", message: error.message });
  process.exit(1);
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
    version: { type: "boolean" },
  },
});
const source = /** @type {{ url?: string }} */ (
  typeof values.datasource === "string" ? parsed(values.datasource) : {}
);
const url = source.url ?? "";
if (values.version === true) process.stdout.write(`schema-engine-cli ${await engineVersion()}\n`);
else if (positionals[0] === "cli") process.exitCode = await runCli(positionals[1] ?? "", url);
else process.exit(await serve((values.datamodels ?? []).map(String), url));
