import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { withPlaced, withWords } from "@/lib/skp/plan-change";
import { approveSeveralSchema } from "@/lib/skp/schema";
import { approveSeveral } from "@/lib/skp/server/commands/approve-several";
import { acceptProposal, commentSkp, resolveComment } from "@/lib/skp/server/commands/comment-skp";
import { createExample, exampleFromLine, retireExample } from "@/lib/skp/server/commands/keep-library";
import { markOpened } from "@/lib/skp/server/commands/note-opening";
import { addFromExample, copyLastYear } from "@/lib/skp/server/commands/start-from";
import { openSkp } from "@/lib/skp/server/commands/open-skp";
import { submitSkp } from "@/lib/skp/server/commands/submit-skp";
import { anEmployee } from "../builders/employee";
import { insert } from "../builders/db";
import { aPlacement } from "../builders/placement";
import { anIki, anRhk, anSkp, aPlan } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, stored, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;

beforeEach(async () => {
  office = await anSkpOffice();
});

async function commentIds(skpId: string): Promise<readonly string[]> {
  const found = await owner.query<{ id: string }>(
    "SELECT id FROM skp_comment WHERE skp_id = $1 ORDER BY created_at",
    [skpId],
  );
  return found.rows.map(({ id }) => id);
}

describe("comments and proposals", () => {
  it("go to a line; what the pimpinan proposes is taken over with one click", async () => {
    const skpId = await aWrittenSkp(office);
    const [rhk] = (await stored(skpId)).plan.rhks;
    const about = rhk?.id ?? "";
    const proposal = "Terselesaikannya surat keterangan dalam satu hari";
    expect(
      await commentSkp(office.lurahActor, { skpId, about, text: "Sebutkan waktunya.", proposal }),
    ).toMatchObject({
      ok: true,
    });
    const [commentId = ""] = await commentIds(skpId);
    expect(await acceptProposal(office.lurahActor, { skpId, commentId })).toMatchObject({
      refusal: { code: "not-your-part" },
    });
    expect(await acceptProposal(office.clerkActor, { skpId, commentId })).toMatchObject({ ok: true });
    expect((await stored(skpId)).plan.rhks[0]?.text).toBe(proposal);
    expect(await acceptProposal(office.clerkActor, { skpId, commentId })).toMatchObject({
      refusal: { code: "answered" },
    });
    expect((await eventsOf(office)).slice(-3).map(({ key }) => key)).toEqual([
      "skp.changed",
      "skp.comment-resolved",
      "access.denied",
    ]);
  });

  it("by a double press are written once", async () => {
    const skpId = await aWrittenSkp(office);
    const input = { skpId, about: null, text: "Baik.", proposal: null };
    const both = await Promise.all([
      commentSkp(office.lurahActor, input),
      commentSkp(office.lurahActor, input),
    ]);
    expect(both.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual(["ok", "twice"]);
    expect(await commentIds(skpId)).toHaveLength(1);
    expect(await commentSkp(office.clerkActor, input)).toMatchObject({ ok: true });
  });

  it("are written by the two and the atasan, and closed by the person or who wrote them", async () => {
    const skpId = await aWrittenSkp(office);
    const said = { skpId, about: null, text: "Baik.", proposal: null };
    expect(await commentSkp(office.strangerActor, said)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await commentSkp(office.admin, said)).toMatchObject({ refusal: { code: "not-your-part" } });
    for (const actor of [office.camatActor, office.lurahActor, office.clerkActor]) {
      expect(await commentSkp(actor, said)).toMatchObject({ ok: true });
    }
    const [camats = "", lurahs = ""] = await commentIds(skpId);
    expect(await resolveComment(office.lurahActor, { skpId, commentId: camats })).toMatchObject({
      refusal: { code: "not-your-part" },
    });
    expect(await resolveComment(office.clerkActor, { skpId, commentId: camats })).toMatchObject({ ok: true });
    expect(await resolveComment(office.lurahActor, { skpId, commentId: lurahs })).toMatchObject({ ok: true });
    expect(await resolveComment(office.lurahActor, { skpId, commentId: crypto.randomUUID() })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("are about something that is there", async () => {
    const skpId = await aWrittenSkp(office);
    const said = { skpId, text: "?", proposal: "Usul" };
    expect(await commentSkp(office.lurahActor, { ...said, about: crypto.randomUUID() })).toMatchObject({
      refusal: { code: "line-gone" },
    });
    expect(await commentSkp(office.lurahActor, { ...said, about: "loyal" })).toMatchObject({ ok: true });
    const found = await owner.query("SELECT line, proposal FROM skp_comment WHERE skp_id = $1", [skpId]);
    expect(found.rows).toEqual([{ line: "loyal", proposal: null }]);
  });
});

describe("setting several at once", () => {
  async function waiting(opened: boolean, plan = aPlan()): Promise<string> {
    const person = anEmployee(office.agency);
    const skp = anSkp(person, office.village, { status: "submitted", plan, appraiser: office.lurah });
    await insert(owner, person, aPlacement(person, office.village, office.clerkPosition), skp);
    if (opened) await markOpened(office.lurahActor, skp.id);
    return skp.id;
  }

  async function key(skpId: string): Promise<string> {
    return `${skpId}:${String((await stored(skpId)).version)}`;
  }

  function changed(outcome: ReturnType<typeof withPlaced>) {
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }

  it("takes those that were opened and read as the pimpinan put them in, and says why not of the rest", async () => {
    const placed = anRhk({ text: "Dari pimpinan" });
    const asPlaced = changed(withPlaced(aPlan(), [placed]));
    const good = await waiting(true);
    const same = await waiting(true, asPlaced);
    const unread = await waiting(false);
    const other = anRhk({ text: "Dari pimpinan" });
    const reworded = changed(withWords(changed(withPlaced(aPlan(), [other])), other.id, "Diubah"));
    const differing = await waiting(true, reworded);
    const proposed = await waiting(true);
    const about = (await stored(proposed)).plan.rhks[0]?.id ?? "";
    await commentSkp(office.lurahActor, { skpId: proposed, about, text: "Ubah", proposal: "Lain" });
    const stale = await waiting(true);
    const foreign = await aWrittenSkp(office);
    const keys: string[] = [];
    for (const skpId of [good, same, unread, differing, proposed, foreign]) keys.push(await key(skpId));
    const outcome = await approveSeveral(office.lurahActor, {
      skps: [...keys, `${stale}:99`, `${crypto.randomUUID()}:1`],
    });
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value.approved).toEqual([good, same]);
    expect(outcome.value.leftOut.map(({ skpId, reason }) => [skpId, reason.code])).toMatchObject([
      [unread, "not-opened"],
      [differing, "differs"],
      [proposed, "open-proposal"],
      [foreign, "wrong-status"],
      [stale, "stale"],
      [expect.any(String), "not-found"],
    ]);
    expect((await stored(good)).status).toBe("approved");
    expect((await stored(differing)).status).toBe("submitted");
  });

  it("is for who has opened it: what another has read before is unread to who appraises today", async () => {
    const skpId = await waiting(true);
    const acting = aPlacement(office.stranger, office.village, office.lurahPosition, {
      isHead: true,
      kind: "plh",
      validFrom: day("2026-11-20"),
      validTo: day("2026-11-27"),
    });
    await insert(owner, acting);
    const skps = [await key(skpId)];
    expect(await approveSeveral(office.strangerActor, { skps })).toMatchObject({
      value: { approved: [], leftOut: [{ reason: { code: "not-opened" } }] },
    });
    expect(await markOpened(office.strangerActor, skpId)).toMatchObject({ ok: true });
    expect((await eventsOf(office)).filter((event) => event.key === "skp.opened")).toHaveLength(2);
    expect(await approveSeveral(office.strangerActor, { skps })).toMatchObject({
      value: { approved: [skpId], leftOut: [] },
    });
  });

  it("says nothing of what is not the actor's to see", async () => {
    const skpId = await waiting(true);
    const outcome = await approveSeveral(office.strangerActor, { skps: [await key(skpId)] });
    expect(outcome).toMatchObject({
      value: { approved: [], leftOut: [{ name: null, reason: { code: "not-found" } }] },
    });
  });

  it("takes fifty at most", () => {
    const fifty = Array.from({ length: 50 }, () => `${crypto.randomUUID()}:1`);
    expect(approveSeveralSchema.safeParse({ skps: fifty }).success).toBe(true);
    expect(approveSeveralSchema.safeParse({ skps: [...fifty, `${crypto.randomUUID()}:1`] }).success).toBe(
      false,
    );
    expect(approveSeveralSchema.safeParse({}).success).toBe(false);
  });
});

describe("starting from what is there", () => {
  async function begun(): Promise<string> {
    const outcome = await openSkp(office.clerkActor, { year: 2026, approach: "kuantitatif" });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value.skpId;
  }

  it("copies the newest agreed plan of last year into an empty SKP", async () => {
    const skpId = await begun();
    expect(await copyLastYear(office.clerkActor, { skpId })).toMatchObject({
      refusal: { code: "no-last-year" },
    });
    const plan = aPlan({ rhks: [anRhk({ text: "Tahun lalu" }), anRhk()] });
    await insert(owner, anSkp(office.clerk, office.village, { year: 2025, status: "closed", plan }));
    expect(await copyLastYear(office.clerkActor, { skpId })).toMatchObject({ ok: true });
    const copied = (await stored(skpId)).plan;
    expect(copied.rhks.map(({ text }) => text)).toEqual(plan.rhks.map(({ text }) => text));
    expect(copied.rhks.map(({ id }) => id)).not.toEqual(plan.rhks.map(({ id }) => id));
    expect(await copyLastYear(office.clerkActor, { skpId })).toMatchObject({
      refusal: { code: "not-empty" },
    });
    await submitSkp(office.clerkActor, await seen(skpId));
  });

  it("takes a good RHK from the library, which is kept by role and from what people have written", async () => {
    const skpId = await begun();
    const made = await createExample(office.keeper, {
      positionName: "Pengadministrasi Perkantoran",
      text: "Tertatanya arsip kelurahan",
      ikis: ["Persentase arsip yang ditemukan dalam lima menit"],
    });
    const exampleId = made.ok ? made.value.exampleId : "";
    expect(await addFromExample(office.clerkActor, { skpId, exampleId })).toMatchObject({ ok: true });
    expect((await stored(skpId)).plan.rhks).toMatchObject([
      {
        text: "Tertatanya arsip kelurahan",
        ikis: [{ text: "Persentase arsip yang ditemukan dalam lima menit" }],
      },
    ]);
    const rhkId = (await stored(skpId)).plan.rhks[0]?.id ?? "";
    expect(await exampleFromLine(office.keeper, { skpId, rhkId })).toMatchObject({ ok: true });
    expect(await exampleFromLine(office.strangerActor, { skpId, rhkId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    const kept = await owner.query("SELECT position_name FROM rhk_example WHERE agency_id = $1", [
      office.agency.id,
    ]);
    expect(kept.rows).toEqual([
      { position_name: "Pengadministrasi Perkantoran" },
      { position_name: "Pengadministrasi Perkantoran" },
    ]);
    expect(await retireExample(office.keeper, { exampleId, version: 9 })).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(await retireExample(office.keeper, { exampleId, version: 1 })).toMatchObject({ ok: true });
    expect(await retireExample(office.keeper, { exampleId, version: 2 })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await addFromExample(office.clerkActor, { skpId, exampleId })).toMatchObject({
      refusal: { code: "line-gone" },
    });
  });

  it("does not carry the figures of one person's target into the library", async () => {
    const skpId = await begun();
    const plan = aPlan({ rhks: [anRhk({ ikis: [anIki()] })] });
    const other = anSkp(office.lurah, office.village, { plan });
    await insert(owner, other);
    const rhkId = plan.rhks[0]?.id ?? "";
    const made = await exampleFromLine(office.keeper, { skpId: other.id, rhkId });
    const exampleId = made.ok ? made.value.exampleId : "";
    await addFromExample(office.clerkActor, { skpId, exampleId });
    expect((await stored(skpId)).plan.rhks[0]?.ikis[0]?.target).toMatchObject({
      low: null,
      text: "",
      unit: "dokumen",
    });
  });
});
