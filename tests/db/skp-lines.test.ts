import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import type { PlanRhk } from "@/lib/skp/plan";
import { saveExpectationsSchema, saveIkiSchema, saveListSchema, saveRhkSchema } from "@/lib/skp/schema";
import {
  addIki,
  addRhk,
  moveLine,
  removeLine,
  saveIki,
  saveRhk,
} from "@/lib/skp/server/commands/change-lines";
import { saveExpectations, saveList } from "@/lib/skp/server/commands/change-lists";
import { submitSkp } from "@/lib/skp/server/commands/submit-skp";
import { lineMark } from "@/lib/skp/server/line-mark";
import { insert } from "../builders/db";
import { aTeam } from "../builders/placement";
import { anRhk, anSkp, aPlan } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
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
let skpId: string;
let rhk: PlanRhk;

async function lines(): Promise<readonly PlanRhk[]> {
  return (await stored(skpId)).plan.rhks;
}

beforeEach(async () => {
  office = await anSkpOffice();
  skpId = await aWrittenSkp(office);
  const [first] = await lines();
  if (first === undefined) throw new Error("nothing was written");
  rhk = first;
});

describe("a line of an SKP", () => {
  it("is understood in both ways of writing a number, and kept exactly", async () => {
    const [iki] = rhk.ikis;
    if (iki === undefined) throw new Error("no IKI");
    const saved = await saveIki(office.clerkActor, ikiForm(skpId, rhk, iki, { low: "12.5" }));
    const once = (await lines())[0]?.ikis[0];
    expect(once?.target).toMatchObject({ low: "12.5", text: "12,5" });
    const mark = saved.ok ? saved.value.mark : "";
    await saveIki(office.clerkActor, ikiForm(skpId, rhk, iki, { low: "12,5", mark }));
    expect((await lines())[0]?.ikis[0]).toEqual(once);
    expect(await saveIki(office.clerkActor, ikiForm(skpId, rhk, iki, { low: "banyak", mark }))).toMatchObject(
      {
        refusal: { code: "target", faults: [{ code: "no-number", field: "low" }] },
      },
    );
  });

  it("is told to two tabs: the second is refused with what differs, and may then replace it knowingly", async () => {
    const first = await saveRhk(office.clerkActor, rhkForm(skpId, rhk, { text: "Dari tab pertama" }));
    expect(first).toMatchObject({ ok: true });
    const second = rhkForm(skpId, rhk, { text: "Dari tab kedua" });
    expect(await saveRhk(office.clerkActor, second)).toEqual({
      ok: false,
      refusal: {
        code: "stale",
        differences: [
          { key: `${rhk.id}:`, label: "RHK 1", before: "Dari tab pertama", after: "Dari tab kedua" },
        ],
        mark: first.ok && first.value.mark,
      },
    });
    const mark = first.ok ? first.value.mark : "";
    expect(await saveRhk(office.clerkActor, { ...second, mark })).toMatchObject({ ok: true });
    expect((await lines())[0]?.text).toBe("Dari tab kedua");
  });

  it("does not stand in the way of another line, written at the same moment", async () => {
    await writeRhk(office, skpId, "Kedua");
    const [one, two] = await lines();
    if (one === undefined || two === undefined) throw new Error("two lines were written");
    const outcomes = await Promise.all([
      saveRhk(office.clerkActor, rhkForm(skpId, one, { text: "Satu" })),
      saveRhk(office.clerkActor, rhkForm(skpId, two, { text: "Dua" })),
      saveExpectations(
        office.lurahActor,
        saveExpectationsSchema.parse({ skpId, perilaku: "loyal", mark: lineMark([]), items: "Jaga rahasia" }),
      ),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await lines()).map(({ text }) => text)).toEqual(["Satu", "Dua"]);
    expect((await stored(skpId)).plan.expectations).toEqual({ loyal: ["Jaga rahasia"] });
  });

  it("saved twice as it is leaves no second trace", async () => {
    const before = (await eventsOf(office)).filter(({ key }) => key === "skp.changed").length;
    const { version } = await stored(skpId);
    expect(await saveRhk(office.clerkActor, rhkForm(skpId, rhk))).toMatchObject({ ok: true });
    const after = (await eventsOf(office)).filter(({ key }) => key === "skp.changed").length;
    expect(after).toBe(before);
    expect((await stored(skpId)).version).toBe(version);
  });

  it("comes, moves and goes", async () => {
    await addRhk(office.clerkActor, { skpId, jenis: "utama", text: "Kedua" });
    const [, second] = await lines();
    if (second === undefined) throw new Error("no second RHK");
    await addIki(office.clerkActor, { skpId, rhkId: second.id });
    await moveLine(office.clerkActor, { skpId, lineId: second.id, by: -1 });
    expect((await lines()).map(({ text, ikis }) => [text, ikis.length])).toEqual([
      ["Kedua", 2],
      ["Terselesaikannya surat keterangan", 1],
    ]);
    const extra = second.ikis[0]?.id ?? "";
    await removeLine(office.clerkActor, { skpId, lineId: extra });
    await removeLine(office.clerkActor, { skpId, lineId: rhk.id });
    expect((await lines()).map(({ text, ikis }) => [text, ikis.length])).toEqual([["Kedua", 1]]);
    expect(await saveRhk(office.clerkActor, rhkForm(skpId, rhk))).toMatchObject({
      refusal: { code: "line-gone" },
    });
    expect(await removeLine(office.clerkActor, { skpId, lineId: rhk.id })).toMatchObject({
      refusal: { code: "line-gone" },
    });
  });

  it("is linked only to what the appraiser has agreed, and given only by a team that the person is in", async () => {
    const parent = anRhk({ text: "Meningkatnya layanan" });
    const theirs = anRhk({ text: "Milik orang lain" });
    const mine = aTeam(office.bureau, office.camat, [office.clerk], { name: "Tim Arsip" });
    const past = aTeam(office.bureau, office.camat, [office.clerk], { validTo: day("2025-12-31") });
    const others = aTeam(office.bureau, office.camat, [office.stranger]);
    await insert(
      owner,
      anSkp(office.lurah, office.village, { plan: aPlan({ rhks: [parent] }) }),
      anSkp(office.stranger, office.bureau, { plan: aPlan({ rhks: [theirs] }) }),
      ...[mine, past, others],
    );
    const save = (given: Record<string, string>) => saveRhk(office.clerkActor, rhkForm(skpId, rhk, given));
    expect(await save({ parentId: theirs.id })).toMatchObject({ refusal: { code: "parent-gone" } });
    expect(await save({ teamId: others.id })).toMatchObject({ refusal: { code: "team-gone" } });
    expect(await save({ teamId: past.id })).toMatchObject({ refusal: { code: "team-gone" } });
    expect(await save({ parentId: parent.id, teamId: mine.id })).toMatchObject({ ok: true });
    expect((await lines())[0]).toMatchObject({
      parentId: parent.id,
      parentText: "Meningkatnya layanan",
      assigner: "ketua_tim",
      teamId: mine.id,
    });
  });

  it("is the person's to write, ekspektasi khusus the pimpinan's, and both stop where the plan is not theirs to change", async () => {
    const text = "Bukan saya";
    expect(await saveRhk(office.lurahActor, rhkForm(skpId, rhk, { text }))).toMatchObject({
      refusal: { code: "not-your-part" },
    });
    expect(await saveRhk(office.strangerActor, rhkForm(skpId, rhk, { text }))).toMatchObject({
      refusal: { code: "not-found" },
    });
    const told = saveExpectationsSchema.parse({
      skpId,
      perilaku: "adaptif",
      mark: lineMark([]),
      items: "1. Cepat belajar\n\n- Berani mencoba",
    });
    expect(await saveExpectations(office.clerkActor, told)).toMatchObject({
      refusal: { code: "not-your-part" },
    });
    await submitSkp(office.clerkActor, await seen(skpId));
    expect(await saveExpectations(office.lurahActor, told)).toMatchObject({ ok: true });
    expect((await stored(skpId)).plan.expectations).toEqual({ adaptif: ["Cepat belajar", "Berani mencoba"] });
    expect(await saveRhk(office.clerkActor, rhkForm(skpId, rhk, { text }))).toMatchObject({
      refusal: { code: "wrong-status", status: "submitted" },
    });
  });

  it("takes emoji and writing from right to left, drops what cannot be kept, and says how long is too long", async () => {
    const odd = "Warga puas 😀🏽 خدمة \u0000سريعة ‮ﺔﻤﺟﺮﺗ";
    expect(await saveRhk(office.clerkActor, rhkForm(skpId, rhk, { text: odd }))).toMatchObject({ ok: true });
    expect((await lines())[0]?.text).toBe(odd.replaceAll("\u0000", ""));
    const long = saveRhkSchema.safeParse({
      ...rhkForm(skpId, rhk),
      text: "a".repeat(10_000),
      parentId: "",
      teamId: "",
    });
    expect(long.error?.issues).toMatchObject([
      { path: ["text"], message: "Rencana hasil kerja paling panjang 1.000 huruf." },
    ]);
    const list = saveListSchema.safeParse({ skpId, list: "resources", items: "a".repeat(10_000) });
    expect(list.error?.issues).toMatchObject([{ path: ["items"] }]);
    const wide = saveIkiSchema.safeParse({
      skpId,
      rhkId: rhk.id,
      ikiId: rhk.id,
      kind: "text",
      words: "x".repeat(10_000),
      form: "none",
      accumulation: "last",
    });
    expect(wide.error?.issues).toMatchObject([{ path: ["words"] }]);
  });

  it("of the lampiran is a list, one a line", async () => {
    const [before] = [(await stored(skpId)).plan.resources];
    const input = saveListSchema.parse({
      skpId,
      list: "resources",
      mark: lineMark(before),
      items: "• Komputer\r\n2) Anggaran perjalanan\n\n",
    });
    expect(await saveList(office.clerkActor, input)).toMatchObject({ ok: true });
    expect((await stored(skpId)).plan.resources).toEqual(["Komputer", "Anggaran perjalanan"]);
    expect(await saveList(office.clerkActor, { ...input, items: ["Lain"] })).toMatchObject({
      refusal: {
        code: "stale",
        differences: [
          { label: "Dukungan sumber daya", before: "Komputer; Anggaran perjalanan", after: "Lain" },
        ],
      },
    });
  });
});
