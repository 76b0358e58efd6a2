import { beforeEach, describe, expect, it } from "vitest";
import { removeLine } from "@/lib/skp/server/commands/change-lines";
import { approveSkp } from "@/lib/skp/server/commands/decide-skp";
import { cancelRevision, linkRhk, reviseSkp } from "@/lib/skp/server/commands/revise-skp";
import { submitSkp, type SkpDone } from "@/lib/skp/server/commands/submit-skp";
import { insert } from "../builders/db";
import { anRhk, anSkp, aPlan } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, stored, writeRhk, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;

beforeEach(async () => {
  office = await anSkpOffice();
});

const code = (outcome: SkpDone): string => (outcome.ok ? "done" : outcome.refusal.code);

async function agreed(text?: string): Promise<string> {
  const skpId = await aWrittenSkp(office, text);
  await submitSkp(office.clerkActor, await seen(skpId));
  expect(code(await approveSkp(office.lurahActor, await seen(skpId)))).toBe("done");
  return skpId;
}

describe("a change of what is in force", () => {
  it("is drafted beside it, agreed by both, and leaves the earlier one as it was", async () => {
    const skpId = await agreed("Pertama");
    const before = (await stored(skpId)).plan;
    expect(code(await reviseSkp(office.clerkActor, { ...(await seen(skpId)), reason: "Tugas baru" }))).toBe(
      "done",
    );
    expect(await stored(skpId)).toMatchObject({
      status: "draft",
      agreed_version: 1,
      number: 2,
      plan: before,
    });
    await writeRhk(office, skpId, "Kedua");
    await submitSkp(office.clerkActor, await seen(skpId));
    expect(code(await approveSkp(office.lurahActor, await seen(skpId)))).toBe("done");
    const versions = await owner.query(
      "SELECT number, status, reason, jsonb_array_length(plan->'rhks') AS lines FROM skp_version WHERE skp_id = $1 ORDER BY number",
      [skpId],
    );
    expect(versions.rows).toEqual([
      { number: 1, status: "approved", reason: null, lines: 1 },
      { number: 2, status: "approved", reason: "Tugas baru", lines: 2 },
    ]);
    const rows = await owner.query("SELECT text, removed_in FROM rhk WHERE skp_id = $1 ORDER BY sort_order", [
      skpId,
    ]);
    expect(rows.rows).toEqual([
      { text: "Pertama", removed_in: null },
      { text: "Kedua", removed_in: null },
    ]);
  });

  it("keeps the row of a line that is gone, with the version that no longer has it", async () => {
    const skpId = await agreed("Pertama");
    const gone = (await stored(skpId)).plan.rhks[0]?.id ?? "";
    await reviseSkp(office.lurahActor, { ...(await seen(skpId)), reason: "Diganti" });
    await removeLine(office.clerkActor, { skpId, lineId: gone });
    await writeRhk(office, skpId, "Kedua");
    await submitSkp(office.clerkActor, await seen(skpId));
    await approveSkp(office.lurahActor, await seen(skpId));
    const rows = await owner.query("SELECT text, removed_in FROM rhk WHERE skp_id = $1 ORDER BY text DESC", [
      skpId,
    ]);
    expect(rows.rows).toEqual([
      { text: "Pertama", removed_in: 2 },
      { text: "Kedua", removed_in: null },
    ]);
    const ikis = await owner.query("SELECT removed_in FROM iki WHERE rhk_id = $1", [gone]);
    expect(ikis.rows).toEqual([{ removed_in: 2 }]);
  });

  it("can be given up, and nothing in force has changed", async () => {
    const skpId = await agreed();
    const before = await stored(skpId);
    await reviseSkp(office.lurahActor, { ...(await seen(skpId)), reason: "Ragu" });
    await writeRhk(office, skpId, "Batal");
    expect(code(await cancelRevision(office.clerkActor, await seen(skpId)))).toBe("done");
    expect(await stored(skpId)).toMatchObject({ ...before, version: expect.any(Number) as number });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "skp.revision-cancelled",
      detail: { reason: "Ragu" },
    });
  });

  it("does not reach the frozen document, whatever is tried in the database", async () => {
    const skpId = await agreed();
    await expect(
      owner.query("UPDATE skp_version SET plan = '{}'::jsonb WHERE skp_id = $1", [skpId]),
    ).rejects.toThrow(/agreed plan/);
    await expect(owner.query("DELETE FROM skp_version WHERE skp_id = $1", [skpId])).rejects.toThrow(
      /agreed plan/,
    );
  });

  it("does not wait for the pimpinan: a line is linked when his SKP is agreed", async () => {
    const skpId = await agreed();
    const line = (await stored(skpId)).plan.rhks[0]?.id ?? "";
    const parent = anRhk({ text: "Meningkatnya mutu layanan kelurahan" });
    const another = anRhk({ text: "Bukan milik pimpinan" });
    await insert(
      owner,
      anSkp(office.lurah, office.village, { plan: aPlan({ rhks: [parent] }) }),
      anSkp(office.stranger, office.bureau, { plan: aPlan({ rhks: [another] }) }),
    );
    const link = async (parentId: string) =>
      linkRhk(office.clerkActor, { ...(await seen(skpId)), rhkId: line, parentId });
    expect(code(await link(another.id))).toBe("parent-gone");
    expect(code(await link(parent.id))).toBe("done");
    expect(code(await link(parent.id))).toBe("unchanged");
    const rows = await owner.query("SELECT parent_id FROM rhk WHERE id = $1", [line]);
    expect(rows.rows).toEqual([{ parent_id: parent.id }]);
    await reviseSkp(office.clerkActor, { ...(await seen(skpId)), reason: "Lanjut" });
    expect((await stored(skpId)).plan.rhks[0]).toMatchObject({
      parentId: parent.id,
      parentText: "Meningkatnya mutu layanan kelurahan",
    });
  });
});
