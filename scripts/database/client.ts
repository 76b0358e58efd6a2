import pg from "pg";
import { databaseFault } from "./fault-of.ts";

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects, hands the connection to `work`, and closes it.
 * @param url address
 * @param source where the address comes from, for the sentence of a fault
 * @throws OperatorFault when the server cannot be reached or refuses
 */
export async function withClient<T>(
  url: string,
  source: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(url, source);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A connection that the caller closes. A break of it is told by the next query, not by a crash. */
export async function connect(url: string, source: string): Promise<pg.Client> {
  const client = newClient(url, source);
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw databaseFault(error, url, source);
  }
  return client;
}

function newClient(url: string, source: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  } catch (error) {
    throw databaseFault(error, url, source);
  }
}
