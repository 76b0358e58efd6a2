import { startCluster } from "@/scripts/database/cluster.ts";
import { untilStopped } from "@/scripts/until-stopped.ts";

// Takes a share in the embedded server of SELARAS_DATA_DIR, says where it is, and holds it until it is told to end.
const cluster = await startCluster("postgres", "durable");
const { superUrl, ownerUrl, webUrl, pid, folder } = cluster;
console.log(JSON.stringify({ superUrl, ownerUrl, webUrl, pid, folder }));
await untilStopped();
await cluster.stop();
process.exit(0);
