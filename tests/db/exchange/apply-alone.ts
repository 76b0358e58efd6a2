import { importApply } from "@/lib/exchange/server/jobs";

// The job in a process of its own, for a test to kill in the middle of it.
const [agencyId = "", accountId = "", batchId = ""] = process.argv.slice(2);
await importApply({ agencyId, accountId, batchId });
process.exit(0);
