import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { connect } from "../database/client.ts";
import { type Database, MAIN_CLUSTER } from "../database/database.ts";
import { startCluster } from "../database/cluster.ts";
import { messageOf } from "../fault.ts";
import { restartDelay } from "./child.ts";

/**
 * Watches the embedded server by one idle connection, and starts it again when that breaks. An external server is
 * not ours to start: web server and worker connect to it again by themselves.
 */
export class KeptDatabase {
  readonly #url: string;
  #client: pg.Client | null = null;
  #isStopping = false;

  private constructor(url: string) {
    this.#url = url;
  }

  /** @returns null for an external server */
  static async of(database: Database): Promise<KeptDatabase | null> {
    if (database.cluster === null) return null;
    const kept = new KeptDatabase(database.cluster.ownerUrl);
    await kept.#watch();
    return kept;
  }

  async #watch(): Promise<void> {
    const client = await connect(this.#url, "basis data bawaan");
    this.#client = client;
    client.once("end", () => {
      if (!this.#isStopping) void this.#revive();
    });
  }

  async #revive(): Promise<void> {
    for (let attempt = 0; !this.#isStopping; attempt += 1) {
      console.error("! Basis data bawaan berhenti; dijalankan lagi");
      try {
        // Same port, unless another program took it meanwhile; that one case needs a new start.
        await startCluster(MAIN_CLUSTER, "durable");
        await this.#watch();
        console.error("! Basis data bawaan berjalan lagi");
        return;
      } catch (error) {
        console.error(`! ${messageOf(error)}`);
        await pause(restartDelay(attempt));
      }
    }
  }

  /** Stops watching; the server itself is stopped by who opened it. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#client?.end().catch(() => undefined);
  }
}
