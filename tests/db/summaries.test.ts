import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { rosterFilter } from "@/lib/dashboard/filter";
import { dashboard } from "@/lib/dashboard/server/dashboard";
import { FIGURE_COLUMNS, figureRow } from "@/lib/dashboard/server/figure-rows";
import { countAll, countWhatWaits, proveSummaries } from "@/lib/dashboard/server/keep-summaries";
import { askedOf, population } from "@/lib/dashboard/server/population";
import { roster } from "@/lib/dashboard/server/roster";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { PeriodChoice } from "@/lib/period/chosen-period";
import { periodsOfYear } from "@/lib/period/period";
import { chanceOf } from "../builders/chance";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aPeriod } from "../builders/period";
import { aPlacement } from "../builders/placement";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";
import { aMove, type Ground } from "./setup/summary-moves";

const WRITERS = 8;
const PEOPLE = 30;

let office: Office;
let ground: Ground;
let periods: readonly PeriodChoice[];

beforeEach(async () => {
  office = await anOffice();
  const { agency, village, clerkPosition } = office;
  const given = [...periodsOfYear(2026, "quarterly").slice(0, 3), ...periodsOfYear(2026, "annual")];
  const built = given.map((period) => ({ period, row: aPeriod(agency, period) }));
  const people = Array.from({ length: PEOPLE }, () => anEmployee(agency));
  await insert(
    owner,
    ...built.map(({ row }) => row),
    ...people.flatMap((person) => [person, aPlacement(person, village, clerkPosition)]),
  );
  await refreshRelations(office.admin);
  periods = built.map(({ period, row }) => ({ ...period, id: row.id }));
  ground = {
    agencyId: agency.id,
    employeeIds: people.map(({ id }) => id),
    unitIds: [office.city, office.secretariat, office.district, office.village, office.bureau].map(
      ({ id }) => id,
    ),
    periodIds: periods.map(({ id }) => id),
    accountId: office.adminAccount.id,
  };
});

async function asWeb<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** So many committed changes, one after another. */
async function moves(count: number, seed: string): Promise<void> {
  const chance = chanceOf(seed);
  await asWeb(async (client) => {
    for (let done = 0; done < count;) if (await aMove(client, ground, chance)) done += 1;
  });
}

const rows = z.array(figureRow.extend({ grouped_by: z.string(), key: z.string() }));

const inOrder = (found: z.output<typeof rows>) =>
  found.toSorted((a, b) => `${a.grouped_by}${a.key}`.localeCompare(`${b.grouped_by}${b.key}`));

const totalIn = (found: z.output<typeof rows>) => found.find(({ grouped_by }) => grouped_by === "total");

/** What is kept of a unit with all below it. */
async function keptOf(unitId: string, periodId: string) {
  const found = await owner.query(
    `SELECT * FROM unit_summary WHERE agency_id = $1 AND unit_id = $2 AND period_id = $3 AND is_under
       AND grouped_by <> 'opened'`,
    [office.agency.id, unitId, periodId],
  );
  return inOrder(rows.parse(found.rows));
}

/** The same from the people of the list themselves, for which each unit is looked through from above. */
async function recounted(actor: Actor, unitId: string, period: PeriodChoice) {
  const found = await read(actor, (tx) =>
    tx.$queryRaw(sql`
      ${population(askedOf(unitId, period, actor.today))}
      SELECT 'total' AS grouped_by, '' AS key, ${FIGURE_COLUMNS} FROM population HAVING count(*) > 0
      UNION ALL
      SELECT 'appraiser', appraiser_id::text, ${FIGURE_COLUMNS} FROM population
      WHERE appraiser_id IS NOT NULL GROUP BY appraiser_id
      UNION ALL
      SELECT 'golongan', golongan_group, ${FIGURE_COLUMNS} FROM population
      WHERE golongan_group IS NOT NULL GROUP BY golongan_group`),
  );
  return inOrder(rows.parse(found));
}

async function expectRight(actor: Actor = office.admin): Promise<void> {
  let people = 0;
  for (const unitId of ground.unitIds) {
    for (const period of periods) {
      const kept = await keptOf(unitId, period.id);
      expect(kept).toEqual(await recounted(actor, unitId, period));
      people += totalIn(kept)?.people ?? 0;
    }
  }
  expect(people).toBeGreaterThan(0);
}

async function waiting(): Promise<number> {
  const found = await owner.query("SELECT 1 FROM summary_change WHERE agency_id = $1", [office.agency.id]);
  return found.rows.length;
}

describe("figures kept beside the rows", () => {
  it("equal a recount after 1,000 random changes by 8 writers at once, counted all the while", async () => {
    const running = { is: true };
    const writing = Promise.all(
      Array.from({ length: WRITERS }, (_, at) => moves(1_000 / WRITERS, `penulis ${String(at)}`)),
    ).finally(() => {
      running.is = false;
    });
    const counting = (async () => {
      while (running.is) await countAll(office.admin);
    })();
    await Promise.all([writing, counting]);
    await countAll(office.admin);
    expect(await waiting()).toBe(0);
    await expectRight();
    expect(await proveSummaries(office.admin)).toBe(0);
    // The changes came to something, whatever the writers made of each other's in the end.
    const made = await owner.query(
      `SELECT (SELECT count(*) FROM skp WHERE agency_id = $1 AND agreed_version > 0)::int AS agreed,
        (SELECT count(*) FROM evaluation WHERE agency_id = $1)::int AS opened,
        (SELECT max(talked) FROM unit_summary WHERE agency_id = $1)::int AS talked`,
      [office.agency.id],
    );
    for (const count of Object.values(made.rows[0] as Record<string, number>))
      expect(count).toBeGreaterThan(0);
  });

  it("do not depend on when they are counted: after each change, or once after all", async () => {
    await countAll(office.admin);
    for (let at = 0; at < 40; at += 1) {
      await moves(3, `langkah ${String(at)}`);
      await countAll(office.admin);
    }
    const stepwise = await owner.query("SELECT * FROM unit_summary WHERE agency_id = $1", [office.agency.id]);
    await owner.query("DELETE FROM unit_summary WHERE agency_id = $1", [office.agency.id]);
    await owner.query("DELETE FROM summary_state WHERE agency_id = $1", [office.agency.id]);
    await countAll(office.admin);
    const atOnce = await owner.query("SELECT * FROM unit_summary WHERE agency_id = $1", [office.agency.id]);
    expect(stepwise.rows.length).toBeGreaterThan(40);
    const texts = (found: { rows: unknown[] }) => found.rows.map((row) => JSON.stringify(row)).sort();
    expect(texts(stepwise)).toEqual(texts(atOnce));
  });

  it("that are lost or wrong are found at night, mended and reported; right ones are not", async () => {
    await moves(150, "siang");
    expect(await proveSummaries(office.admin)).toBe(0);
    const of = "agency_id = $1 AND grouped_by = 'total' AND unit_id = $2";
    const values = [office.agency.id, office.village.id];
    await owner.query(`DELETE FROM unit_summary WHERE ${of} AND NOT is_under AND period_id = $3`, [
      ...values,
      ground.periodIds[0],
    ]);
    await owner.query(`UPDATE unit_summary SET baik = baik + 3 WHERE ${of} AND is_under AND period_id = $3`, [
      ...values,
      ground.periodIds[1],
    ]);
    await owner.query(
      `INSERT INTO unit_summary SELECT (jsonb_populate_record(s, '{"grouped_by": "golongan", "key": "V"}')).*
       FROM unit_summary s WHERE ${of} AND NOT is_under AND period_id = $3`,
      [...values, ground.periodIds[2]],
    );
    expect(await proveSummaries(office.admin)).toBeGreaterThanOrEqual(3);
    await expectRight();
    const events = await eventsOf(office);
    expect(events.at(-1)).toMatchObject({ key: "dashboard.summaries-mended" });
    expect(await proveSummaries(office.admin)).toBe(0);
    expect((await eventsOf(office)).length).toBe(events.length);
  });

  it("follow the day alone: a unit that is hung elsewhere from a day on, a year that is over", async () => {
    await moves(200, "sebelum");
    await owner.query(
      "UPDATE unit_version SET valid_to = '2026-11-30' WHERE agency_id = $1 AND unit_id = $2 AND valid_to IS NULL",
      [office.agency.id, office.village.id],
    );
    await owner.query(
      `INSERT INTO unit_version (agency_id, id, unit_id, name, kind, parent_id, valid_from)
       VALUES ($1, gen_random_uuid(), $2, 'Kelurahan Menanggal', 'kelurahan', $3, '2026-12-01')`,
      [office.agency.id, office.village.id, office.bureau.id],
    );
    await countAll(office.admin);
    const people = async () =>
      totalIn(await keptOf(office.bureau.id, ground.periodIds[0] ?? ""))?.people ?? 0;
    const before = await people();
    for (const today of ["2026-12-01", "2027-01-02", "2026-11-23"] as const) {
      const then: Actor = { ...office.admin, today: calendarDateOf(today) };
      await countAll(then);
      await expectRight(then);
      if (today === "2026-12-01") expect(await people()).toBeGreaterThan(before);
    }
  });

  it("come from no change that was rolled back, and from none that no figure is made from", async () => {
    await moves(400, "awal");
    await countAll(office.admin);
    await owner.query("BEGIN");
    await owner.query("DELETE FROM realisasi WHERE agency_id = $1", [office.agency.id]);
    await owner.query("ROLLBACK");
    await owner.query("UPDATE skp SET version = version + 1 WHERE agency_id = $1", [office.agency.id]);
    await owner.query("UPDATE dialog SET agreed = 'Lain', version = version + 1 WHERE agency_id = $1", [
      office.agency.id,
    ]);
    await owner.query("UPDATE evaluation SET recommendation = 'Baik' WHERE agency_id = $1", [
      office.agency.id,
    ]);
    expect(await waiting()).toBe(0);
    await owner.query("UPDATE evaluation SET golongan = 'IV/a' WHERE agency_id = $1", [office.agency.id]);
    expect(await waiting()).toBeGreaterThan(0);
    await countWhatWaits();
    expect(await waiting()).toBe(0);
    await owner.query("UPDATE dialog SET appraiser_confirmed_at = NULL WHERE agency_id = $1", [
      office.agency.id,
    ]);
    expect(await waiting()).toBeGreaterThan(0);
  });
});

describe("the page", () => {
  it("counts the little that waits before it shows; what waits all the same, it says", async () => {
    const [period] = periods;
    if (period === undefined) throw new Error("no period");
    const shown = async () => {
      const view = await dashboard(office.admin, period, office.city.id);
      if (view === null) throw new Error("no view");
      return view;
    };
    const listed = async () =>
      (await roster(office.admin, period, rosterFilter.parse({ unit: office.city.id, keadaan: "belum-skp" })))
        ?.total;
    const missing = ({ total }: Awaited<ReturnType<typeof shown>>) =>
      total.people - total.external - total.agreed;
    await moves(60, "satu");
    const first = await shown();
    expect(first.counted.waiting).toBe(0);
    expect(missing(first)).toBe(await listed());

    await asWeb(async (other) => {
      await other.query("BEGIN");
      await other.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
        `summary/${office.agency.id}`,
      ]);
      await moves(60, "dua");
      const held = await shown();
      expect(held.total).toEqual(first.total);
      expect(held.counted.waiting).toBe(await waiting());
      expect(held.counted.waiting).toBeGreaterThan(0);
      expect(held.counted.at?.getTime()).toBeLessThanOrEqual(Date.now());
      await other.query("ROLLBACK");
    });
    const last = await shown();
    expect(last.counted.waiting).toBe(0);
    expect(missing(last)).toBe(await listed());
  });
});
