import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { courseFilter } from "@/lib/dashboard/course-filter";
import type { CourseRow, CourseView } from "@/lib/dashboard/course-view";
import { courseBrief } from "@/lib/dashboard/server/course-brief";
import { coursePage } from "@/lib/dashboard/server/course";
import { read } from "@/lib/db/server/door";
import { courseStand, COURSE_STANDS } from "@/lib/iku/course";
import { keptCourse } from "@/lib/iku/course-kept";
import { recordIkuSchema } from "@/lib/iku/schema";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";
import { storedYears, yearAtItsEnd } from "@/lib/iku/server/years";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let planner: Actor;

async function anOffice(): Promise<void> {
  office = await anSkpOffice();
  planner = anActor({ agency: office.agency, account: office.adminAccount, roles: ["perencana"] });
}

async function enter(iku: BuiltIku, year: number, values: readonly (string | null)[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const input = recordIkuSchema.parse({ ikuId: iku.id, year, ordinal: index + 1, version: 0, value });
    const done = await recordIkuRealisasi(planner, input);
    if (!done.ok) throw new Error(`${value}: ${done.refusal.code}`);
  }
}

const ASKED = { year: 2026, unitId: null, stand: null, after: null, before: null } as const;

async function page(
  actor: Actor,
  given: Partial<Parameters<typeof coursePage>[1]> = {},
): Promise<CourseView> {
  const view = await coursePage(actor, { ...ASKED, ...given });
  if (view === null) throw new Error("no such unit");
  return view;
}

/** All rows, as one pages through them. */
async function allRows(
  actor: Actor,
  given: Partial<Parameters<typeof coursePage>[1]> = {},
): Promise<CourseRow[]> {
  const rows: CourseRow[] = [];
  let after: string | null = null;
  do {
    const view: CourseView = await page(actor, { ...given, after });
    rows.push(...view.rows);
    after = view.next;
  } while (after !== null);
  return rows;
}

describe("the course of many indicators", () => {
  const built: BuiltIku[] = [];
  beforeAll(async () => {
    await anOffice();
    const document = aPlanningDocument(office.agency);
    const sasaran = aPlanningNode(document, { code: "1" });
    const under = aPlanningNode(document, { kind: "tujuan", code: "1.1", parent: sasaran });
    const renstra = aPlanningDocument(office.agency, {
      ...{ kind: "renstra", parentId: document.id, unitId: office.district.id, title: "Renstra" },
    });
    const below = aPlanningNode(renstra, { code: "2", parent: under, text: "Sasaran kecamatan" });
    await insert(owner, document, sasaran, under, renstra, below);
    const units = [office.city, office.district, office.village, office.bureau];
    // In every state: from a tenth of the target to above it, with holes, with nothing, of grades, less is better.
    for (let at = 0; at < 40; at += 1) {
      const form = at % 7 === 3 ? "grade" : at % 5 === 2 ? "minimise_linear" : "maximise";
      const accumulation = (["sum", "last", "average"] as const)[at % 3] ?? "sum";
      const iku = anIku(at % 2 === 0 ? sasaran : below, units[at % 4] ?? office.city, {
        code: `IKU-${String(at).padStart(2, "0")}`,
        says: { form, accumulation, scale: form === "grade" ? ["C", "B", "A"] : [] },
        targets: form === "grade" ? { 2025: ["B"], 2026: ["B"] } : { 2025: ["100"], 2026: ["100"] },
      });
      built.push(iku);
      await insert(owner, iku);
      if (at % 6 === 5) continue;
      const scale = accumulation === "sum" ? 0.25 : 1;
      const value = (quarter: number): string =>
        form === "grade"
          ? at % 2 === 0
            ? "A"
            : "C"
          : String(Math.round((20 + at * 3 + quarter) * scale * 10) / 10);
      if (at % 4 === 0) await enter(iku, 2025, [value(1), value(2), value(3), value(4)]);
      await enter(iku, 2026, at % 9 === 4 ? [value(1)] : [value(1), value(2), value(3)]);
    }
  }, 120_000);

  it("stands in SQL as the rule says, over figures that are worked out anew", async () => {
    const rows = await allRows(office.admin);
    expect(rows.map(({ code }) => code)).toEqual(built.map((_, at) => `IKU-${String(at).padStart(2, "0")}`));
    const ids = rows.map(({ id }) => id);
    const [now, then] = await read(office.admin, async (tx) => [
      await storedYears(tx, ids, 2026),
      await storedYears(tx, ids, 2025),
    ]);
    const limits = { onFrom: 100, redBelow: 80 };
    for (const row of rows) {
      const of = yearAtItsEnd(2026, now.get(row.id) ?? { versions: [], values: new Map() });
      const before = yearAtItsEnd(2025, then.get(row.id) ?? { versions: [], values: new Map() });
      if (of === null) throw new Error(row.code);
      const last = Math.max(0, ...of.values.keys());
      const kept = keptCourse(of, before?.values ?? new Map(), last);
      const reading = kept.forecastCapaian ?? kept.courseCapaian;
      // On 23 November three quarters are over for more than 15 days.
      const missing = 3 - of.values.size;
      expect({ code: row.code, missing: row.missing }).toEqual({ code: row.code, missing });
      const stand = courseStand(
        { reading, best: kept.forecastBest ?? reading, hasFigure: last > 0, missing },
        limits,
      );
      expect({ code: row.code, stand: row.stand }).toEqual({ code: row.code, stand });
    }
    expect(new Set(rows.map(({ stand }) => stand))).toEqual(new Set(["off", "attention", "on", "judged"]));
  });

  it("counts by unit and by sasaran what it lists, and lists by state what it counts", async () => {
    const view = await page(office.admin);
    const sum = (groups: readonly { readonly total: number }[]) =>
      groups.reduce((all, { total }) => all + total, 0);
    expect([view.all.total, sum(view.branches), sum(view.sasaran)]).toEqual([40, 40, 40]);
    // Seen from the top the sasaran of the agency holds what lies below it; from the kecamatan its own.
    expect(view.sasaran.map(({ text }) => text)).toEqual(["1 Meningkatnya kualitas pelayanan publik"]);
    const below = await page(office.admin, { unitId: office.district.id });
    expect(below.sasaran.map(({ text }) => text).toSorted()).toEqual([
      "1 Meningkatnya kualitas pelayanan publik",
      "2 Sasaran kecamatan",
    ]);
    for (const stand of COURSE_STANDS) {
      expect(await allRows(office.admin, { stand })).toHaveLength(view.all.counts[stand]);
    }
    const rows = await allRows(office.admin);
    const owed = rows.reduce((all, { missing }) => all + missing, 0);
    expect([view.all.missing, view.debtors.reduce((all, { missing }) => all + missing, 0)]).toEqual([
      owed,
      owed,
    ]);
    for (const branch of view.branches) {
      expect(branch.isRed).toBe(branch.counts.off * 100 >= 25 * branch.total);
      if (branch.unitId === null) continue;
      const inside = await page(office.admin, { unitId: branch.unitId });
      expect(inside.all).toEqual({ total: branch.total, missing: branch.missing, counts: branch.counts });
    }
  });

  it("goes back as it came, begins with the worst, and with what the reader oversees", async () => {
    const first = await page(office.admin);
    const second = await page(office.admin, { after: first.next });
    expect((await page(office.admin, { before: second.previous })).rows).toEqual(first.rows);
    const reds = await allRows(office.admin, { stand: "off" });
    expect(first.worst).toHaveLength(3);
    expect(reds.map(({ id }) => id)).toEqual(expect.arrayContaining(first.worst.map(({ id }) => id)));
    expect((await page(office.camatActor)).unit.id).toBe(office.district.id);
    expect((await page(office.clerkActor)).unit.id).toBe(office.city.id);
    expect(await courseBrief(office.clerkActor)).toBeNull();
    expect((await courseBrief(office.camatActor))?.all).toEqual((await page(office.camatActor)).all);
    const elsewhere = await anSkpOffice();
    expect(await coursePage(elsewhere.admin, { ...ASKED, unitId: office.city.id })).toBeNull();
    expect(courseFilter.parse({ unit: "x", tahun: "1", keadaan: "y", setelah: "" })).toEqual({});
  });
});

describe("what is foreseen", () => {
  beforeEach(anOffice);

  it("is kept with each figure, and follows a correction of the year before", async () => {
    const document = aPlanningDocument(office.agency);
    const sasaran = aPlanningNode(document);
    const iku = anIku(sasaran, office.city, { targets: { 2026: ["100"] } });
    await insert(owner, document, sasaran, iku);
    await enter(iku, 2025, ["10", "20", "30", "40"]);
    await enter(iku, 2026, ["12", "24"]);
    const kept = async () =>
      (
        await owner.query<{ line: string }>(
          `SELECT concat_ws(' ', ordinal, forecast_method, trim_scale(round(forecast_number, 6)),
             trim_scale(round(forecast_capaian, 6)), trim_scale(round(course_capaian, 6))) AS line
           FROM iku_realisasi WHERE iku_id = $1 AND year = 2026 ORDER BY ordinal`,
          [iku.id],
        )
      ).rows.map(({ line }) => line);
    // 36 where the year before had 30 of 100; nothing is foreseen from one quarter, which is 48 % of its share.
    expect(await kept()).toEqual(["1 48", "2 season 120 120 72"]);
    const again = recordIkuSchema.parse({ ikuId: iku.id, year: 2025, ordinal: 4, version: 1, value: "90" });
    expect(await recordIkuRealisasi(planner, again)).toMatchObject({ ok: true });
    expect(await kept()).toEqual(["1 48", "2 season 180 180 72"]);
  });
});
