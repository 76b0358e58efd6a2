import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PerjanjianRefusal } from "../../perjanjian-refusal";
import type {
  BeginPerjanjianInput,
  ReturnPerjanjianInput,
  RevisePerjanjianInput,
  SeenPerjanjian,
} from "../../perjanjian-schema";
import { perjanjianOutbox, type PerjanjianTopic } from "../../perjanjian-outbox";
import { PERJANJIAN_WORKFLOW, personsOf } from "../../perjanjian-workflow";
import { dayIn, registerOf } from "../perjanjian-register";
import { perjanjianSides } from "../perjanjian-sides";
import { claimPerjanjian, lineRows, relationToUnit, type PerjanjianStance } from "../perjanjian-store";

export type PerjanjianDone = Promise<Result<{ readonly id: string }, PerjanjianRefusal>>;

/** Begins the perjanjian kinerja of a unit for a year with all indicators for which the unit answers. */
export async function beginPerjanjian(actor: Actor, { unitId, year }: BeginPerjanjianInput): PerjanjianDone {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const sides = await perjanjianSides(tx, actor, unitId, today);
      const persons = personsOf(await relationToUnit(tx, actor, unitId, sides));
      if (sides.unitName === "" || persons.length === 0) return refuse({ code: "not-found" });
      if (!persons.includes("holder") && !persons.includes("planner")) {
        return refuse({ code: "not-yours", holder: sides.holderText, superior: sides.superiorText });
      }
      const made = await tx.perjanjianKinerja.createManyAndReturn({
        data: [{ agencyId, unitId, year }],
        skipDuplicates: true,
        select: { id: true },
      });
      const known =
        made[0] ??
        (await tx.perjanjianKinerja.findUnique({
          where: { agencyId_unitId_year: { agencyId, unitId, year } },
          select: { id: true },
        }));
      if (known === null) return refuse({ code: "stale" });
      const { id } = known;
      const versions = await tx.perjanjianKinerjaVersion.createManyAndReturn({
        data: [{ agencyId, agreementId: id, number: 1, reason: "" }],
        skipDuplicates: true,
        select: { id: true },
      });
      const [version] = versions;
      if (version === undefined) return refuse({ code: "already" });
      const register = await registerOf(tx, unitId, year, dayIn(year, today));
      const withTarget = register.filter(({ hasTarget }) => hasTarget);
      await tx.perjanjianKinerjaIku.createMany({ data: lineRows(agencyId, version.id, withTarget) });
      record(auditEvent("perjanjian.begun", unitId, { year, edition: 1 }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.begun", unitId) },
  );
}

/** Lets both heads know of a move, in its transaction. */
export async function tellBoth(
  tx: Tx,
  actor: Actor,
  topic: PerjanjianTopic,
  { id, sides }: Pick<PerjanjianStance, "id" | "sides">,
): Promise<void> {
  await tx.outboxEvent.create({
    data: perjanjianOutbox(actor, topic, id, sides),
    select: { id: true },
  });
}

const STEPS = {
  submit: "perjanjian.submitted",
  withdraw: "perjanjian.withdrawn",
  return: "perjanjian.returned",
} as const;

/** Makes one of the moves between the two heads that changes the status alone. */
function step(
  actor: Actor,
  input: SeenPerjanjian & { readonly note?: string },
  move: keyof typeof STEPS,
): PerjanjianDone {
  const key = STEPS[move];
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, move);
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest, facts } = claimed.value;
      const status = PERJANJIAN_WORKFLOW[move][facts.status] ?? facts.status;
      await tx.perjanjianKinerjaVersion.updateMany({
        where: { agencyId: actor.agencyId, id: newest.id },
        data: {
          status,
          ...(move === "submit" ? { submittedAt: new Date(), returnNote: null } : {}),
          ...(move === "return" ? { returnNote: input.note ?? "" } : {}),
          version: { increment: 1 },
        },
      });
      await tellBoth(tx, actor, key, claimed.value);
      record(auditEvent(key, unitId, { year, edition: newest.number }));
      return ok({ id });
    },
    { attempt: attempted(key, null) },
  );
}

export const submitPerjanjian = (actor: Actor, input: SeenPerjanjian) => step(actor, input, "submit");
export const withdrawPerjanjian = (actor: Actor, input: SeenPerjanjian) => step(actor, input, "withdraw");
export const returnPerjanjian = (actor: Actor, input: ReturnPerjanjianInput) => step(actor, input, "return");

/** What is written down of both sides when they agree: later edits of master data do not reach it. */
export function agreedBy(actor: Actor, { sides }: PerjanjianStance) {
  const { parties, holderId, superiorId } = sides;
  if (parties === null || actor.accountId === null) return null;
  return {
    ...{ status: "agreed" as const, parties, holderId, superiorId },
    ...{ agreedAt: new Date(), agreedBy: actor.accountId },
  };
}

/** The head above agrees: the version is in force and kept for good. */
export async function agreePerjanjian(actor: Actor, input: SeenPerjanjian): PerjanjianDone {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, "agree");
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest } = claimed.value;
      const agreed = agreedBy(actor, claimed.value);
      if (agreed === null) return refuse({ code: "no-holder" });
      await tx.perjanjianKinerjaVersion.updateMany({
        where: { agencyId, id: newest.id },
        data: { ...agreed, signedOn: calendarDateToDb(today), version: { increment: 1 } },
      });
      await tx.perjanjianKinerja.updateMany({
        where: { agencyId, id },
        data: { agreedVersion: newest.number },
      });
      await tellBoth(tx, actor, "perjanjian.agreed", claimed.value);
      record(auditEvent("perjanjian.agreed", unitId, { year, edition: newest.number }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.agreed", null) },
  );
}

/** Drafts the next version from the one in force, with the reason; the one in force stays so until it is agreed. */
export async function revisePerjanjian(actor: Actor, input: RevisePerjanjianInput): PerjanjianDone {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, "revise");
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest } = claimed.value;
      const number = newest.number + 1;
      const version = await tx.perjanjianKinerjaVersion.create({
        data: { agencyId, agreementId: id, number, reason: input.reason },
        select: { id: true },
      });
      const { lines, budgets } = newest.content;
      await tx.perjanjianKinerjaIku.createMany({ data: lineRows(agencyId, version.id, lines) });
      await tx.perjanjianKinerjaBudget.createMany({
        data: budgets.map(({ code, name, amount, note }, sortOrder) => ({
          ...{ agencyId, versionId: version.id, code, name, amount, note, sortOrder },
        })),
      });
      await tellBoth(tx, actor, "perjanjian.revised", claimed.value);
      record(auditEvent("perjanjian.revised", unitId, { year, edition: number, reason: input.reason }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.revised", null) },
  );
}

/** Gives a draft up: of a revision what is in force stays, of a first one nothing does. */
export async function discardPerjanjian(actor: Actor, input: SeenPerjanjian): PerjanjianDone {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): PerjanjianDone => {
      const claimed = await claimPerjanjian(tx, actor, input, "discard");
      if (!claimed.ok) return claimed;
      const { id, unitId, year, newest } = claimed.value;
      const ofVersion = { agencyId, versionId: newest.id };
      await tx.perjanjianKinerjaIku.deleteMany({ where: ofVersion });
      await tx.perjanjianKinerjaBudget.deleteMany({ where: ofVersion });
      await tx.perjanjianKinerjaVersion.deleteMany({ where: { agencyId, id: newest.id } });
      if (newest.number === 1) await tx.perjanjianKinerja.deleteMany({ where: { agencyId, id } });
      record(auditEvent("perjanjian.discarded", unitId, { year, edition: newest.number }));
      return ok({ id });
    },
    { attempt: attempted("perjanjian.discarded", null) },
  );
}
