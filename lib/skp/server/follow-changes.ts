import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { snapshotOver } from "@/lib/employee/server/org-snapshot";
import { inEveryAgency } from "@/lib/job/server/in-every-agency";
import { addDays, calendarDateOf, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { footingsOver } from "../footing";
import { midYearStep, type MidYearStep } from "../mid-year";
import { midYearOutbox } from "../mid-year-outbox";
import { sideOf } from "../mid-year-view";
import { nextPlan, whatStays } from "../next-plan";
import { skpKindOf } from "../opening";
import { closeEndedYears, endedTeams, hasEndedYears, skpsToFollow } from "./mid-year-rows";
import { ownPostOn } from "./own-post";
import { countChange, findSkp, type HeldSkp } from "./store";

/** A job looks at a whole agency. */
const WHOLE_AGENCY_MS = 120_000;

type Recorder = (event: RecordedEvent) => void;
type Split = Extract<MidYearStep, { kind: "split" }>;

/** The day whose records count: the present one, or the last of a year that is over where they came late. */
function lastLooked({ today }: Actor, { span }: HeldSkp): CalendarDate {
  return today < span.to ? today : span.to;
}

/** Closes an SKP for evaluation up to a day; a change that was being drafted stays in it, unsent. */
async function close(
  tx: Tx,
  record: Recorder,
  { agencyId }: Actor,
  skp: HeldSkp,
  step: Extract<MidYearStep, { kind: "split" | "end" }>,
): Promise<void> {
  const { lastDay, changedOn, reason } = step;
  await countChange(tx, agencyId, skp.id, {
    status: "closed",
    closeReason: reason,
    endsOn: calendarDateToDb(lastDay),
  });
  await tx.skpVersion.updateMany({
    where: { agencyId, skpId: skp.id, status: "submitted" },
    data: { status: "draft" },
  });
  const id = randomUUID();
  const detail = step.kind === "split" ? { before: sideOf(step.before), after: sideOf(step.after) } : null;
  await tx.skpChange.create({
    data: {
      ...{ agencyId, id, skpId: skp.id, kind: "closed", reason },
      changedOn: calendarDateToDb(changedOn),
      detail: detail ?? { before: null, after: null },
    },
  });
  await tx.outboxEvent.create({ data: midYearOutbox(agencyId, "skp.closed", { changeId: id }) });
  record(auditEvent("skp.closed", skp.id, { lastDay, reason }));
}

/** Teams in force that the person is in. */
async function teamsOn(
  tx: Tx,
  agencyId: string,
  employeeId: string,
  day: Date,
): Promise<ReadonlySet<string>> {
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const teams = await tx.team.findMany({
    where: { agencyId, ...inForce, members: { some: { employeeId, ...inForce } } },
    select: { id: true },
  });
  return new Set(teams.map(({ id }) => id));
}

/** Begins the next SKP of the year: a draft with the lines that still fit. Nothing follows where none is made here. */
async function begin(tx: Tx, record: Recorder, actor: Actor, skp: HeldSkp, step: Split): Promise<void> {
  const { agencyId } = actor;
  const { employeeId, year } = skp;
  const day = lastLooked(actor, skp);
  const post = await ownPostOn(tx, actor, employeeId, day);
  if (post === null || !post.relation.makesSkp || post.externalGroup !== null) return;
  const id = randomUUID();
  const kind = skpKindOf(post);
  const { approach } = skp.form;
  await tx.skp.create({
    data: {
      ...{ agencyId, id, employeeId, year, kind, approach },
      startsOn: calendarDateToDb(step.next.from),
      endsOn: calendarDateToDb(step.next.to),
      appraiserId: post.relation.appraiserId,
      unitId: post.unitId,
    },
  });
  const teams = await teamsOn(tx, agencyId, employeeId, calendarDateToDb(day));
  const plan = nextPlan(skp.newest.plan, whatStays(step.before, step.after, teams), randomUUID);
  await tx.skpVersion.create({ data: { agencyId, skpId: id, number: 1, plan } });
  await tx.skpChange.create({
    data: {
      ...{ agencyId, skpId: id, kind: "opened", reason: step.reason, otherId: skp.id },
      changedOn: calendarDateToDb(step.changedOn),
      detail: { before: sideOf(step.before), after: sideOf(step.after) },
    },
  });
  const { from, to } = step.next;
  record(auditEvent("skp.created", id, { employeeId, year, kind, approach, from, to }));
}

/** Moves an SKP that is not agreed yet along to the post and appraiser of now; once for each change. */
async function carry(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  skp: HeldSkp,
  step: Extract<MidYearStep, { kind: "carry" }>,
): Promise<boolean> {
  const { agencyId } = actor;
  const changedOn = calendarDateToDb(step.changedOn);
  const known = await tx.skpChange.count({ where: { agencyId, skpId: skp.id, kind: "carried", changedOn } });
  const post = await ownPostOn(tx, actor, skp.employeeId, lastLooked(actor, skp));
  if (known > 0 || post === null) return false;
  const { appraiserId } = post.relation;
  await countChange(tx, agencyId, skp.id, {
    ...{ unitId: post.unitId, appraiserId, kind: skpKindOf(post) },
    // What waits with the one who no longer appraises is the person's to send anew, unless it is the post that stayed.
    ...(step.reason === "appraiser_changed" ? {} : { status: "draft" }),
  });
  if (step.reason !== "appraiser_changed") {
    await tx.skpVersion.updateMany({
      where: { agencyId, skpId: skp.id, status: "submitted" },
      data: { status: "draft" },
    });
  }
  const id = randomUUID();
  await tx.skpChange.create({
    data: {
      ...{ agencyId, id, skpId: skp.id, kind: "carried", reason: step.reason, changedOn },
      detail: { before: sideOf(step.before), after: sideOf(step.after) },
    },
  });
  await tx.outboxEvent.create({ data: midYearOutbox(agencyId, "skp.carried", { changeId: id }) });
  record(auditEvent("skp.carried", skp.id, { changedOn: step.changedOn, reason: step.reason }));
  return true;
}

/** What a step comes to: whether anything was changed. */
async function take(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  skp: HeldSkp,
  step: MidYearStep,
): Promise<boolean> {
  switch (step.kind) {
    case "keep":
      return false;
    case "end":
      await close(tx, record, actor, skp, step);
      return true;
    case "split":
      await close(tx, record, actor, skp, step);
      await begin(tx, record, actor, skp, step);
      return true;
    case "carry":
      return carry(tx, record, actor, skp, step);
  }
}

/** Looks at one SKP exactly and does what its person's records ask for; again at once it changes nothing. */
export async function followSkp(actor: Actor, skpId: string): Promise<boolean> {
  const { agencyId, today } = actor;
  type Followed = Result<true, { readonly code: "unchanged" }>;
  const step = async (tx: Tx): Promise<readonly [HeldSkp, MidYearStep] | null> => {
    const skp = await findSkp(tx, agencyId, skpId);
    if (skp === null || skp.status === "closed" || skp.span.from > today) return null;
    const { isPltChange } = (await kebijakanOf(tx, agencyId, skp.year)).midYear;
    const span = { from: skp.span.from, to: lastLooked(actor, skp) };
    const footings = footingsOver(await snapshotOver(tx, skp.employeeId, span), skp.employeeId, span);
    const open = { span: skp.span, isAgreed: skp.agreedVersion > 0 };
    return [skp, midYearStep(open, footings, { isPltChange })];
  };
  const looked = await read(actor, step);
  if (looked === null || looked[1].kind === "keep") return false;
  if (looked[1].kind === "carry" && (await isCarried(actor, skpId, looked[1].changedOn))) return false;
  const done = await transact(actor, async (tx, record): Promise<Followed> => {
    await tx.$executeRaw`SELECT 1 FROM skp WHERE id = ${skpId}::uuid FOR UPDATE`;
    const now = await step(tx);
    if (now === null || !(await take(tx, record, actor, ...now))) return refuse({ code: "unchanged" });
    return ok(true);
  });
  return done.ok;
}

async function isCarried(actor: Actor, skpId: string, changedOn: string): Promise<boolean> {
  const { agencyId } = actor;
  const day = calendarDateToDb(calendarDateOf(changedOn));
  const count = await read(actor, (tx) =>
    tx.skpChange.count({ where: { agencyId, skpId, kind: "carried", changedOn: day } }),
  );
  return count > 0;
}

/** Tells of teams that are no more: their lines stay, with the part that was done. */
async function noteEndedTeams(actor: Actor): Promise<number> {
  const { agencyId, today } = actor;
  const ended = await read(actor, (tx) => endedTeams(tx, today), { timeout: WHOLE_AGENCY_MS });
  if (ended.length === 0) return 0;
  const rows = ended.map((row) => ({
    ...{ agencyId, id: randomUUID(), skpId: row.skp_id, teamId: row.team_id },
    kind: "team_ended" as const,
    changedOn: calendarDateToDb(addDays(calendarDateOf(row.last_day), 1)),
    detail: { before: null, after: null },
  }));
  await transact<number, never>(
    actor,
    async (tx, record) => {
      const { count } = await tx.skpChange.createMany({ data: rows, skipDuplicates: true });
      const kept = await tx.skpChange.findMany({
        where: { agencyId, id: { in: rows.map(({ id }) => id) } },
        select: { id: true },
      });
      await tx.outboxEvent.createMany({
        data: kept.map(({ id }) => midYearOutbox(agencyId, "skp.team-ended", { changeId: id })),
      });
      record(auditEvent("skp.teams-ended", null, { count }));
      return ok(count);
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  return rows.length;
}

/** Closes the SKP of years that are over for good; nobody is told, since nothing is asked of anybody. */
async function noteEndedYears(actor: Actor): Promise<number> {
  const { today } = actor;
  const isAny = await read(actor, (tx) => hasEndedYears(tx, today), { timeout: WHOLE_AGENCY_MS });
  if (!isAny) return 0;
  const done = await transact(
    actor,
    async (tx, record): Promise<Result<number, { readonly code: "unchanged" }>> => {
      const count = await closeEndedYears(tx, today);
      if (count === 0) return refuse({ code: "unchanged" });
      record(auditEvent("skp.years-ended", null, { count }));
      return ok(count);
    },
    { timeout: WHOLE_AGENCY_MS },
  );
  return done.ok ? done.value : 0;
}

/**
 * Lets the SKP of an agency follow what has become of its people: closed, begun anew or carried along, each in a
 * transaction of its own, so that one that cannot be done holds up no other.
 *
 * @returns how many SKP were changed
 */
export async function followChanges(actor: Actor, signal?: AbortSignal): Promise<number> {
  const ids = await read(actor, (tx) => skpsToFollow(tx, actor.today), { timeout: WHOLE_AGENCY_MS });
  let changed = 0;
  for (const skpId of ids) {
    if (signal?.aborted === true) return changed;
    if (await followSkp(actor, skpId)) changed += 1;
  }
  await noteEndedTeams(actor);
  return changed + (await noteEndedYears(actor));
}

/** The same for one agency, or for every one; a step of the worker. */
export async function followChangesOf(agencyId: string | null, signal?: AbortSignal): Promise<void> {
  await inEveryAgency(agencyId === null ? null : [agencyId], signal, (actor) => followChanges(actor, signal));
}
