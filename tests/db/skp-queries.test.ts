import { beforeEach, describe, expect, it } from "vitest";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { saveIki, saveRhk } from "@/lib/skp/server/commands/change-lines";
import { commentSkp } from "@/lib/skp/server/commands/comment-skp";
import { approveSkp, returnSkp } from "@/lib/skp/server/commands/decide-skp";
import { markOpened } from "@/lib/skp/server/commands/note-opening";
import { reviseSkp } from "@/lib/skp/server/commands/revise-skp";
import { submitSkp } from "@/lib/skp/server/commands/submit-skp";
import { skpOfAppraised } from "@/lib/skp/server/queries/appraised";
import { skpHistory } from "@/lib/skp/server/queries/history";
import { ownSkps } from "@/lib/skp/server/queries/own-skps";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";
import { skpTasks } from "@/lib/skp/server/tasks";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { anExtension } from "../builders/extension";
import { aPeriod } from "../builders/period";
import { aPlacement } from "../builders/placement";
import { anIki, anRhk, anSkp, aPlan, aRealisasi, aTarget } from "../builders/skp";
import { owner } from "./setup/office";
import {
  anSkpOffice,
  aWrittenSkp,
  ikiForm,
  rhkForm,
  seen,
  stored,
  writeRhk,
  type SkpOffice,
} from "./setup/skp-office";

let office: SkpOffice;

beforeEach(async () => {
  office = await anSkpOffice();
  await refreshRelations(office.admin);
});

async function submitted(): Promise<string> {
  const skpId = await aWrittenSkp(office);
  await submitSkp(office.clerkActor, await seen(skpId));
  return skpId;
}

async function agreed(): Promise<string> {
  const skpId = await submitted();
  await approveSkp(office.lurahActor, await seen(skpId));
  return skpId;
}

describe("an SKP on its page", () => {
  it("offers each reader what is his to do, and nothing to whom it is not there", async () => {
    const skpId = await submitted();
    const readers = [
      [office.clerkActor, "own", ["comment", "withdraw"]],
      [office.lurahActor, "appraiser", ["expect", "comment", "open", "return", "approve"]],
      [office.camatActor, "superior", ["comment"]],
      [office.keeper, "role", []],
      [office.admin, "role", []],
    ] as const;
    for (const [actor, reader, moves] of readers) {
      expect(await skpDetail(actor, skpId)).toMatchObject({ reader, moves, name: "Siti Aminah" });
    }
    const elsewhere = anAgency();
    await insert(owner, elsewhere);
    const foreign = anActor({ agency: elsewhere, roles: ["admin_instansi"] });
    for (const actor of [office.strangerActor, foreign]) expect(await skpDetail(actor, skpId)).toBeNull();
    expect(await skpDetail(office.clerkActor, crypto.randomUUID())).toBeNull();
    const system = anActor({ agency: office.agency, roles: ["admin_sistem"] });
    expect(await skpDetail(system, skpId)).toBeNull();
  });

  it("gives marks that a form can save with, and what is missing and could be better", async () => {
    const skpId = await aWrittenSkp(office, "Melaksanakan pelayanan surat");
    const page = await skpDetail(office.clerkActor, skpId);
    const [rhk] = page?.plan.rhks ?? [];
    if (page === null || rhk === undefined) throw new Error("nothing is shown");
    expect(page.gaps).toEqual([]);
    expect(page.advice.map(({ code }) => code)).toEqual(["rhk-activity", "no-link", "no-list"]);
    const mark = page.marks.lines[rhk.id] ?? "";
    expect(
      await saveRhk(office.clerkActor, rhkForm(skpId, rhk, { text: "Terlayaninya warga", mark })),
    ).toMatchObject({
      ok: true,
    });
  });

  it("holds a target against what was reached last year", async () => {
    const skpId = await aWrittenSkp(office);
    const text = "Jumlah surat keterangan yang selesai dalam satu hari";
    const iki = anIki({ text, target: aTarget({ low: "1000", unit: "surat" }) });
    const span = { from: day("2025-01-01"), to: day("2025-03-31") };
    const first = aPeriod(office.agency, { year: 2025, rhythm: "quarterly", ordinal: 1, span }, []);
    const second = aPeriod(office.agency, { year: 2025, rhythm: "quarterly", ordinal: 2, span }, []);
    const plan = aPlan({ rhks: [anRhk({ ikis: [iki] })] });
    await insert(
      owner,
      anSkp(office.clerk, office.village, { year: 2025, status: "closed", plan }),
      ...[first, second],
      aRealisasi(office.agency.id, iki.id, first.id, { valueNumber: "700.5" }),
      aRealisasi(office.agency.id, iki.id, second.id, { valueNumber: "600" }),
    );
    const page = await skpDetail(office.clerkActor, skpId);
    expect(page?.hasLastYear).toBe(true);
    expect(page?.advice).toContainEqual(
      expect.objectContaining({ code: "below-last-year", earlier: { text, unit: "surat", value: "1300.5" } }),
    );
    // While it is written, and again by who is to set it.
    const [rhk] = page?.plan.rhks ?? [];
    const [written] = rhk?.ikis ?? [];
    if (rhk === undefined || written === undefined) throw new Error("nothing is shown");
    const save = async (low: string) => {
      const mark = (await skpDetail(office.clerkActor, skpId))?.marks.lines[written.id] ?? "";
      const saved = await saveIki(office.clerkActor, ikiForm(skpId, rhk, written, { low, mark }));
      return saved.ok ? saved.value.advice.target : saved.refusal;
    };
    expect(await save("1.301")).toBe("");
    expect(await save("1.300")).toMatch(/target 1.300 surat lebih rendah .* \(1.300,5 surat\)/);
    await submitSkp(office.clerkActor, { skpId });
    const codes = (await skpDetail(office.lurahActor, skpId))?.advice.map(({ code }) => code);
    expect(codes).toContain("below-last-year");
    expect((await skpDetail(office.keeper, skpId))?.advice).toEqual([]);
  });

  it("shows others what is in force while the two change it, and to all the earlier versions", async () => {
    const skpId = await agreed();
    await reviseSkp(office.clerkActor, { ...(await seen(skpId)), reason: "Tugas baru" });
    await writeRhk(office, skpId, "Kedua");
    const added = [
      { label: "RHK 2", before: null, after: "Kedua" },
      { label: "RHK 2, IKI 1", before: null },
    ];
    expect(await skpDetail(office.clerkActor, skpId)).toMatchObject({
      ...{ number: 2, agreedVersion: 1 },
      differences: added,
    });
    // Who is to agree sees what the change comes to; whom it is not shown to does not.
    expect(await skpDetail(office.lurahActor, skpId)).toMatchObject({ number: 2, differences: added });
    expect(await skpDetail(office.keeper, skpId)).toMatchObject({ number: 1, moves: [], differences: null });
    expect(await skpDetail(office.keeper, skpId, 2)).toMatchObject({ number: 1 });
    expect(await skpDetail(office.clerkActor, skpId, 1)).toMatchObject({
      number: 1,
      moves: [],
      parties: { appraiser: { name: "Ratna Kusuma" } },
    });
    const history = await skpHistory(office.clerkActor, skpId);
    expect(
      history?.versions.map(({ number, isInForce, differences }) => [number, isInForce, differences?.length]),
    ).toEqual([
      [2, false, 2],
      [1, true, undefined],
    ]);
    expect(history?.events.map(({ label }) => label)).toEqual([
      "Perubahan SKP dimulai",
      "SKP ditetapkan",
      "SKP diajukan",
      "SKP dimulai",
    ]);
    expect(history?.events[0]).toMatchObject({ actor: "Siti Aminah", note: "Tugas baru" });
    expect((await skpHistory(office.keeper, skpId))?.versions).toHaveLength(1);
    expect(await skpHistory(office.strangerActor, skpId)).toBeNull();
  });

  it("keeps the names of its day when master data change", async () => {
    const skpId = await agreed();
    await owner.query("UPDATE employee SET name = 'Nama Baru' WHERE id = $1", [office.clerk.id]);
    expect(await skpDetail(office.clerkActor, skpId)).toMatchObject({
      name: "Nama Baru",
      parties: { employee: { name: "Siti Aminah" } },
    });
  });
});

describe("the lists", () => {
  it("of one's own: what there is, and what can be begun", async () => {
    expect(await ownSkps(office.clerkActor)).toMatchObject({
      skps: [],
      toPlan: [{ year: 2026, planning: { allowed: true } }],
      obstacle: null,
      appraises: 0,
    });
    await agreed();
    expect(await ownSkps(office.clerkActor)).toMatchObject({
      skps: [{ year: 2026, status: "approved", isAgreed: true, lines: 1, appraiserName: "Ratna Kusuma" }],
      toPlan: [],
    });
    expect((await ownSkps(office.lurahActor)).appraises).toBe(1);
    expect(await ownSkps(anActor({ agency: office.agency, roles: ["admin_instansi"] }))).toMatchObject({
      obstacle: "no-post",
    });
  });

  it("of those whom one appraises: by name, by stage, page by page, with what bears on setting them together", async () => {
    const people = Array.from({ length: 52 }, (_, at) =>
      anEmployee(office.agency, { name: `Pegawai ${String(at).padStart(2, "0")}` }),
    );
    await insert(
      owner,
      ...people,
      ...people.map((person) => aPlacement(person, office.village, office.clerkPosition)),
      ...people.slice(0, 3).map((person) => anSkp(person, office.village, { status: "submitted" })),
      ...people.slice(3, 5).map((person) => anSkp(person, office.village)),
    );
    await refreshRelations(office.admin);
    const skpId = await submitted();
    await markOpened(office.lurahActor, skpId);
    const about = (await stored(skpId)).plan.rhks[0]?.id ?? "";
    await commentSkp(office.lurahActor, { skpId, about, text: "Ubah", proposal: "Lain" });
    const first = await skpOfAppraised(office.lurahActor, 2026);
    expect(first.counts).toEqual({ semua: 53, menunggu: 4, konsep: 0, ditetapkan: 2, belum: 47 });
    expect(first.rows).toHaveLength(50);
    const second = await skpOfAppraised(office.lurahActor, 2026, { after: first.next });
    expect(second.rows.map(({ name }) => name)).toEqual(["Pegawai 50", "Pegawai 51", "Siti Aminah"]);
    expect(second.next).toBeNull();
    const waiting = await skpOfAppraised(office.lurahActor, 2026, { stage: "menunggu" });
    expect(waiting.rows.map(({ name, skp }) => [name, skp?.isOpened, skp?.proposals])).toEqual([
      ["Pegawai 00", false, 0],
      ["Pegawai 01", false, 0],
      ["Pegawai 02", false, 0],
      ["Siti Aminah", true, 1],
    ]);
    expect((await skpOfAppraised(office.clerkActor, 2026)).rows).toEqual([]);
  });

  it("tells beside what waits that its window is closed, until it is held open for that person", async () => {
    const skpId = await submitted();
    const closedFor = async () => {
      const { rows } = await skpOfAppraised(office.lurahActor, 2026);
      return rows.map(({ name, skp }) => [name, skp?.closed?.state ?? null]);
    };
    expect(await closedFor()).toEqual([["Siti Aminah", null]]);
    await owner.query(
      "UPDATE period_window SET opens_on = '2020-01-01', closes_on = '2020-01-31' WHERE agency_id = $1 AND kind = 'planning'",
      [office.agency.id],
    );
    expect(await closedFor()).toEqual([["Siti Aminah", "closed"]]);
    const page = await skpDetail(office.lurahActor, skpId);
    expect(page).toMatchObject({ planning: { allowed: false } });
    expect(page?.moves).not.toContain("approve");
    const found = await owner.query<{ id: string }>("SELECT id FROM period WHERE agency_id = $1", [
      office.agency.id,
    ]);
    const period = { id: found.rows[0]?.id ?? "", rows: {} };
    const days = { opensOn: day("2020-01-01"), closesOn: day("2099-12-31") };
    const held = { kind: "planning", ...days, employeeId: office.clerk.id } as const;
    await insert(owner, anExtension(period, office.lurahAccount, held));
    expect(await closedFor()).toEqual([["Siti Aminah", null]]);
  });

  it("of what waits: for the person and for the pimpinan", async () => {
    expect(await skpTasks(office.clerkActor)).toMatchObject([{ href: "/skp", label: "Mulai SKP 2026" }]);
    const skpId = await submitted();
    expect(await skpTasks(office.clerkActor)).toEqual([]);
    expect(await skpTasks(office.lurahActor)).toContainEqual({
      href: "/skp/bawahan",
      label: "Baca dan tetapkan 1 SKP yang diajukan",
      dueOn: null,
    });
    await returnSkp(office.lurahActor, { ...(await seen(skpId)), note: "Perjelas" });
    expect(await skpTasks(office.clerkActor)).toEqual([
      { href: `/skp/${skpId}`, label: "Perbaiki SKP 2026 yang dikembalikan", dueOn: null },
    ]);
  });
});

describe("who is told", () => {
  async function told(accountId: string): Promise<readonly string[]> {
    const found = await owner.query<{ title: string }>(
      "SELECT title FROM notification WHERE account_id = $1 ORDER BY created_at, id",
      [accountId],
    );
    return found.rows.map(({ title }) => title);
  }

  it("is the other side, of each step", async () => {
    const skpId = await submitted();
    await returnSkp(office.lurahActor, { ...(await seen(skpId)), note: "Perjelas" });
    await commentSkp(office.clerkActor, { skpId, about: null, text: "Sudah", proposal: null });
    await submitSkp(office.clerkActor, await seen(skpId));
    await approveSkp(office.lurahActor, await seen(skpId));
    await commentSkp(office.camatActor, { skpId, about: null, text: "Bagus", proposal: null });
    await reviseSkp(office.lurahActor, { ...(await seen(skpId)), reason: "Tambahan" });
    await deliverOutbox();
    expect((await told(office.lurahAccount.id)).toSorted()).toEqual([
      "Komentar baru pada SKP 2026 Siti Aminah",
      "SKP 2026 menunggu Anda tetapkan",
      "SKP 2026 menunggu Anda tetapkan",
    ]);
    expect((await told(office.clerkAccount.id)).toSorted()).toEqual([
      "Komentar baru pada SKP 2026 Anda",
      "SKP 2026 Anda dikembalikan untuk diperbaiki",
      "SKP 2026 Anda sedang diubah",
      "SKP 2026 Anda sudah ditetapkan",
    ]);
  });
});
