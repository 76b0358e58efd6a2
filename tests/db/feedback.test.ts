import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { answerFeedbackSchema, giveFeedbackSchema } from "@/lib/feedback/schema";
import { answerFeedback, giveFeedback } from "@/lib/feedback/server/commands";
import { feedbackTargets, givenFeedback, receivedFeedback } from "@/lib/feedback/server/queries";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { LONG_AGO } from "../builders/day";
import { insert } from "../builders/db";
import { anSkp } from "../builders/skp";
import { aPlacement } from "../builders/placement";
import { eventsOf, owner } from "./setup/office";
import { someWork, type Work } from "./setup/work";

let work: Work;

beforeEach(async () => {
  work = await someWork();
});

function input(fields: Record<string, unknown> = {}) {
  return giveFeedbackSchema.parse({
    ...{ skps: work.skp.id, about: `rhk:${work.rhkId}`, tone: "positive", date: "2026-11-20" },
    text: "Antrean hari Senin dilayani tanpa keluhan.",
    ...fields,
  });
}

async function code(actor: Actor, fields: Record<string, unknown> = {}): Promise<string> {
  const outcome = await giveFeedback(actor, input(fields));
  return outcome.ok ? "ok" : outcome.refusal.code;
}

describe("feedback", () => {
  it("of the appraiser on a hasil kerja reaches the person, under name and jabatan of that day", async () => {
    expect(await code(work.lurah)).toBe("ok");
    const [received] = await receivedFeedback(work.clerk);
    expect(received).toMatchObject({
      ...{ authorName: "Ratna Kusuma, Lurah Menanggal", capacity: "pimpinan", tone: "positive" },
      about: work.skp.plan.rhks[0]?.text,
      reply: null,
    });
    expect((await givenFeedback(work.lurah)).map(({ toName }) => toName)).toEqual(["Siti Aminah"]);
    expect((await eventsOf(work.office)).at(-1)).toMatchObject({ key: "feedback.given" });
    await deliverOutbox();
    const told = await owner.query("SELECT title, href FROM notification WHERE account_id = $1", [
      work.office.clerkAccount.id,
    ]);
    expect(told.rows).toEqual([{ title: "Anda menerima umpan balik", href: "/umpan-balik" }]);
  });

  it.each([
    ["oneself", () => work.clerk],
    ["the atasan of the appraiser", () => work.camat],
    ["a stranger", () => work.stranger],
    ["the administrator", () => work.office.admin],
  ] as const)("is not given by %s", async (_who, actor) => {
    expect(await code(actor())).toBe("not-found");
    expect(await code(actor(), { about: "perilaku:akuntabel" })).toBe("not-found");
    expect(await receivedFeedback(work.clerk)).toEqual([]);
  });

  it("of a ketua tim is about the line that his team gave, and nothing else", async () => {
    const { agency, stranger, clerk, bureau } = work.office;
    const teamId = randomUUID();
    const member = { agencyId: agency.id, teamId, validFrom: LONG_AGO, validTo: null };
    await insert(owner, {
      rows: {
        team: [
          {
            ...{ agencyId: agency.id, id: teamId, name: "Tim Stunting", purpose: null, unitId: bureau.id },
            ...{ decree: "SK 1", decreeDate: LONG_AGO, validFrom: LONG_AGO, validTo: null },
          },
        ],
        teamMember: [
          { ...member, id: randomUUID(), employeeId: stranger.id, role: "ketua" },
          { ...member, id: randomUUID(), employeeId: clerk.id, role: "anggota" },
        ],
      },
    });
    expect(await code(work.stranger)).toBe("not-found");
    await owner.query("UPDATE rhk SET team_id = $1 WHERE id = $2", [teamId, work.rhkId]);
    expect(await code(work.stranger)).toBe("ok");
    expect(await code(work.stranger, { about: "perilaku:akuntabel" })).toBe("not-found");
    expect((await receivedFeedback(work.clerk))[0]?.authorName).toBe("Joko Widagdo, Ketua Tim Stunting");
    expect(await feedbackTargets(work.stranger)).toMatchObject([
      { name: "Siti Aminah", isAppraised: false, rhks: [{ id: work.rhkId }] },
    ]);
  });

  it("is of a day gone by within the SKP, and pressed twice is given once", async () => {
    expect(await code(work.lurah, { date: "2026-11-24" })).toBe("day-ahead");
    expect(await code(work.lurah, { date: "2025-12-31" })).toBe("outside");
    const both = await Promise.all([code(work.lurah), code(work.lurah)]);
    expect(both.sort()).toEqual(["ok", "twice"]);
  });

  it("about a perilaku goes to several at once, all of them or none", async () => {
    const { keeperPerson, village, clerkPosition } = work.office;
    await owner.query("DELETE FROM placement WHERE employee_id = $1", [keeperPerson.id]);
    const second = anSkp(keeperPerson, village);
    await insert(owner, aPlacement(keeperPerson, village, clerkPosition), second);
    const other = await someWork();
    const several = { about: "perilaku:kolaboratif", skps: [work.skp.id, second.id] };
    expect(await code(work.lurah, { ...several, about: `rhk:${work.rhkId}` })).toBe("one-line");
    expect(await code(work.lurah, { ...several, skps: [work.skp.id, other.skp.id] })).toBe("not-found");
    expect(await receivedFeedback(work.clerk)).toEqual([]);
    expect(await code(work.lurah, several)).toBe("ok");
    expect(await givenFeedback(work.lurah)).toHaveLength(2);
  });

  it("is answered once by whom it was given to, and never changed", async () => {
    await code(work.lurah);
    const feedbackId = (await receivedFeedback(work.clerk))[0]?.id ?? "";
    const answer = answerFeedbackSchema.parse({ feedbackId, reply: "Terima kasih." });
    expect(await answerFeedback(work.lurah, answer)).toMatchObject({ refusal: { code: "not-found" } });
    const both = await Promise.all([answerFeedback(work.clerk, answer), answerFeedback(work.clerk, answer)]);
    expect(both.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "answered",
      "ok",
    ]);
    expect((await receivedFeedback(work.clerk))[0]?.reply).toBe("Terima kasih.");
  });
});
