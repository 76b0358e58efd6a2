import fc from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { skpPlan } from "@/lib/skp/plan";
import { addRhk, removeLine } from "@/lib/skp/server/commands/change-lines";
import { saveExpectations } from "@/lib/skp/server/commands/change-lists";
import { acceptProposal, commentSkp, resolveComment } from "@/lib/skp/server/commands/comment-skp";
import { approveSeveral } from "@/lib/skp/server/commands/approve-several";
import { approveSkp, returnSkp } from "@/lib/skp/server/commands/decide-skp";
import { markOpened } from "@/lib/skp/server/commands/note-opening";
import { cancelRevision, reviseSkp } from "@/lib/skp/server/commands/revise-skp";
import { submitSkp, withdrawSkp } from "@/lib/skp/server/commands/submit-skp";
import { lineMark } from "@/lib/skp/server/line-mark";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aPlacement } from "../builders/placement";
import { owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, stored, writeRhk, type SkpOffice } from "./setup/skp-office";

type Move = (office: SkpOffice, actor: Actor, skpId: string) => Promise<unknown>;

async function aLine(skpId: string): Promise<string> {
  return (await stored(skpId)).plan.rhks[0]?.id ?? crypto.randomUUID();
}

async function aComment(skpId: string): Promise<string> {
  const found = await owner.query<{ id: string }>(
    "SELECT id FROM skp_comment WHERE skp_id = $1 ORDER BY resolved_at NULLS FIRST LIMIT 1",
    [skpId],
  );
  return found.rows[0]?.id ?? crypto.randomUUID();
}

/** All that can be done with an SKP, by whoever tries; a version that is one behind now and then. */
const MOVES: Readonly<Record<string, Move>> = {
  write: (office, actor, skpId) =>
    // What a whole line takes is done by the person; by others it is refused at the first step.
    actor === office.clerkActor
      ? writeRhk(office, skpId, "Terselesaikannya pekerjaan").catch(() => null)
      : addRhk(actor, { skpId, jenis: "utama", text: "Bukan saya" }),
  remove: async (_office, actor, skpId) => removeLine(actor, { skpId, lineId: await aLine(skpId) }),
  expect: async (_office, actor, skpId) => {
    const { plan } = await stored(skpId);
    const mark = lineMark(plan.expectations.loyal ?? []);
    return saveExpectations(actor, {
      skpId,
      perilaku: "loyal",
      mark,
      items: ["Jaga rahasia", String(plan.rhks.length)],
    });
  },
  comment: async (_office, actor, skpId) =>
    commentSkp(actor, {
      skpId,
      about: await aLine(skpId),
      text: "Begini",
      proposal: "Terselesaikannya lebih baik",
    }),
  resolve: async (_office, actor, skpId) =>
    resolveComment(actor, { skpId, commentId: await aComment(skpId) }),
  accept: async (_office, actor, skpId) => acceptProposal(actor, { skpId, commentId: await aComment(skpId) }),
  submit: (_office, actor, skpId) => submitSkp(actor, { skpId }),
  withdraw: async (_office, actor, skpId) => withdrawSkp(actor, await seen(skpId)),
  open: (_office, actor, skpId) => markOpened(actor, skpId),
  sendBack: async (_office, actor, skpId) => returnSkp(actor, { ...(await seen(skpId)), note: "Belum" }),
  approve: async (_office, actor, skpId) => approveSkp(actor, await seen(skpId)),
  approveStale: async (_office, actor, skpId) => {
    const { version } = await seen(skpId);
    return approveSkp(actor, { skpId, version: version - 1 });
  },
  approveSeveral: async (_office, actor, skpId) => {
    const { version } = await seen(skpId);
    return approveSeveral(actor, { skps: [`${skpId}:${String(version)}`] });
  },
  revise: async (_office, actor, skpId) => reviseSkp(actor, { ...(await seen(skpId)), reason: "Berubah" }),
  cancel: async (_office, actor, skpId) => cancelRevision(actor, await seen(skpId)),
};

interface VersionRow {
  readonly number: number;
  readonly status: string;
  readonly plan: unknown;
  readonly parties: { readonly employee: Side; readonly appraiser: Side } | null;
  readonly approver: string | null;
}

interface Side {
  readonly employeeId: string | null;
}

interface Look {
  readonly versions: readonly VersionRow[];
  readonly events: number;
  readonly comments: number;
}

async function look(office: SkpOffice, skpId: string): Promise<Look> {
  const versions = await owner.query<VersionRow>(
    `SELECT v.number, v.status, v.plan, v.parties, a.employee_id AS approver FROM skp_version v
     LEFT JOIN account a ON a.id = v.approved_by WHERE v.skp_id = $1 ORDER BY v.number`,
    [skpId],
  );
  const counts = await owner.query<{ events: number; comments: number }>(
    `SELECT (SELECT count(*)::int FROM audit_event WHERE agency_id = $1) AS events,
       (SELECT count(*)::int FROM skp_comment WHERE skp_id = $2) AS comments`,
    [office.agency.id, skpId],
  );
  return {
    versions: versions.rows,
    events: counts.rows[0]?.events ?? 0,
    comments: counts.rows[0]?.comments ?? 0,
  };
}

/** What must hold of an SKP, whatever has been done to it. */
async function expectSound(office: SkpOffice, skpId: string, before: Look): Promise<Look> {
  const now = await look(office, skpId);
  const { status, agreed_version: agreed } = await stored(skpId);
  const isAgreed = (version: VersionRow) => version.status === "approved" || version.status === "closed";
  // One version is drafted or waits at most, and the SKP stands where its newest version does.
  expect(now.versions.filter((version) => !isAgreed(version)).length).toBeLessThanOrEqual(1);
  expect(now.versions.at(-1)?.status).toBe(status);
  // What is in force was agreed: by whoever appraised the person that day, and by nobody for himself.
  for (const version of now.versions.filter(isAgreed)) {
    expect(version.approver).toBe(version.parties?.appraiser.employeeId);
    expect([office.lurah.id, office.stranger.id]).toContain(version.approver);
    expect(version.approver).not.toBe(version.parties?.employee.employeeId);
    expect(version.parties?.employee.employeeId).toBe(office.clerk.id);
  }
  expect(agreed).toBe(now.versions.filter(isAgreed).at(-1)?.number ?? 0);
  // The rows in force are the lines of the agreed document.
  const inForce = now.versions.find(({ number }) => number === agreed);
  const lines = inForce === undefined ? [] : skpPlan.parse(inForce.plan).rhks;
  const rows = await owner.query<{ id: string }>(
    "SELECT id FROM rhk WHERE skp_id = $1 AND removed_in IS NULL",
    [skpId],
  );
  expect(rows.rows.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
  const ikis = await owner.query<{ id: string }>(
    "SELECT id FROM iki WHERE skp_id = $1 AND removed_in IS NULL",
    [skpId],
  );
  const measured = lines.flatMap((rhk) => rhk.ikis.map(({ id }) => id));
  expect(ikis.rows.map(({ id }) => id).sort()).toEqual(measured.sort());
  // History only grows: what was agreed stays as it was, what was said stays, the trail gets longer.
  for (const earlier of before.versions.filter(isAgreed)) {
    expect(now.versions.find(({ number }) => number === earlier.number)).toEqual(earlier);
  }
  expect(now.events).toBeGreaterThanOrEqual(before.events);
  expect(now.comments).toBeGreaterThanOrEqual(before.comments);
  return now;
}

it("no fifty moves of whomever break what must hold of an SKP", { timeout: 180_000 }, async () => {
  const office = await anSkpOffice();
  const elsewhere = anAgency();
  await insert(
    owner,
    elsewhere,
    // On some days another leads the kelurahan; the day of these tests is one of his.
    aPlacement(office.stranger, office.village, office.lurahPosition, {
      isHead: true,
      kind: "plh",
      validFrom: day("2026-11-23"),
      validTo: day("2026-11-24"),
    }),
  );
  const later = { ...office.lurahActor, today: day("2026-11-25") };
  const actors: readonly Actor[] = [
    office.clerkActor,
    office.clerkActor,
    office.lurahActor,
    later,
    office.strangerActor,
    office.camatActor,
    office.keeper,
    office.admin,
    anActor({ agency: elsewhere, roles: ["admin_instansi"] }),
  ];
  const names = Object.keys(MOVES);
  const skpId = await aWrittenSkp(office);
  // Half of what can be reached lies behind the first agreement.
  await submitSkp(office.clerkActor, { skpId });
  expect(await approveSkp(later, await seen(skpId))).toMatchObject({ ok: true });
  let known = await look(office, skpId);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(actors.length - 1), fc.nat(names.length - 1)), {
        minLength: 50,
        maxLength: 50,
      }),
      async (moves) => {
        for (const [who, what] of moves) {
          const actor = actors[who] ?? office.clerkActor;
          await MOVES[names[what] ?? "open"]?.(office, actor, skpId);
        }
        known = await expectSound(office, skpId, known);
      },
    ),
    // The moves go on from where the last fifty have left it; fewer runs, each of fifty.
    { numRuns: 12, endOnFailure: true },
  );
});
