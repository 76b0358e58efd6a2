import { OperatorFault } from "../fault.ts";
import { setting } from "../settings.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { checkRoles } from "./roles.ts";

/** The database that a command works on: the embedded one, or the one that the environment names. */
export interface Database {
  readonly ownerUrl: string;
  readonly webUrl: string;
  /** The embedded server, or null for an external one. */
  readonly cluster: Cluster | null;
  /** Demo data wanted: yes by default on the embedded server, no by default on an external one. */
  readonly isDemo: boolean;
  /** Gives the embedded server back; nothing for an external one. */
  stop(): Promise<void>;
}

/** Folder of the embedded server that `npm start` and `npm run dev` use. */
export const MAIN_CLUSTER = "postgres";

// Read before `becomeApp` gives this program the web server's own environment.
const NAMED = { web: setting("DATABASE_URL"), owner: setting("DATABASE_OWNER_URL") };

/** Whether the operator's environment names an external server. */
export function isExternal(): boolean {
  return NAMED.web !== null || NAMED.owner !== null;
}

/**
 * Opens the database: starts the embedded server, or checks the external one's roles.
 * @throws OperatorFault one line with its remedy
 */
export async function openDatabase(): Promise<Database> {
  if (!isExternal()) {
    const cluster = await startCluster(MAIN_CLUSTER, "durable");
    const isDemo = setting("SELARAS_DEMO") !== "0";
    return {
      ownerUrl: cluster.ownerUrl,
      webUrl: cluster.webUrl,
      cluster,
      isDemo,
      stop: () => cluster.stop(),
    };
  }
  const { web: webUrl, owner: ownerUrl } = NAMED;
  if (webUrl === null || ownerUrl === null) {
    throw new OperatorFault(
      "DATABASE_URL (peran web) dan DATABASE_OWNER_URL (peran pemilik) harus diisi keduanya, " +
        "atau kosongkan keduanya untuk basis data bawaan.",
    );
  }
  await checkRoles(ownerUrl, webUrl);
  const isDemo = setting("SELARAS_DEMO") === "1";
  return { ownerUrl, webUrl, cluster: null, isDemo, stop: () => Promise.resolve() };
}

/** Opens the database, does the work, gives it back. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}
