import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Adapter
 * @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory
 */

/** Type numbers of PostgreSQL. `"char"` is the one-byte type of its catalogs, which the adapter refuses. */
const TYPE = { internalChar: 18, text: 25 };
export const CONNECT_TIMEOUT_MS = 10_000;

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

/** What the engine asks first of every server, before it knows whether it needs one. */
const GREETING = "version(), current_setting('server_version_num')";
/** @type {import("@prisma/driver-adapter-utils").SqlResultSet} */
const GREETING_ANSWER = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 18", 180_000]],
};

/**
 * Stands in where no database was given: comparing a schema with another, or with nothing, needs none.
 * @returns {Adapter}
 */
function noConnection() {
  const refuse = () => Promise.reject(new Error("This needs a database: set DATABASE_OWNER_URL"));
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    queryRaw: ({ sql }) => (sql.includes(GREETING) ? Promise.resolve(GREETING_ANSWER) : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  };
}

/**
 * Connections to the database, and to a shadow of it that exists as long as it is used.
 * @param {string} url
 * @returns {AdapterFactory}
 */
export function adapterFactory(url) {
  const config = /** @type {import("pg").PoolConfig} */ (parseIntoClientConfig(url));
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => (url === "" ? Promise.resolve(noConnection()) : connect(config)),
    // The adapter's own would keep the original database's name, which a connection string brings with it, and
    // would drop the shadow database while still connected to it.
    async connectToShadowDb() {
      if (url === "") return noConnection();
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
