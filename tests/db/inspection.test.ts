import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findingCounts, findingPage, fileUsePage, settingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";
import { workingPapers } from "@/lib/inspection/server/working-papers";
import { FINDINGS, type FindingKind } from "@/lib/inspection/finding";
import { HASTE_SECONDS, LEAST_ALIKE, LEAST_HASTY } from "@/lib/inspection/thresholds";
import { aGrant, anAccount } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aFile } from "../builders/evidence";
import { aPlacement } from "../builders/placement";
import type { Built } from "../builders/rows";
import {
  aDesk,
  anEvent,
  aSeries,
  aTeam,
  aWorker,
  aWriting,
  theOthers,
  type Desk,
  type Worker,
} from "./setup/desk";
import { eventsOf, owner } from "./setup/office";

async function rowsOf<Kind extends FindingKind>(actor: Actor, kind: Kind) {
  const page = await findingPage(actor, kind, 2026, null);
  if (page === null) throw new Error("nothing to inspect");
  return page.rows;
}

const same = (size: number) => Array.from({ length: size }, () => "sesuai" as const);

describe("one rating for a whole team", () => {
  it("is found from the threshold on, and not where one person differs", async () => {
    const desk = await aDesk();
    const { village, bureau } = desk.office;
    await aTeam(desk, village, same(LEAST_ALIKE - 1));
    const just = await aTeam(desk, village, same(LEAST_ALIKE));
    const more = await aTeam(desk, bureau, same(LEAST_ALIKE + 1));
    await aTeam(desk, village, [...same(LEAST_ALIKE), "di_atas"]);
    const found = await rowsOf(desk.auditor, "seragam");
    expect(found.map(({ name, people }) => [name, people])).toEqual([
      [more.appraiser.row.name, LEAST_ALIKE + 1],
      [just.appraiser.row.name, LEAST_ALIKE],
    ]);
    expect(found[1]).toMatchObject({ who: just.appraiser.id, hasil: "sesuai", perilaku: "sesuai" });
    // Whoever inspects one unit sees what is in it.
    expect((await rowsOf(desk.auditorOf(desk.office.district), "seragam")).map(({ who }) => who)).toEqual([
      just.appraiser.id,
    ]);
  });
});

describe("results set within seconds", () => {
  const begin = new Date("2026-10-06T01:00:00Z");
  const hasty = (count: number) => Array.from({ length: count }, () => HASTE_SECONDS - 1);

  it("are found where enough of them came sooner than the threshold", async () => {
    const desk = await aDesk();
    await aSeries(desk, begin, hasty(LEAST_HASTY - 1));
    const just = await aSeries(desk, begin, hasty(LEAST_HASTY));
    const more = await aSeries(desk, begin, [...hasty(LEAST_HASTY + 1), HASTE_SECONDS + 1]);
    await aSeries(desk, begin, [...hasty(LEAST_HASTY - 1), HASTE_SECONDS, HASTE_SECONDS + 1]);
    const found = await rowsOf(desk.auditor, "tergesa");
    expect(found.map(({ who, hasty: quick, set, shortest }) => [who, quick, set, shortest])).toEqual([
      [more.appraiser.id, LEAST_HASTY + 1, LEAST_HASTY + 3, HASTE_SECONDS - 1],
      [just.appraiser.id, LEAST_HASTY, LEAST_HASTY + 1, HASTE_SECONDS - 1],
    ]);
  });

  it("are not hasty where a draft had been kept before", async () => {
    const desk = await aDesk();
    const soon = new Date(Date.now() + 3_600_000);
    const { appraiser, evaluations } = await aSeries(desk, soon, hasty(LEAST_HASTY));
    expect(await rowsOf(desk.auditor, "tergesa")).toHaveLength(1);
    await anEvent(desk, desk.office.adminAccount, {
      ...{ key: "evaluation.drafted", subject: "evaluation", subjectId: evaluations[1]?.id ?? null },
    });
    expect(await rowsOf(desk.auditor, "tergesa")).toEqual([]);
    const asked = { year: 2026, who: appraiser.id, periodId: desk.period.id };
    const detail = await settingPage(desk.auditor, asked, null);
    expect(detail?.rows.map(({ sinceLast, wasDrafted }) => [sinceLast, wasDrafted])).toEqual([
      [null, false],
      [HASTE_SECONDS - 1, true],
      ...hasty(LEAST_HASTY - 1).map((gap) => [gap, false]),
    ]);
    expect(await settingPage(desk.auditorOf(desk.office.bureau), asked, null)).toBeNull();
  });
});

describe("one file as evidence of several people", () => {
  it("is found by its bytes from the second person on, with every place where it was handed in", async () => {
    const desk = await aDesk();
    const { village, lurah, clerkAccount } = desk.office;
    const workers: Worker[] = [];
    for (let at = 0; at < 3; at += 1) workers.push(await aWorker(desk, village, lurah));
    const file = (worker: number, bytes: string, name = "laporan.pdf"): Built => {
      const { skp } = workers[worker] ?? {};
      if (skp === undefined) throw new Error("no such worker");
      const built = aFile(skp, skp.plan.rhks[0]?.ikis[0]?.id ?? "", desk.period.id, clerkAccount, name);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return {
        rows: { ...built.rows, storedFile: (built.rows.storedFile ?? []).map((row) => ({ ...row, sha256 })) },
      };
    };
    await insert(owner, file(0, "shared"), file(1, "shared", "laporan-saya.pdf"));
    // Twice by one person, and once by another with other bytes.
    await insert(owner, file(2, "own"), file(2, "own"), file(0, "other"));
    const found = await rowsOf(desk.auditor, "bukti");
    const sha256 = createHash("sha256").update("shared").digest("hex");
    expect(found).toMatchObject([{ sha256, people: 2, uses: 2 }]);
    const uses = await fileUsePage(desk.auditor, 2026, sha256, null);
    expect(uses?.rows.map(({ employee }) => employee).toSorted()).toEqual(
      [workers[0], workers[1]].map((worker) => worker?.person.row.name).toSorted(),
    );
    expect(await fileUsePage(desk.auditorOf(desk.office.bureau), 2026, sha256, null)).toBeNull();
    expect(await findingPage(desk.auditor, "bukti", 2025, null)).toMatchObject({ rows: [] });
  });
});

describe("administrators near their own record", () => {
  it("are found by what they did to whom is near, and their roles stand beside", async () => {
    const desk = await aDesk();
    const { office } = desk;
    const change = (subjectId: string) => ({ key: "employee.changed", subject: "employee", subjectId });
    // The administrator works in the dinas: a colleague there is near, the clerk of the kelurahan is not.
    await anEvent(desk, office.adminAccount, change(office.stranger.id));
    await anEvent(desk, office.adminAccount, change(office.clerk.id));
    // The pengelola of the kecamatan is appraised by the camat and works beside him.
    await anEvent(desk, office.keeperAccount, change(office.camat.id));
    await anEvent(desk, office.keeperAccount, {
      ...{ key: "period.window-extended", subject: "period", subjectId: desk.period.id },
      detail: { unitId: office.district.id },
    });
    // No act of administration.
    await anEvent(desk, office.keeperAccount, { ...change(office.camat.id), key: "employee.read" });
    // A pengelola of a unit that is not his own.
    const elsewhere = anEmployee(office.agency);
    const account = anAccount(office.agency, { employee: elsewhere });
    await insert(
      owner,
      ...[elsewhere, account, aPlacement(elsewhere, office.bureau, office.clerkPosition)],
      aGrant(account, "pengelola_kinerja", office.village),
    );
    const rows = await rowsOf(desk.auditor, "pengelola");
    expect(rows.filter(({ kind }) => kind === "tindakan")).toMatchObject([
      { actor: office.keeperAccount.row.name, about: "Kecamatan Gayungan", nearness: "rekan" },
      { actor: office.keeperAccount.row.name, aboutId: office.camat.id, nearness: "atasan" },
      { actor: office.adminAccount.row.name, aboutId: office.stranger.id, nearness: "rekan" },
    ]);
    expect(
      rows
        .filter(({ kind }) => kind === "cakupan")
        .map(({ role }) => role)
        .toSorted(),
    ).toEqual(["admin_instansi", "pengelola_kinerja"]);
  });
});

async function aFullDesk(): Promise<Desk> {
  const desk = await aDesk();
  const { office } = desk;
  await aTeam(desk, office.village, same(LEAST_ALIKE));
  await aWriting(desk, await aWorker(desk, office.village, office.lurah), "2026-11-01T02:00:00Z");
  await anEvent(desk, office.adminAccount, {
    ...{ key: "employee.changed", subject: "employee", subjectId: office.stranger.id },
  });
  return desk;
}

describe("the desk", () => {
  it("shows one agency its own rows, and figures equal to the lists", async () => {
    const desk = await aFullDesk();
    const { agency: another } = (await aFullDesk()).office;
    const counts = await findingCounts(desk.auditor, 2026);
    expect(counts).toEqual({
      seragam: { found: 1, beside: 0 },
      tergesa: { found: 0, beside: 0 },
      bukti: { found: 0, beside: 0 },
      jadwal: { found: 1, beside: 0 },
      pengelola: { found: 1, beside: 2 },
    });
    for (const kind of FINDINGS) {
      const page = await findingPage(desk.auditor, kind, 2026, null);
      expect(page?.count, kind).toEqual(counts?.[kind]);
      expect(page?.rows.length, kind).toBe((counts?.[kind].found ?? 0) + (counts?.[kind].beside ?? 0));
      expect(JSON.stringify(page), kind).not.toContain(another.id);
    }
  });

  it("is for nobody else", async () => {
    const desk = await aFullDesk();
    for (const other of theOthers(desk)) {
      expect(await findingCounts(other, 2026)).toBeNull();
      for (const kind of FINDINGS) expect(await findingPage(other, kind, 2026, null)).toBeNull();
      expect(await workingPapers(other, 2026)).toBeNull();
    }
  });

  it("pages without a gap and without a line twice", async () => {
    const desk = await aDesk();
    const { village, lurah } = desk.office;
    for (let at = 0; at < 27; at += 1) {
      await aWriting(desk, await aWorker(desk, village, lurah), "2026-11-01T02:00:00Z");
    }
    const first = await findingPage(desk.auditor, "jadwal", 2026, null);
    const [measure = "", key = ""] = (first?.next ?? "").split("~");
    const second = await findingPage(desk.auditor, "jadwal", 2026, { measure: Number(measure), key });
    const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ skpId }) => skpId);
    expect(first?.rows).toHaveLength(25);
    expect(second?.next).toBeNull();
    expect(new Set(ids).size).toBe(27);
  });

  it("leaves what was read and taken along in the trail, once within ten minutes", async () => {
    const desk = await aFullDesk();
    const before = (await eventsOf(desk.office)).length;
    const reading = { list: "seragam", year: 2026 };
    await recordInspectionReading(desk.auditor, reading);
    await recordInspectionReading(desk.auditor, reading);
    await recordInspectionReading(desk.auditor, { ...reading, list: "jadwal" });
    const papers = await workingPapers(desk.auditor, 2026);
    const lines = [];
    for await (const piece of papers?.jadwal ?? []) lines.push(...piece);
    expect(lines).toHaveLength(1);
    const events = (await eventsOf(desk.office)).slice(before);
    expect(events).toMatchObject([
      { key: "inspection.read", detail: reading },
      { key: "inspection.read", detail: { list: "jadwal", year: 2026 } },
      { key: "inspection.exported", detail: { year: 2026, rows: 5, count: 0 } },
    ]);
  });
});
