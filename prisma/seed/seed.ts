import { Client } from "pg";
import { passwordHashOf } from "@/lib/auth/server/password-hash";
import { calendarDateIn, type CalendarDate } from "@/lib/kernel/calendar";
import { insert } from "@/tests/builders/db";
import { DEMO_PASSWORD } from "./accounts";
import { CITY_PLANS } from "./agencies/all";
import type { CityPlan } from "./plan";
import { demoCity, type DemoCity } from "./demo-city";

/** Held while loading, so that two starts at once do not both load. */
const LOCK = 7_352_116;

async function load(client: Client, { city, built, agreed, trail }: DemoCity): Promise<void> {
  await client.query("BEGIN");
  try {
    await insert(client, ...built);
    for (const { agencyId, agreementId, versionId, parties, signedOn, agreedBy } of agreed) {
      await client.query(
        `UPDATE perjanjian_kinerja_version
         SET status = 'agreed', parties = $3, signed_on = $4, agreed_at = $4::date + time '03:00', agreed_by = $5
         WHERE agency_id = $1 AND id = $2`,
        [agencyId, versionId, JSON.stringify(parties), signedOn, agreedBy],
      );
      await client.query(
        "UPDATE perjanjian_kinerja SET agreed_version = 1 WHERE agency_id = $1 AND id = $2",
        [agencyId, agreementId],
      );
    }
    for (const { actorId, events } of trail) {
      await client.query("SELECT app.append_audit($1, $2, $3::jsonb)", [
        city.agency.id,
        actorId,
        JSON.stringify(events),
      ]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/**
 * Loads the invented agencies, each in a transaction of its own; those that are there already stay as they are, and a
 * database that holds only real agencies is left alone. `ownerUrl`: a role with BYPASSRLS. `today`: the day on which
 * what the stories tell (a Plh, a leave) is true; by default the present one. `plans`: which of them, by default all.
 *
 * @returns how many agencies were loaded
 */
export async function seed(
  ownerUrl: string,
  today: CalendarDate = calendarDateIn("Asia/Jakarta", new Date()),
  plans: readonly CityPlan[] = CITY_PLANS,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const known = await client.query<{ code: string; is_demo: boolean }>("SELECT code, is_demo FROM agency");
    const codes = new Set(known.rows.map((agency) => agency.code));
    const isRealOnly = known.rows.length > 0 && known.rows.every((agency) => !agency.is_demo);
    const missing = isRealOnly ? [] : plans.filter((plan) => !codes.has(plan.code));
    if (missing.length === 0) return 0;
    const passwordHash = await passwordHashOf(DEMO_PASSWORD);
    for (const plan of missing) await load(client, demoCity(plan, today, passwordHash));
    await client.query("ANALYZE");
    return missing.length;
  } finally {
    await client.end();
  }
}
