import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { lineOf, placesByPerson, type PlaceInput } from "../../matrix";
import type { PlaceOutcome, PlaceRefusal } from "../../matrix-messages";
import { openSkpMessage, skpRefusalMessage } from "../../messages";
import { skpOutbox } from "../../outbox";
import { withPlaced } from "../../plan-change";
import { withLinks } from "../../plan-links";
import type { OpenSkpRefusal, SkpRefusal } from "../../refusal";
import type { SkpApproach } from "../../skp";
import { statusAfter } from "../../workflow";
import { beginSkp } from "../begin-skp";
import { changeDetail } from "../change-plan";
import { parentChoices, type ParentChoice } from "../choices";
import { linksInForce } from "../projection";
import { relationToPerformance } from "../relation";
import { claimSkp, countChange, findSkp, writePlan } from "../store";

type Recorder = (event: RecordedEvent) => void;
type How = Extract<PlaceOutcome, { lines: number }>["kind"];
type OnePlaced = Result<How, SkpRefusal | OpenSkpRefusal>;

interface Own {
  readonly approach: SkpApproach;
  readonly rhks: ReadonlyMap<string, string>;
}

/** The superior's own RHK in force, and who of the people named exists here. */
async function background(actor: Actor, year: number, employeeIds: readonly string[]) {
  const { agencyId, employeeId } = actor;
  return read(actor, async (tx) => {
    const skp =
      employeeId === null
        ? null
        : await tx.skp.findFirst({
            where: { agencyId, employeeId, year, closeReason: null },
            orderBy: { startsOn: "desc" },
            select: {
              approach: true,
              rhks: { where: { removedIn: null }, select: { id: true, text: true } },
            },
          });
    const people = await tx.employee.findMany({
      where: { agencyId, id: { in: [...employeeIds] } },
      select: { id: true, name: true, frontTitle: true, backTitle: true },
    });
    const own: Own | null =
      skp === null
        ? null
        : { approach: skp.approach, rhks: new Map(skp.rhks.map(({ id, text }) => [id, text])) };
    return { own, names: new Map(people.map((person) => [person.id, nameWithTitles(person)])) };
  });
}

/** The SKP of the person that is not closed, begun if there is none. */
async function openSkpOf(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  { employeeId, year, approach }: { employeeId: string; year: number; approach: SkpApproach },
): Promise<Result<{ readonly skpId: string; readonly isNew: boolean }, SkpRefusal | OpenSkpRefusal>> {
  const { agencyId } = actor;
  const row = await tx.skp.findFirst({
    where: { agencyId, employeeId, year, closeReason: null },
    orderBy: { startsOn: "desc" },
    select: { id: true },
  });
  if (row !== null) return ok({ skpId: row.id, isNew: false });
  const kept = await tx.appraisalRelation.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { unitId: true },
  });
  if (kept?.unitId == null) return refuse({ code: "not-found" });
  const subject = { employeeId, unitId: kept.unitId, pastAppraiserId: null };
  const relation = await relationToPerformance(tx, actor, subject);
  if (!relation.isAppraiser) return refuse({ code: "not-found" });
  const begun = await beginSkp(tx, record, actor, { employeeId, year, approach });
  return begun.ok ? ok({ skpId: begun.value.skpId, isNew: true }) : begun;
}

interface Placing {
  readonly employeeId: string;
  readonly year: number;
  readonly own: Own;
  readonly parentIds: readonly string[];
  readonly input: PlaceInput;
}

function linesFor({ parentIds, own, input }: Placing, choices: readonly ParentChoice[]) {
  return parentIds.flatMap((id) => {
    const text = own.rhks.get(id);
    const printed = choices.find((choice) => choice.id === id)?.text;
    return text === undefined || printed === undefined
      ? []
      : [lineOf({ id, text, printed }, input, randomUUID)];
  });
}

/** Puts the lines into one person's SKP: into the draft, or as a proposed change of what is agreed. */
async function placeInto(tx: Tx, record: Recorder, actor: Actor, placing: Placing): Promise<OnePlaced> {
  const { agencyId } = actor;
  const opened = await openSkpOf(tx, record, actor, { ...placing, approach: placing.own.approach });
  if (!opened.ok) return opened;
  const { skpId, isNew } = opened.value;
  const before = await findSkp(tx, agencyId, skpId);
  const revises = before !== null && statusAfter(before.status, "revise") !== null;
  const claimed = await claimSkp(tx, actor, { skpId }, revises ? "revise" : "place");
  if (!claimed.ok) return claimed;
  const { skp } = claimed.value;
  const lines = linesFor(placing, await parentChoices(tx, skp));
  if (lines.length !== placing.parentIds.length) return refuse({ code: "parent-gone" });
  const basis = revises
    ? withLinks(skp.newest.plan, await linksInForce(tx, agencyId, skpId))
    : skp.newest.plan;
  const plan = withPlaced(basis, lines);
  if (!plan.ok) return plan;
  if (revises) {
    const number = skp.newest.number + 1;
    const { reason } = placing.input;
    await tx.skpVersion.create({
      data: { agencyId, id: randomUUID(), skpId, number, plan: plan.value, reason },
      select: { id: true },
    });
    await countChange(tx, agencyId, skpId, { status: "draft" });
    await tx.outboxEvent.create({ data: skpOutbox(agencyId, "skp.revised", { skpId, by: "appraiser" }) });
    record(auditEvent("skp.revised", skpId, { skpVersion: number, reason }));
  } else {
    await writePlan(tx, agencyId, skp, plan.value);
    await tx.outboxEvent.create({ data: skpOutbox(agencyId, "skp.placed", { skpId }) });
  }
  record(auditEvent("skp.changed", skpId, changeDetail(basis, plan.value)));
  return ok(revises ? "proposed" : isNew ? "begun" : "placed");
}

const OPENING = new Set(["no-employee", "year", "no-post", "standing", "group-external", "exists"]);

function isOpening(refusal: SkpRefusal | OpenSkpRefusal): refusal is OpenSkpRefusal {
  return OPENING.has(refusal.code);
}

function whyNot(refusal: SkpRefusal | OpenSkpRefusal): string {
  return isOpening(refusal) ? openSkpMessage(refusal) : skpRefusalMessage(refusal);
}

/** Whether one of the people whom the actor appraises has an SKP in force, whose change needs a reason. */
async function needsReason(actor: Actor, year: number, employeeIds: readonly string[]): Promise<boolean> {
  const { agencyId, employeeId: appraiserId } = actor;
  const count = await read(actor, async (tx) => {
    const appraised = await tx.appraisalRelation.findMany({
      where: { agencyId, appraiserId, employeeId: { in: [...employeeIds] } },
      select: { employeeId: true },
    });
    const ids = appraised.map(({ employeeId }) => employeeId);
    return tx.skp.count({
      where: { agencyId, employeeId: { in: ids }, year, closeReason: null, status: "approved" },
    });
  });
  return count > 0;
}

/**
 * Fills cells of the matriks peran hasil: each RHK of the superior becomes a line in the SKP of each person ticked. Each
 * person's is a transaction of its own; those that cannot be done are told by name, and hold up no other.
 */
export async function placeRhk(
  actor: Actor,
  input: PlaceInput,
): Promise<Result<readonly PlaceOutcome[], PlaceRefusal>> {
  const { year } = input;
  const places = placesByPerson(input.cells);
  const { own, names } = await background(actor, year, [...places.keys()]);
  if (own === null || own.rhks.size === 0) return refuse({ code: "no-own-rhk" });
  if (input.reason === "" && (await needsReason(actor, year, [...places.keys()]))) {
    return refuse({ code: "reason-missing" });
  }
  const outcomes: PlaceOutcome[] = [];
  for (const [employeeId, parentIds] of places) {
    const placing = { employeeId, year, own, parentIds, input };
    const done = await transact<How, SkpRefusal | OpenSkpRefusal>(
      actor,
      (tx, record) =>
        names.has(employeeId)
          ? placeInto(tx, record, actor, placing)
          : Promise.resolve(refuse<SkpRefusal>({ code: "not-found" })),
      { attempt: attempted("skp.changed", null) },
    );
    // Whose SKP is not the actor's to see is not named either.
    const isHidden = !done.ok && done.refusal.code === "not-found";
    const name = isHidden ? "seorang pegawai" : (names.get(employeeId) ?? "seorang pegawai");
    outcomes.push(
      done.ok
        ? { kind: done.value, name, lines: parentIds.length }
        : { kind: "left-out", name, why: whyNot(done.refusal) },
    );
  }
  return outcomes.every(({ kind }) => kind === "left-out")
    ? refuse({ code: "nothing-placed", outcomes })
    : ok(outcomes);
}
