import { beforeEach, describe, expect, it } from "vitest";
import { refreshRelations } from "@/lib/employee/server/relations";
import { openEvaluations } from "@/lib/evaluation/server/commands/open-evaluations";
import { passTime } from "@/lib/evaluation/server/commands/pass-time";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEvaluation } from "../builders/evaluation";
import { anExtension } from "../builders/extension";
import { aPeriod } from "../builders/period";
import { anSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { onDay, someAppraisal, stored, told, type Appraisal } from "./setup/appraisal";
import { someWork, type Work } from "./setup/work";

const day = calendarDateOf;

describe("evaluations are made when they are due", () => {
  let work: Work;

  beforeEach(async () => {
    work = await someWork();
    const [whole] = periodsOfYear(2026, "annual");
    if (whole === undefined) throw new Error("a year is a year");
    await insert(owner, aPeriod(work.office.agency, whole));
    await refreshRelations(anActor({ agency: work.office.agency }));
  });

  const system = (date: string) => onDay(anActor({ agency: work.office.agency }), day(date));

  async function made(): Promise<readonly string[]> {
    const { rows } = await owner.query<{ line: string }>(
      `SELECT p.rhythm || ' ' || p.ordinal || ' ' || s.starts_on || ' ' || e.status AS line
       FROM evaluation e JOIN period p ON p.id = e.period_id JOIN skp s ON s.id = e.skp_id
       WHERE e.agency_id = $1 ORDER BY p.starts_on, p.rhythm, s.starts_on`,
      [work.office.agency.id],
    );
    return rows.map(({ line }) => line);
  }

  it("with the window of the period, once, for the person's rhythm, with golongan and unit", async () => {
    expect(await openEvaluations(system("2026-09-30"))).toBe(0);
    expect(await openEvaluations(system("2026-10-01"))).toBe(1);
    expect(await openEvaluations(system("2026-10-02"))).toBe(0);
    expect(await made()).toEqual(["quarterly 3 2026-01-01 open"]);
    const { rows } = await owner.query("SELECT golongan, unit_id FROM evaluation WHERE agency_id = $1", [
      work.office.agency.id,
    ]);
    expect(rows).toEqual([{ golongan: "III/b", unit_id: work.office.village.id }]);
    const events = (await eventsOf(work.office)).filter(({ key }) => key === "evaluation.opened");
    expect(events.map(({ detail }) => detail)).toEqual([{ evaluations: 1 }]);
  });

  it("once, though two workers make them at the same moment", async () => {
    await Promise.all([openEvaluations(system("2026-10-01")), openEvaluations(system("2026-10-01"))]);
    expect(await made()).toHaveLength(1);
  });

  it("of the fourth quarter and of the year in January", async () => {
    expect(await openEvaluations(system("2027-01-02"))).toBe(2);
    expect(await made()).toEqual(["annual 1 2026-01-01 open", "quarterly 4 2026-01-01 open"]);
  });

  it("where a window is held open longer", async () => {
    await insert(
      owner,
      anExtension({ id: work.quarters[1].id, rows: {} }, work.office.adminAccount, {
        ...{ kind: "evaluation", opensOn: day("2026-08-01"), closesOn: day("2026-08-10") },
      }),
    );
    expect(await openEvaluations(system("2026-08-01"))).toBe(1);
    expect(await made()).toEqual(["quarterly 2 2026-01-01 open"]);
  });

  it("not while nothing is agreed, and not for what is managed elsewhere", async () => {
    await owner.query("UPDATE appraisal_relation SET is_external = true WHERE agency_id = $1", [
      work.office.agency.id,
    ]);
    expect(await openEvaluations(system("2026-10-01"))).toBe(0);
    await owner.query("UPDATE appraisal_relation SET is_external = false WHERE agency_id = $1", [
      work.office.agency.id,
    ]);
    await owner.query("UPDATE skp SET agreed_version = 0, status = 'draft' WHERE agency_id = $1", [
      work.office.agency.id,
    ]);
    expect(await openEvaluations(system("2026-10-01"))).toBe(0);
  });

  it("of the part before a move from the day after, and of the year for the last part alone", async () => {
    const { office, skp } = work;
    await owner.query(
      "UPDATE skp SET ends_on = '2026-08-31', status = 'closed', close_reason = 'moved' WHERE id = $1",
      [skp.id],
    );
    expect(await openEvaluations(system("2026-08-31"))).toBe(0);
    expect(await openEvaluations(system("2026-09-01"))).toBe(1);
    await insert(
      owner,
      anSkp(office.clerk, office.bureau, { startsOn: day("2026-09-01"), appraiser: office.camat }),
    );
    await openEvaluations(system("2026-10-01"));
    await openEvaluations(system("2027-01-01"));
    expect(await made()).toEqual([
      "annual 1 2026-09-01 open",
      "quarterly 3 2026-01-01 open",
      "quarterly 3 2026-09-01 open",
      "quarterly 4 2026-09-01 open",
    ]);
  });
});

describe("what time alone moves", () => {
  let here: Appraisal;
  const RATED = { hasil: "sesuai", perilaku: "sesuai" } as const;
  const system = (date: string) => onDay(anActor({ agency: here.office.agency }), day(date));

  it("not opened in time counts as received, and says so", async () => {
    // Set on 5 October; seven days.
    here = await someAppraisal({ rated: RATED });
    expect(await passTime(system("2026-10-11"))).toBe(0);
    expect(await passTime(system("2026-10-12"))).toBe(1);
    expect(await stored(here.evaluation.id)).toMatchObject({
      status: "received",
      is_deemed: true,
      version: 2,
    });
    expect(await told(here.office.agency.id, "evaluation.deemed-received")).toBe(1);
  });

  it("the result of a quarter is final once received, that of the year after 14 days of silence", async () => {
    here = await someAppraisal({ rated: RATED, status: "received" });
    const ofYear = anEvaluation(here.skp, here.office.clerk, here.year, { rated: RATED, status: "received" });
    await here.insert(ofYear);
    expect(await passTime(system("2026-10-09"))).toBe(1);
    expect((await stored(here.evaluation.id)).status).toBe("final");
    expect(await passTime(system("2026-10-22"))).toBe(0);
    expect(await passTime(system("2026-10-23"))).toBe(1);
    expect(await stored(ofYear.id)).toMatchObject({ status: "final", is_deemed: false });
    expect((await stored(ofYear.id)).final_at).not.toBeNull();
  });

  it("what was accepted is final at once, and again nothing happens", async () => {
    here = await someAppraisal({ rated: RATED, status: "acknowledged" });
    expect(await passTime(system("2026-10-11"))).toBe(1);
    expect(await passTime(system("2026-10-11"))).toBe(0);
    expect((await stored(here.evaluation.id)).status).toBe("final");
  });

  it("nobody acknowledges for the dead: final without receipt, and nobody is told", async () => {
    here = await someAppraisal({ rated: RATED });
    await owner.query(
      "UPDATE skp SET ends_on = '2026-09-10', status = 'closed', close_reason = 'meninggal' WHERE id = $1",
      [here.skp.id],
    );
    expect(await passTime(system("2026-10-12"))).toBe(1);
    expect(await stored(here.evaluation.id)).toMatchObject({ status: "final", received_at: null });
    expect(await told(here.office.agency.id, "evaluation.deemed-received")).toBe(0);
  });

  it("what is open, or objected, waits for people", async () => {
    here = await someAppraisal();
    const objected = anEvaluation(here.skp, here.office.clerk, here.year, {
      rated: RATED,
      status: "objected",
    });
    await here.insert(objected);
    expect(await passTime(system("2027-06-30"))).toBe(0);
  });

  it("two workers at once move each once", async () => {
    here = await someAppraisal({ rated: RATED, status: "acknowledged" });
    const both = await Promise.all([passTime(system("2026-10-11")), passTime(system("2026-10-11"))]);
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(1);
    const finals = (await eventsOf(here.office)).filter(({ key }) => key === "evaluation.finalised");
    expect(finals).toHaveLength(1);
  });
});
