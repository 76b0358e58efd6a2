import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import { read } from "@/lib/db/server/door";
import { appraiserOf } from "@/lib/employee/appraiser";
import { agencySnapshot, snapshotFor } from "@/lib/employee/server/org-snapshot";
import { refreshRelations } from "@/lib/employee/server/relations";
import { createPeriods } from "@/lib/period/server/commands/create-periods";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { TODAY } from "../builders/day";
import { insert } from "../builders/db";
import { aStanding } from "../builders/employee";
import { aKebijakan } from "../builders/kebijakan";
import { aPlacement } from "../builders/placement";
import { anOffice, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

const { appraisal } = DEFAULT_KEBIJAKAN;
/** Only administrators and above: the lurah, a pengawas, no longer appraises. */
const STRICT = { appraisal: { ...appraisal, headKinds: ["administrator" as const] } };

async function appraiserOfClerk(day = TODAY): Promise<readonly (string | null)[]> {
  const { admin, clerk } = office;
  return read(admin, async (tx) => {
    const snapshots = [await snapshotFor(tx, clerk.id, day), await agencySnapshot(tx, day)];
    return snapshots.map((snapshot) => {
      const { outcome } = appraiserOf(clerk.id, day, snapshot);
      return outcome.kind === "employee" ? outcome.employeeId : null;
    });
  });
}

describe("who appraises follows the agency's own policy", () => {
  it("whose jabatan appraise; without one, the defaults", async () => {
    const { agency, camat, lurah } = office;
    expect(await appraiserOfClerk()).toEqual([lurah.id, lurah.id]);
    await insert(owner, aKebijakan(agency, STRICT));
    expect(await appraiserOfClerk()).toEqual([camat.id, camat.id]);
  });

  it("of the year of the day: an earlier one until there is another", async () => {
    const { agency, camat, lurah } = office;
    await insert(owner, aKebijakan(agency, STRICT, { year: 2025 }), aKebijakan(agency, {}, { year: 2027 }));
    expect(await appraiserOfClerk(calendarDateOf("2024-12-31"))).toEqual([lurah.id, lurah.id]);
    expect(await appraiserOfClerk(calendarDateOf("2025-01-01"))).toEqual([camat.id, camat.id]);
    expect(await appraiserOfClerk(calendarDateOf("2026-12-31"))).toEqual([camat.id, camat.id]);
    expect(await appraiserOfClerk(calendarDateOf("2027-01-01"))).toEqual([lurah.id, lurah.id]);
  });

  it("never that of another agency", async () => {
    const foreign = anAgency();
    await insert(owner, foreign, aKebijakan(foreign, STRICT));
    expect(await appraiserOfClerk()).toEqual([office.lurah.id, office.lurah.id]);
  });

  it("whether a Plh appraises", async () => {
    const { agency, village, lurahPosition, keeperPerson, lurah } = office;
    await insert(owner, aPlacement(keeperPerson, village, lurahPosition, { kind: "plh", isHead: true }));
    expect(await appraiserOfClerk()).toEqual([keeperPerson.id, keeperPerson.id]);
    const acting = { plh: false, plt: true };
    await insert(owner, aKebijakan(agency, { appraisal: { ...appraisal, acting } }));
    expect(await appraiserOfClerk()).toEqual([lurah.id, lurah.id]);
  });

  it("what a kedudukan means, also in the relations kept for lists", async () => {
    const { agency, clerk, lurah } = office;
    await insert(owner, aStanding(clerk, { kind: "mpp" }));
    const system = anActor({ agency });
    const kept = async () => {
      await refreshRelations(system);
      const { rows } = await owner.query(
        "SELECT appraiser_id, makes_skp, is_counted FROM appraisal_relation WHERE agency_id = $1 AND employee_id = $2",
        [agency.id, clerk.id],
      );
      return rows[0] as unknown;
    };
    expect(await kept()).toEqual({ appraiser_id: null, makes_skp: false, is_counted: false });
    const standings = {
      ...appraisal.standings,
      mpp: { appraised: "unit" as const, isCounted: false, mayAppraise: false },
    };
    await insert(owner, aKebijakan(agency, { appraisal: { ...appraisal, standings } }));
    expect(await kept()).toEqual({ appraiser_id: lurah.id, makes_skp: true, is_counted: false });
  });
});

it("the windows of new periods are those of the policy of their year", async () => {
  const { agency, admin } = office;
  const windows = { ...DEFAULT_KEBIJAKAN.windows, realisasiDays: 3, planningCloses: "01-15" as const };
  const objection = { ...DEFAULT_KEBIJAKAN.objection, days: 21 };
  await insert(owner, aKebijakan(agency, { windows, objection }, { year: 2027 }));
  await createPeriods(admin, { year: 2026, rhythm: "annual" });
  await createPeriods(admin, { year: 2027, rhythm: "annual" });
  const { rows } = await owner.query<{ year: number; kind: string; closes: string }>(
    `SELECT p.year, w.kind, w.closes_on::text AS closes FROM period p JOIN period_window w ON w.period_id = p.id
     WHERE p.agency_id = $1 ORDER BY p.year, w.closes_on`,
    [agency.id],
  );
  expect(rows.map(({ year, kind, closes }) => `${String(year)} ${kind} ${closes}`)).toEqual([
    "2026 planning 2026-01-31",
    "2026 realisasi 2027-01-05",
    "2026 evaluation 2027-01-10",
    "2026 objection 2027-01-24",
    "2027 planning 2027-01-15",
    "2027 realisasi 2028-01-03",
    "2027 evaluation 2028-01-10",
    "2027 objection 2028-01-31",
  ]);
});
