import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startTestCluster } from "@/scripts/database/test-cluster.ts";
import { runProgram } from "@/scripts/program.ts";
import { WORKER_HEAP_MB } from "@/scripts/serve/programs.ts";
import { aGrant, anAccount } from "@/tests/builders/account";
import { anAgency } from "@/tests/builders/agency";
import { insert } from "@/tests/builders/db";
import { withFreshDatabase } from "./measure/fresh-database";
import { loadCrowd, type Crowd } from "./people";

const PEOPLE = 20_000;
/** Units 100, 102, … that end in the next one, with some 40 people each. */
const ENDED = Array.from({ length: 100 }, (_, index) => 100 + 2 * index);

/** An agreed SKP of this year for everybody, so that there is something to renew. */
async function giveSkps(owner: pg.Client, { agencyId }: Crowd): Promise<void> {
  await owner.query(
    `INSERT INTO skp (agency_id, id, employee_id, year, kind, approach, starts_on, ends_on, status, agreed_version, unit_id)
     SELECT p.agency_id, gen_random_uuid(), p.employee_id, extract(year FROM current_date), 'administrasi_fungsional',
       'kuantitatif', date_trunc('year', current_date), date_trunc('year', current_date) + interval '1 year - 1 day',
       'approved', 1, p.unit_id
     FROM placement p WHERE p.agency_id = $1`,
    [agencyId],
  );
}

/** A merger of many units, set for today; the heads of those that end stay on without leading. */
async function plan(owner: pg.Client, crowd: Crowd, drafter: string, decider: string): Promise<string> {
  const { agencyId } = crowd;
  const made = await owner.query<{ id: string }>(
    `INSERT INTO reorganisation (agency_id, id, title, legal_basis, effective_on, drafters, created_by, created_by_name)
     VALUES ($1, gen_random_uuid(), 'Penggabungan', 'Pergub contoh', current_date, ARRAY[$2::uuid], $2, 'A') RETURNING id`,
    [agencyId, drafter],
  );
  const planId = made.rows[0]?.id ?? "";
  const units = ENDED.map((unit) => [crowd.unitId(unit), crowd.unitId(unit + 1), crowd.employeeId(unit - 1)]);
  await owner.query(
    `INSERT INTO reorganisation_unit (agency_id, id, plan_id, unit_id, is_new, ends, name, kind, into_id, basis_version)
     SELECT $1, gen_random_uuid(), $2, (u->>0)::uuid, false, true, v.name, v.kind, (u->>1)::uuid, 1
     FROM jsonb_array_elements($3::jsonb) AS u JOIN unit_version v ON v.unit_id = (u->>0)::uuid`,
    [agencyId, planId, JSON.stringify(units)],
  );
  await owner.query(
    `INSERT INTO reorganisation_post (agency_id, id, plan_id, employee_id, unit_id, position_id, is_head, basis_placement_id)
     SELECT $1, gen_random_uuid(), $2, p.employee_id, (u->>1)::uuid, p.position_id, false, p.id
     FROM jsonb_array_elements($3::jsonb) AS u JOIN placement p ON p.employee_id = (u->>2)::uuid`,
    [agencyId, planId, JSON.stringify(units)],
  );
  await owner.query(
    `UPDATE reorganisation SET status = 'approved', decided_by = $2, decided_by_name = 'B' WHERE id = $1`,
    [planId, decider],
  );
  return planId;
}

interface Outcome {
  readonly took: Readonly<Record<string, number>>;
  readonly lines: number;
  /** MiB at most. */
  readonly peak: number;
  readonly cpu: number;
}

async function once(env: Record<string, string>, ...args: readonly string[]): Promise<void> {
  const { code, stdout, output } = await runProgram(
    "tsx",
    [join(import.meta.dirname, "reorganisation", "reorganise-once.ts"), ...args],
    { env },
  );
  if (code !== 0) throw new Error(output);
  const { took, lines, peak, cpu } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Outcome;
  const steps = Object.entries(took).map(([step, ms]) => `${step} ${String(ms)} ms`);
  console.log(`${steps.join(", ")}; ${String(lines)} lines, ${peak.toFixed(0)} MiB, ${cpu.toFixed(1)} s CPU`);
}

const cluster = await startTestCluster();
try {
  await withFreshDatabase(cluster, "reorganisation", async (ownerUrl, webUrl) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      const crowd = await loadCrowd(owner, PEOPLE);
      const agency = anAgency({ id: crowd.agencyId });
      const [first, second] = [anAccount(agency), anAccount(agency)];
      const built = [first, second, aGrant(first, "admin_instansi"), aGrant(second, "admin_instansi")];
      await insert(owner, ...built);
      await giveSkps(owner, crowd);
      const planId = await plan(owner, crowd, first.id, second.id);
      await owner.query("VACUUM ANALYZE");
      console.log(
        `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${String(availableParallelism())} cores; ${String(PEOPLE)} people, ${String(crowd.units)} units, of which ${String(ENDED.length)} end in another`,
      );
      const env = {
        DATABASE_URL: webUrl,
        AUTH_SECRET: "a secret for measurements, of 32 characters",
        LOG_LEVEL: "silent",
        NODE_OPTIONS: `--max-old-space-size=${String(WORKER_HEAP_MB)}`,
      };
      await once(env, crowd.agencyId, first.id, planId, "simulate");
      await once(env, crowd.agencyId, first.id, planId, "apply");
    } finally {
      await owner.end();
    }
  });
} finally {
  await cluster.stop();
}
