import { workerBoss } from "@/lib/job/server/boss";

// Takes a job, says so, and never ends it: the test kills this process in the middle of its work.
const boss = await workerBoss(process.env["DATABASE_URL"] ?? "", 2).start();
await boss.work(process.argv[2] ?? "", async (jobs) => {
  process.stdout.write(JSON.stringify(jobs.map((job) => job.data)));
  await new Promise(() => undefined);
});
