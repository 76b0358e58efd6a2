import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { read, transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { calendarDateFromDb, calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { dialogDays, dialogSide, mayDialog, type DialogMove, type DialogSide } from "../../dialog";
import { dialogOutbox } from "../../dialog-outbox";
import type { DialogFields } from "../../dialog-prefill";
import type { DialogRefusal } from "../../dialog-refusal";
import type { ChangeDialogInput, ConfirmDialogInput, RecordDialogInput } from "../../dialog-schema";
import { confirmationsOf, dialogSkp, unconfirmed, type DialogSkp } from "../dialog-store";

type Held = Result<{ readonly skpId: string }, DialogRefusal>;

const CONFIRMED_AT = { employee: "employeeConfirmedAt", appraiser: "appraiserConfirmedAt" } as const;
const OTHER: Readonly<Record<DialogSide, DialogSide>> = { employee: "appraiser", appraiser: "employee" };

const dialogFields = {
  id: true,
  skpId: true,
  heldOn: true,
  place: true,
  participants: true,
  agreed: true,
  resourcesAsked: true,
  resourcesPromised: true,
  nextOn: true,
  employeeConfirmedAt: true,
  appraiserConfirmedAt: true,
  version: true,
} as const;

function columns(fields: DialogFields) {
  const { heldOn, place, participants, agreed, resourcesAsked, resourcesPromised, nextOn } = fields;
  return {
    ...{ place, participants, agreed },
    heldOn: calendarDateToDb(heldOn),
    resourcesAsked: resourcesAsked === "" ? null : resourcesAsked,
    resourcesPromised: resourcesPromised === "" ? null : resourcesPromised,
    nextOn: nextOn === null ? null : calendarDateToDb(nextOn),
  };
}

/** What the trail calls a dialog; what was said in it stays between the two. */
function nameOf({ employeeName }: DialogSkp, heldOn: CalendarDate): string {
  return `${employeeName}, ${longDate(heldOn)}`;
}

function outsideDays({ span }: DialogSkp, heldOn: CalendarDate, today: CalendarDate): DialogRefusal | null {
  const days = dialogDays(span, today);
  return heldOn < days.from || heldOn > days.to ? { code: "day", ...days } : null;
}

/** Whether the period is of the SKP's year and has begun within its days. */
async function isStage(tx: Tx, actor: Actor, skp: DialogSkp, periodId: string | null): Promise<boolean> {
  if (periodId === null) return true;
  const { agencyId, today } = actor;
  const period = await tx.period.findUnique({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { year: true, startsOn: true, endsOn: true },
  });
  if (period?.year !== skp.year) return false;
  const from = calendarDateFromDb(period.startsOn);
  return from <= today && from <= skp.span.to && calendarDateFromDb(period.endsOn) >= skp.span.from;
}

/** Records a dialog; whoever records it confirms it with that. The same form sent twice records it once. */
export async function recordDialog(actor: Actor, input: RecordDialogInput): Promise<Held> {
  const { agencyId, accountId, today } = actor;
  const { dialogId: id, skpId, periodId, ...fields } = input;
  const attempt = attempted("dialog.recorded", null);
  const isThere = async () =>
    accountId !== null &&
    (await read(actor, (tx) => tx.dialog.count({ where: { agencyId, id, skpId, createdBy: accountId } }))) >
      0;
  if (await isThere()) return ok({ skpId });
  try {
    return await transact(
      actor,
      async (tx, record): Promise<Held> => {
        const skp = await dialogSkp(tx, actor, skpId);
        if (skp === null) return refuse({ code: "not-found" });
        const may = mayDialog("record", skp.relation, {
          skpClosed: skp.closeReason,
          confirmations: unconfirmed(skp),
        });
        const side = dialogSide(skp.relation);
        if (!may.allowed) return refuse(may.reason);
        if (side === null || accountId === null) return refuse({ code: "not-your-part" });
        const wrongDay = outsideDays(skp, fields.heldOn, today);
        if (wrongDay !== null) return refuse(wrongDay);
        if (!(await isStage(tx, actor, skp, periodId))) return refuse({ code: "period" });
        await tx.dialog.create({
          data: {
            ...{ agencyId, id, skpId, periodId, createdBy: accountId },
            ...columns(fields),
            [CONFIRMED_AT[side]]: new Date(),
          },
        });
        await tx.outboxEvent.create({
          data: dialogOutbox(agencyId, "skp.dialog-recorded", { dialogId: id, to: OTHER[side] }),
        });
        const { heldOn, nextOn } = fields;
        record(
          auditEvent("dialog.recorded", id, {
            name: nameOf(skp, heldOn),
            skpId,
            periodId,
            date: heldOn,
            nextOn,
          }),
        );
        return ok({ skpId });
      },
      { attempt },
    );
  } catch (error) {
    // The other of two clicks was faster, or somebody else's dialog has that id.
    if (violatedConstraint(error) !== "dialog_pkey") throw error;
    if (await isThere()) return ok({ skpId });
    return transact(actor, () => Promise.resolve(refuse<DialogRefusal>({ code: "not-found" })), { attempt });
  }
}

/** Holds a dialog for a move of the actor's, as it was shown. */
async function claim(tx: Tx, actor: Actor, dialogId: string, version: number, move: DialogMove) {
  const { agencyId } = actor;
  await tx.$executeRaw`SELECT 1 FROM dialog WHERE id = ${dialogId}::uuid FOR UPDATE`;
  const row = await tx.dialog.findUnique({
    where: { agencyId_id: { agencyId, id: dialogId } },
    select: dialogFields,
  });
  const skp = row === null ? null : await dialogSkp(tx, actor, row.skpId);
  if (row === null || skp === null) return refuse<DialogRefusal>({ code: "not-found" });
  const confirmations = confirmationsOf(row, skp);
  const may = mayDialog(move, skp.relation, { skpClosed: skp.closeReason, confirmations });
  if (!may.allowed) return refuse<DialogRefusal>(may.reason);
  const side = dialogSide(skp.relation);
  if (side === null) return refuse<DialogRefusal>({ code: "not-your-part" });
  if (row.version !== version) return refuse<DialogRefusal>({ code: "stale" });
  return ok({ row, skp, side });
}

/** Changes a record that not both have confirmed: who changes it confirms it so, and the other is asked anew. */
export async function changeDialog(actor: Actor, input: ChangeDialogInput): Promise<Held> {
  const { agencyId, today } = actor;
  const { dialogId: id, version, ...fields } = input;
  return transact(
    actor,
    async (tx, record): Promise<Held> => {
      const claimed = await claim(tx, actor, id, version, "change");
      if (!claimed.ok) return claimed;
      const { row, skp, side } = claimed.value;
      const wrongDay = outsideDays(skp, fields.heldOn, today);
      if (wrongDay !== null) return refuse(wrongDay);
      const after = columns(fields);
      const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
        (name) => String(row[name]) !== String(after[name]),
      );
      if (changed.length === 0) return refuse({ code: "unchanged" });
      await tx.dialog.updateMany({
        where: { agencyId, id, version },
        data: {
          ...after,
          [CONFIRMED_AT[side]]: new Date(),
          [CONFIRMED_AT[OTHER[side]]]: null,
          version: { increment: 1 },
        },
      });
      await tx.outboxEvent.create({
        data: dialogOutbox(agencyId, "skp.dialog-changed", { dialogId: id, to: OTHER[side] }),
      });
      const before = {
        date: calendarDateFromDb(row.heldOn),
        nextOn: row.nextOn === null ? null : calendarDateFromDb(row.nextOn),
      };
      const days = { date: fields.heldOn, nextOn: fields.nextOn };
      record(
        auditEvent("dialog.changed", id, {
          ...{ name: nameOf(skp, fields.heldOn), count: changed.length },
          changes: changesBetween(before, days),
        }),
      );
      return ok({ skpId: row.skpId });
    },
    { attempt: attempted("dialog.changed", id) },
  );
}

/** Says that a record is right. */
export async function confirmDialog(
  actor: Actor,
  { dialogId: id, version }: ConfirmDialogInput,
): Promise<Held> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Held> => {
      const claimed = await claim(tx, actor, id, version, "confirm");
      if (!claimed.ok) return claimed;
      const { row, skp, side } = claimed.value;
      await tx.dialog.updateMany({
        where: { agencyId, id, version },
        data: { [CONFIRMED_AT[side]]: new Date(), version: { increment: 1 } },
      });
      await tx.outboxEvent.create({
        data: dialogOutbox(agencyId, "skp.dialog-confirmed", { dialogId: id, to: OTHER[side] }),
      });
      record(auditEvent("dialog.confirmed", id, { name: nameOf(skp, calendarDateFromDb(row.heldOn)) }));
      return ok({ skpId: row.skpId });
    },
    { attempt: attempted("dialog.confirmed", id) },
  );
}
