import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { issuePerjanjian } from "@/lib/document/server/issue-perjanjian";
import {
  agreePerjanjian,
  beginPerjanjian,
  discardPerjanjian,
  returnPerjanjian,
  revisePerjanjian,
  submitPerjanjian,
} from "@/lib/iku/server/commands/perjanjian";
import {
  perjanjianPaper,
  recordPerjanjian,
  uploadPerjanjian,
} from "@/lib/iku/server/commands/record-perjanjian";
import { addBudget, chooseIkus, removeBudget } from "@/lib/iku/server/commands/write-perjanjian";
import { perjanjianDetail } from "@/lib/iku/server/perjanjian-detail";
import { perjanjianList, perjanjianTasks } from "@/lib/iku/server/perjanjian-list";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { takePerjanjian } from "@/lib/skp/server/commands/start-from";
import { openSkp } from "@/lib/skp/server/commands/open-skp";
import { anAccount, anActor, aGrant } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { A_PDF } from "../builders/evidence";
import { anIku, aPlanningDocument, aPlanningNode, type BuiltIku } from "../builders/iku";
import { aPlacement, aPosition } from "../builders/placement";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, stored, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let camat: Actor;
let sekda: Actor;
let planner: Actor;
let first: BuiltIku;
let second: BuiltIku;

beforeEach(async () => {
  office = await anSkpOffice();
  const { agency, district, secretariat } = office;
  const head = anEmployee(agency, {});
  const position = aPosition(agency, { name: "Sekretaris Daerah", kind: "jpt_pratama" });
  const seat = aPlacement(head, secretariat, position, { isHead: true });
  const account = anAccount(agency, { employee: head });
  const planning = anAccount(agency, {});
  const document = aPlanningDocument(agency);
  const sasaran = aPlanningNode(document);
  first = anIku(sasaran, district, { targets: { 2026: ["100"], 2027: ["110"] } });
  second = anIku(sasaran, district, {
    says: { name: "Indeks kepuasan masyarakat", unitName: "indeks", accumulation: "last" },
    targets: { 2026: ["85.5"] },
  });
  await insert(
    owner,
    head,
    position,
    seat,
    account,
    planning,
    aGrant(planning, "perencana"),
    document,
    sasaran,
  );
  await insert(owner, first, second);
  camat = office.camatActor;
  sekda = anActor({ agency, account });
  planner = anActor({ agency, account: planning, roles: ["perencana"] });
});

async function begun(actor = camat, unitId = office.district.id): Promise<string> {
  const outcome = await beginPerjanjian(actor, { unitId, year: 2026 });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

async function seen(id: string, actor = camat): Promise<{ id: string; version: number }> {
  const view = await perjanjianDetail(actor, id, null);
  return { id, version: view?.version ?? 0 };
}

async function agreed(): Promise<string> {
  const id = await begun();
  const budget = { code: "7.01.02", name: "Program pelayanan", amount: "9007199254740993", note: "APBD" };
  expect(await addBudget(camat, { ...(await seen(id)), ...budget })).toMatchObject({ ok: true });
  expect(await submitPerjanjian(camat, await seen(id))).toMatchObject({ ok: true });
  expect(await agreePerjanjian(sekda, await seen(id))).toMatchObject({ ok: true });
  return id;
}

describe("a perjanjian kinerja between two heads", () => {
  it("begins with the unit's indicators and the targets of the year, and is agreed by the one above", async () => {
    const id = await agreed();
    const view = await perjanjianDetail(camat, id, null);
    expect(view).toMatchObject({
      ...{ agreedVersion: 1, year: 2026, unitName: "Kecamatan Gayungan" },
      shown: {
        status: "agreed",
        parties: { first: { jabatan: "Camat Gayungan" }, second: { unit: "Sekretariat Daerah" } },
        content: { budgets: [{ amount: "9007199254740993" }] },
      },
      moves: ["revise"],
    });
    const targets = view?.shown.content.lines.map(({ targetText }) => targetText);
    expect(targets?.toSorted()).toEqual(["100", "85.5"]);
    const keys = (await eventsOf(office))
      .map(({ key }) => key)
      .filter((key) => key.startsWith("perjanjian."));
    expect(keys).toEqual([
      "perjanjian.begun",
      "perjanjian.changed",
      "perjanjian.submitted",
      "perjanjian.agreed",
    ]);
  });

  it("is begun once, though two begin at the same moment", async () => {
    const both = await Promise.all([begun().catch(() => null), begun(planner).catch(() => null)]);
    expect(both.filter((id) => id !== null)).toHaveLength(1);
  });

  it("is not there for who has nothing to do with its draft; agreed, the people of the unit read it", async () => {
    const id = await begun();
    for (const actor of [office.strangerActor, office.clerkActor]) {
      expect(await perjanjianDetail(actor, id, null)).toBeNull();
      expect(await submitPerjanjian(actor, { id, version: 1 })).toMatchObject({
        refusal: { code: "not-found" },
      });
    }
    await submitPerjanjian(camat, await seen(id));
    await agreePerjanjian(sekda, await seen(id));
    expect(await perjanjianDetail(office.clerkActor, id, null)).toMatchObject({ moves: [], findings: [] });
    expect(await perjanjianDetail(office.strangerActor, id, null)).toBeNull();
    expect(await issuePerjanjian(office.strangerActor, id)).toMatchObject({ refusal: { code: "not-found" } });
    const listed = await perjanjianList(office.clerkActor, { year: 2026, after: null });
    expect(listed.rows.filter((row) => row.id !== null)).toMatchObject([{ id, mayBegin: false }]);
  });

  it("comes back with a note, and a stale edit is refused", async () => {
    const id = await begun();
    const key = await seen(id);
    await submitPerjanjian(camat, key);
    expect(await agreePerjanjian(camat, await seen(id))).toMatchObject({ refusal: { code: "not-yours" } });
    expect(await perjanjianTasks(sekda)).toMatchObject([{ href: `/perjanjian-kinerja/${id}` }]);
    await returnPerjanjian(sekda, { ...(await seen(id)), note: "Targetnya kurang." });
    expect(await perjanjianDetail(camat, id, null)).toMatchObject({ returnNote: "Targetnya kurang." });
    expect(await chooseIkus(camat, { ...key, ikuIds: [first.id] })).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(await chooseIkus(camat, { ...(await seen(id)), ikuIds: [first.id] })).toMatchObject({ ok: true });
    const view = await perjanjianDetail(camat, id, null);
    expect(view?.shown.content.lines.map(({ ikuId }) => ikuId)).toEqual([first.id]);
    expect(view?.findings).toMatchObject([{ code: "left-out" }, { code: "no-budget" }]);
  });

  it("cannot be agreed on without an indicator, or with one that another unit answers for since", async () => {
    const id = await begun();
    await chooseIkus(camat, { ...(await seen(id)), ikuIds: [] });
    expect(await submitPerjanjian(camat, await seen(id))).toMatchObject({ refusal: { code: "incomplete" } });
    await chooseIkus(camat, { ...(await seen(id)), ikuIds: [first.id, second.id] });
    await owner.query("UPDATE iku_owner SET unit_id = $1 WHERE iku_id = $2", [office.bureau.id, second.id]);
    expect(await submitPerjanjian(camat, await seen(id))).toMatchObject({ refusal: { code: "incomplete" } });
    expect((await perjanjianDetail(camat, id, null))?.findings).toContainEqual({
      code: "not-owned",
      indicator: "Indeks kepuasan masyarakat",
    });
  });

  it("is revised with a reason as a further version; what was agreed stays and the difference is told", async () => {
    const id = await agreed();
    expect(
      await addBudget(camat, { ...(await seen(id)), code: "", name: "X", amount: "1", note: "" }),
    ).toMatchObject({
      refusal: { code: "wrong-status" },
    });
    await revisePerjanjian(camat, { ...(await seen(id)), reason: "Perubahan APBD" });
    const [budget] = (await perjanjianDetail(camat, id, null))?.shown.content.budgets ?? [];
    await removeBudget(camat, { ...(await seen(id)), budgetId: budget?.id ?? "" });
    expect(await perjanjianDetail(camat, id, null)).toMatchObject({
      agreedVersion: 1,
      difference: [{ label: "Anggaran: Program pelayanan", after: null }],
    });
    expect(await perjanjianDetail(office.clerkActor, id, null)).toMatchObject({ shown: { number: 1 } });
    await submitPerjanjian(camat, await seen(id));
    await agreePerjanjian(sekda, await seen(id));
    expect(await perjanjianDetail(camat, id, 1)).toMatchObject({
      shown: { content: { budgets: [{}] } },
      moves: [],
    });
    expect(await perjanjianDetail(camat, id, null)).toMatchObject({ agreedVersion: 2 });
  });

  it("gives a draft up, and nothing that was agreed", async () => {
    const id = await agreed();
    await revisePerjanjian(planner, { ...(await seen(id)), reason: "Keliru" });
    expect(await discardPerjanjian(planner, await seen(id))).toMatchObject({ ok: true });
    expect(await perjanjianDetail(camat, id, null)).toMatchObject({
      agreedVersion: 1,
      shown: { status: "agreed" },
    });
    expect(await discardPerjanjian(planner, await seen(id))).toMatchObject({
      refusal: { code: "wrong-status" },
    });
  });

  it("is printed under a code that says whether it is still in force", async () => {
    const id = await agreed();
    const paper = await issuePerjanjian(camat, id);
    expect(paper).toMatchObject({
      ok: true,
      value: { printable: { content: { kind: "perjanjian_kinerja" } } },
    });
    const again = await issuePerjanjian(office.clerkActor, id);
    const codeOf = (one: typeof paper) => (one.ok ? one.value.printable.mark.code : null);
    expect(codeOf(again)).toBe(codeOf(paper));
    const plain = codeOf(paper)?.replaceAll("-", "");
    const inForce = async () =>
      (await owner.query<{ is_current: boolean }>("SELECT is_current FROM app.document_by_code($1)", [plain]))
        .rows[0]?.is_current;
    expect(await inForce()).toBe(true);
    await revisePerjanjian(camat, { ...(await seen(id)), reason: "Ganti pejabat" });
    await submitPerjanjian(camat, await seen(id));
    await agreePerjanjian(sekda, await seen(id));
    expect(await inForce()).toBe(false);
  });
});

it("each head hears what the other has done, and nobody of what he did himself", async () => {
  const id = await begun();
  await submitPerjanjian(camat, await seen(id));
  await returnPerjanjian(sekda, { ...(await seen(id)), note: "Target terlalu rendah." });
  await submitPerjanjian(camat, await seen(id));
  await agreePerjanjian(sekda, await seen(id));
  await revisePerjanjian(planner, { ...(await seen(id)), reason: "Anggaran berubah." });
  await deliverOutbox();
  const { rows } = await owner.query<{ topic: string; is_camat: boolean }>(
    `SELECT n.topic, n.account_id = $2 AS is_camat FROM notification n
     WHERE n.agency_id = $1 AND n.topic LIKE 'perjanjian.%' ORDER BY n.topic, 2`,
    [office.agency.id, camat.accountId],
  );
  expect(rows.map(({ topic, is_camat }) => `${topic} ${is_camat ? "camat" : "sekda"}`)).toEqual([
    "perjanjian.agreed camat",
    "perjanjian.returned camat",
    "perjanjian.revised sekda",
    "perjanjian.revised camat",
    "perjanjian.submitted sekda",
    "perjanjian.submitted sekda",
  ]);
});

describe("an atasan without an account", () => {
  const file = { name: "pk.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };

  it("agrees on paper: the planner takes it in with its fingerprint", async () => {
    await owner.query("DELETE FROM account WHERE id = $1", [sekda.accountId]);
    const id = await begun(planner);
    expect(await submitPerjanjian(camat, await seen(id))).toMatchObject({ refusal: { code: "on-paper" } });
    expect(await uploadPerjanjian(office.strangerActor, id, file)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const paper = await uploadPerjanjian(planner, id, file);
    if (!paper.ok) throw new Error(paper.refusal.code);
    const { fileId } = paper.value;
    const input = { ...(await seen(id, planner)), fileId, signedOn: calendarDateOf("2026-01-15") };
    const tomorrow = { ...input, signedOn: calendarDateOf("2099-01-01") };
    expect(await recordPerjanjian(planner, tomorrow)).toMatchObject({ refusal: { code: "signed-later" } });
    expect(await recordPerjanjian(planner, input)).toMatchObject({ ok: true });
    expect(await perjanjianDetail(camat, id, null)).toMatchObject({
      shown: { status: "agreed", hasPaper: true },
    });
    expect(await perjanjianPaper(camat, id, 1)).toMatchObject({ name: "pk.pdf" });
    expect(await perjanjianPaper(office.strangerActor, id, 1)).toBeNull();
  });

  it("is no way round two heads who can agree here", async () => {
    const id = await begun(planner);
    expect(await uploadPerjanjian(planner, id, file)).toMatchObject({ refusal: { code: "both-sign-in" } });
  });
});

describe("the SKP of the head", () => {
  it("takes its hasil kerja from what was agreed, once, with the exact targets", async () => {
    await agreed();
    const opened = await openSkp(camat, { year: 2026, approach: "kuantitatif" });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { skpId } = opened.value;
    expect(await takePerjanjian(camat, { skpId })).toMatchObject({ ok: true });
    await takePerjanjian(camat, { skpId });
    const { plan } = await stored(skpId);
    expect(plan.rhks.map(({ text, ikis }) => [text, ikis.length])).toEqual([
      ["Meningkatnya kualitas pelayanan publik", 2],
    ]);
    const ikis = plan.rhks[0]?.ikis ?? [];
    expect(ikis.map(({ ikuId }) => ikuId).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(ikis.find(({ ikuId }) => ikuId === second.id)).toMatchObject({
      target: { kind: "number", low: "85.5", unit: "indeks", accumulation: "last" },
      manual: { reporting: "triwulan", control: "outcome" },
    });
  });

  it("takes nothing where the person leads no unit, or nothing is agreed", async () => {
    const opened = await openSkp(office.clerkActor, { year: 2026, approach: "kuantitatif" });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { skpId } = opened.value;
    await agreed();
    expect(await takePerjanjian(office.clerkActor, { skpId })).toMatchObject({
      refusal: { code: "no-perjanjian" },
    });
  });
});
