import { type Cluster, startCluster } from "./cluster.ts";

/**
 * The server for tests: apart from the one that serves, never flushed to disk, shared by all test runs of this clone,
 * stopped by the last of them. Its files may be deleted at any time.
 */
export async function startTestCluster(): Promise<Cluster> {
  return startCluster("test", "throwaway");
}
