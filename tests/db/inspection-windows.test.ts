import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findingPage } from "@/lib/inspection/server/findings";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { anExtension } from "../builders/extension";
import { aPeriod } from "../builders/period";
import { aPlacement } from "../builders/placement";
import { anSkp } from "../builders/skp";
import { aDesk, aSetEvaluation, aWorker, aWriting, type Desk } from "./setup/desk";
import { owner } from "./setup/office";

async function rowsOf(actor: Actor) {
  const page = await findingPage(actor, "jadwal", 2026, null);
  if (page === null) throw new Error("nothing to inspect");
  return page.rows;
}

interface Planned {
  readonly startsOn: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
}

/** An SKP of somebody of the kelurahan that was agreed then, and changed in August. */
async function aPlanned({ office }: Desk, { startsOn, ...times }: Planned): Promise<string> {
  const { lurah, village, agency, clerkPosition } = office;
  const person = anEmployee(agency);
  const first = { startsOn: calendarDateOf(startsOn), agreedVersion: 2 };
  const { id, rows } = anSkp(person, village, { appraiser: lurah, ...first });
  const [version] = rows.skpVersion ?? [];
  if (version === undefined) throw new Error("an SKP without a version");
  const later = { submittedAt: "2026-08-01T02:00:00Z", approvedAt: "2026-08-02T02:00:00Z" };
  const changed = { ...version, id: crypto.randomUUID(), number: 2, ...later };
  await insert(owner, person, aPlacement(person, village, clerkPosition), {
    rows: { ...rows, skpVersion: [{ ...version, ...times }, changed] },
  });
  return id;
}

describe("what was written outside its window", () => {
  it("is found by the last moment of the last day, both ways", async () => {
    const desk = await aDesk();
    const { village, lurah } = desk.office;
    const early = await aWorker(desk, village, lurah);
    const first = await aWorker(desk, village, lurah);
    const last = await aWorker(desk, village, lurah);
    const late = await aWorker(desk, village, lurah);
    // 1 July to 5 October in Jakarta.
    await aWriting(desk, early, "2026-06-30T16:59:59Z");
    await aWriting(desk, first, "2026-06-30T17:00:00Z");
    await aWriting(desk, last, "2026-10-05T16:59:59Z");
    await aWriting(desk, late, "2026-10-05T17:00:00Z");
    const found = await rowsOf(desk.auditor);
    expect(found.map(({ skpId, kind, extension }) => [skpId, kind, extension])).toEqual([
      [late.skp.id, "realisasi", null],
      [early.skp.id, "realisasi", null],
    ]);
    expect(found[0]).toMatchObject({ opensOn: "2026-07-01", closesOn: "2026-10-05" });
  });

  it("stands beside the finding where it had been held open longer for that person by then", async () => {
    const desk = await aDesk();
    const { office, period } = desk;
    const inVillage = await aWorker(desk, office.village, office.lurah);
    const inBureau = await aWorker(desk, office.bureau, office.lurah);
    const tooEarly = await aWorker(desk, office.district, office.lurah);
    const longer = (unit: typeof office.village, createdAt: string) =>
      anExtension(period, office.adminAccount, {
        ...{ kind: "realisasi", unitId: unit.id, createdAt },
        ...{ opensOn: calendarDateOf("2026-10-06"), closesOn: calendarDateOf("2026-10-12") },
      });
    await insert(owner, longer(office.village, "2026-10-06T01:00:00Z"));
    // Made only after what it would excuse.
    await insert(owner, longer(office.bureau, "2026-10-09T01:00:00Z"));
    for (const worker of [inVillage, inBureau, tooEarly])
      await aWriting(desk, worker, "2026-10-08T01:00:00Z");
    const page = await findingPage(desk.auditor, "jadwal", 2026, null);
    expect(page?.count).toEqual({ found: 2, beside: 1 });
    const extended = page?.rows.filter(({ extension }) => extension !== null);
    expect(extended).toMatchObject([
      { skpId: inVillage.skp.id, extension: { until: "2026-10-12", by: office.adminAccount.row.name } },
    ]);
  });

  it("holds results and corrections, but not what ends before its period does", async () => {
    const desk = await aDesk();
    const { office } = desk;
    const worker = await aWorker(desk, office.village, office.lurah);
    const at = new Date("2026-10-20T02:00:00Z");
    const evaluation = await aSetEvaluation(desk, worker, office.lurah, { hasil: "sesuai", at });
    await insert(owner, {
      rows: {
        evaluationResult: (evaluation.rows.evaluationResult ?? []).map((row) => ({
          ...{ ...row, id: crypto.randomUUID(), number: 2, origin: "correction", reason: "Salah ketik" },
          setAt: "2026-11-01T02:00:00Z",
        })),
      },
    });
    const ended = await aWorker(desk, office.village, office.lurah);
    await aWriting(desk, ended, "2026-11-02T02:00:00Z");
    await owner.query("UPDATE skp SET ends_on = '2026-08-31' WHERE id = $1", [ended.skp.id]);
    expect((await rowsOf(desk.auditor)).map(({ kind, evaluationId }) => [kind, evaluationId])).toEqual([
      ["koreksi", evaluation.id],
      ["penilaian", evaluation.id],
    ]);
  });

  it("holds the planning of the year: the first version that was agreed, not what was changed later", async () => {
    const desk = await aDesk();
    const { office } = desk;
    const span = { from: calendarDateOf("2026-01-01"), to: calendarDateOf("2026-12-31") };
    const window = { opensOn: calendarDateOf("2026-01-01"), closesOn: calendarDateOf("2026-01-31") };
    const annual = aPeriod(office.agency, { year: 2026, rhythm: "annual", ordinal: 1, span }, [
      { kind: "planning", ...window },
    ]);
    await insert(owner, annual);
    // The last moment of the window in Jakarta, and the one after; an SKP of the middle of the year has days of its own.
    const plans: readonly (readonly [string, string, string, string])[] = [
      ["2026-01-01", "2026-01-30T02:00:00Z", "2026-01-31T16:59:59Z", ""],
      ["2026-01-01", "2026-01-31T16:59:59Z", "2026-01-31T17:00:00Z", "penetapan"],
      ["2026-01-01", "2026-02-03T02:00:00Z", "2026-02-03T03:00:00Z", "penetapan pengajuan"],
      ["2026-04-01", "2026-04-20T02:00:00Z", "2026-05-01T16:59:59Z", ""],
      ["2026-04-01", "2026-05-01T16:59:59Z", "2026-05-01T17:00:00Z", "penetapan"],
    ];
    const expected: string[] = [];
    for (const [startsOn, submittedAt, approvedAt, kinds] of plans) {
      const skpId = await aPlanned(desk, { startsOn, submittedAt, approvedAt });
      for (const kind of kinds.split(" ")) if (kind !== "") expected.push(`${kind} ${skpId}`);
    }
    const found = await rowsOf(desk.auditor);
    expect(found.map(({ kind, skpId }) => `${kind} ${skpId}`).toSorted()).toEqual(expected.toSorted());
    expect(found[0]).toMatchObject({ ...window, by: office.lurah.row.name, period: { rhythm: "annual" } });
    // Held open longer by then, it stands beside what is found.
    const longer = { kind: "planning", createdAt: "2026-01-31T03:00:00Z" } as const;
    const days = { opensOn: calendarDateOf("2026-02-01"), closesOn: calendarDateOf("2026-02-10") };
    await insert(
      owner,
      anExtension(annual, office.adminAccount, { ...longer, ...days, unitId: office.village.id }),
    );
    expect((await findingPage(desk.auditor, "jadwal", 2026, null))?.count).toEqual({ found: 1, beside: 3 });
  });
});
