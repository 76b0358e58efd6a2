import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateFromDb, type CalendarDate } from "@/lib/kernel/calendar";
import { periodName, type Rhythm } from "@/lib/period/period";
import {
  DIALOG_MOVES,
  dialogDays,
  dialogSide,
  dialogState,
  mayDialog,
  type DialogMove,
  type DialogStanding,
} from "../dialog";
import { dialogPrefill, type DialogFields } from "../dialog-prefill";
import type {
  DialogSkpView,
  DialogStage,
  DialogsView,
  DialogView,
  NewDialogView,
  OwnDialogsView,
} from "../dialog-view";
import { skpPlan, EMPTY_PLAN, type SkpPlan } from "../plan";
import { mayReadSkp, type PerformanceRelation } from "../policy";
import { confirmationsOf, dialogSkp, unconfirmed, type DialogSkp } from "./dialog-store";

/** A year has twelve periods; more than this are not talks any more. */
const MOST_DIALOGS = 60;

const period = { select: { year: true, rhythm: true, ordinal: true } } as const;

const dialogFields = {
  id: true,
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
  period,
  creator: { select: { name: true } },
} as const;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(tx: Tx, agencyId: string, skpId: string) {
  return tx.dialog.findMany({
    where: { agencyId, skpId },
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    select: dialogFields,
    take: MOST_DIALOGS,
  });
}

function fieldsOf(row: Row): DialogFields {
  const { place, participants, agreed } = row;
  return {
    ...{ place, participants, agreed },
    heldOn: calendarDateFromDb(row.heldOn),
    resourcesAsked: row.resourcesAsked ?? "",
    resourcesPromised: row.resourcesPromised ?? "",
    nextOn: row.nextOn === null ? null : calendarDateFromDb(row.nextOn),
  };
}

function movesOpen(skp: DialogSkp, standing: DialogStanding): readonly DialogMove[] {
  return DIALOG_MOVES.filter((move) => mayDialog(move, skp.relation, standing).allowed);
}

function viewOf(row: Row, skp: DialogSkp): DialogView {
  const { id, version, employeeConfirmedAt, appraiserConfirmedAt } = row;
  const confirmations = confirmationsOf(row, skp);
  return {
    ...fieldsOf(row),
    ...{ id, version, employeeConfirmedAt, appraiserConfirmedAt },
    stage: row.period === null ? "Perencanaan" : periodName(row.period),
    state: dialogState(confirmations),
    recordedBy: row.creator.name,
    moves: movesOpen(skp, { skpClosed: skp.closeReason, confirmations }),
  };
}

async function unitName(tx: Tx, agencyId: string, unitId: string, day: CalendarDate): Promise<string> {
  const version = await tx.unitVersion.findFirst({
    where: { agencyId, unitId, ...inForceOn(day) },
    select: { name: true },
  });
  return version?.name ?? "";
}

async function skpView(tx: Tx, actor: Actor, skp: DialogSkp): Promise<DialogSkpView> {
  const { id: skpId, year, employeeId, employeeName, appraiserName, span, closeReason } = skp;
  const standing = { skpClosed: closeReason, confirmations: unconfirmed(skp) };
  return {
    ...{ skpId, year, employeeId, employeeName, appraiserName },
    ...span,
    unitName: await unitName(tx, actor.agencyId, skp.unitId, actor.today),
    side: dialogSide(skp.relation),
    isByRole: dialogSide(skp.relation) === null && !skp.relation.isSuperior,
    mayRecord: mayDialog("record", skp.relation, standing).allowed,
  };
}

/** The dialogs about an SKP; null where it is not for the actor to read. */
export async function dialogsOf(actor: Actor, skpId: string): Promise<DialogsView | null> {
  return read(actor, async (tx) => {
    const skp = await dialogSkp(tx, actor, skpId);
    if (skp === null || !mayReadSkp(skp.relation).allowed) return null;
    const rows = await rowsOf(tx, actor.agencyId, skpId);
    return { skp: await skpView(tx, actor, skp), dialogs: rows.map((row) => viewOf(row, skp)) };
  });
}

/** The stages that a dialog can be about on a day: planning, and the periods of the person's rhythm that have begun. */
async function stagesOf(
  tx: Tx,
  actor: Actor,
  skp: DialogSkp,
  rhythm: Rhythm,
): Promise<readonly DialogStage[]> {
  const { agencyId, today } = actor;
  const periods = await tx.period.findMany({
    where: { agencyId, year: skp.year, rhythm },
    orderBy: { ordinal: "asc" },
    select: { id: true, year: true, rhythm: true, ordinal: true, startsOn: true, endsOn: true },
  });
  const begun = periods.filter(({ startsOn, endsOn }) => {
    const from = calendarDateFromDb(startsOn);
    return from <= today && from <= skp.span.to && calendarDateFromDb(endsOn) >= skp.span.from;
  });
  return [
    { periodId: "", name: "Perencanaan" },
    ...begun.map((row) => ({ periodId: row.id, name: periodName(row) })),
  ];
}

async function newestPlan(tx: Tx, agencyId: string, skpId: string): Promise<SkpPlan> {
  const version = await tx.skpVersion.findFirst({
    where: { agencyId, skpId },
    orderBy: { number: "desc" },
    select: { plan: true },
  });
  return version === null ? EMPTY_PLAN : skpPlan.parse(version.plan);
}

/** The form of a new dialog, filled from the plan and the dialog before; null where the actor records none. */
export async function newDialog(
  actor: Actor,
  skpId: string,
): Promise<(NewDialogView & { readonly id: string }) | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const skp = await dialogSkp(tx, actor, skpId);
    if (skp === null) return null;
    const view = await skpView(tx, actor, skp);
    if (!view.mayRecord) return null;
    const relation = await tx.appraisalRelation.findUnique({
      where: { agencyId_employeeId: { agencyId, employeeId: skp.employeeId } },
      select: { rhythm: true },
    });
    const rhythm = relation?.rhythm ?? "quarterly";
    const stages = await stagesOf(tx, actor, skp, rhythm);
    const [newest] = await rowsOf(tx, agencyId, skpId);
    const background = {
      ...{ today, rhythm },
      ...{ employeeName: view.employeeName, appraiserName: view.appraiserName, unitName: view.unitName },
      plan: await newestPlan(tx, agencyId, skpId),
      earlier: newest === undefined ? null : fieldsOf(newest),
    };
    return {
      id: randomUUID(),
      skp: view,
      stages,
      // The first dialog is the one at planning; later ones are about the period that runs.
      stage: newest === undefined ? "" : (stages.at(-1)?.periodId ?? ""),
      fields: dialogPrefill(background),
      days: dialogDays(skp.span, today),
    };
  });
}

/** A dialog that the actor may still change; null where there is none such. */
export async function dialogToChange(
  actor: Actor,
  skpId: string,
  dialogId: string,
): Promise<{
  readonly skp: DialogSkpView;
  readonly dialog: DialogView;
  readonly days: NewDialogView["days"];
} | null> {
  const found = await dialogsOf(actor, skpId);
  const dialog = found?.dialogs.find(({ id }) => id === dialogId);
  if (found === null || dialog?.moves.includes("change") !== true) return null;
  return {
    skp: found.skp,
    dialog,
    days: dialogDays({ from: found.skp.from, to: found.skp.to }, actor.today),
  };
}

const OWN: PerformanceRelation = {
  isOwn: true,
  isAppraiser: false,
  isSuperior: false,
  wasAppraiser: false,
  isReached: false,
  isRecorder: false,
  ledTeamIds: [],
};

/** The actor's own SKP of a year, each with its last dialog. */
export async function ownDialogs(actor: Actor, year: number): Promise<readonly OwnDialogsView[]> {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return [];
  const rows = await read(actor, (tx) =>
    tx.skp.findMany({
      where: { agencyId, employeeId, year },
      orderBy: { startsOn: "desc" },
      select: {
        id: true,
        startsOn: true,
        endsOn: true,
        closeReason: true,
        appraiserId: true,
        _count: { select: { dialogs: true } },
        dialogs: {
          orderBy: [{ heldOn: "desc" }, { id: "desc" }],
          take: 1,
          select: { heldOn: true, nextOn: true, employeeConfirmedAt: true, appraiserConfirmedAt: true },
        },
      },
    }),
  );
  return rows.map((row) => {
    const [last] = row.dialogs;
    const standing = { skpClosed: row.closeReason, confirmations: unconfirmed(row) };
    return {
      skpId: row.id,
      from: calendarDateFromDb(row.startsOn),
      to: calendarDateFromDb(row.endsOn),
      count: row._count.dialogs,
      last:
        last === undefined
          ? null
          : {
              heldOn: calendarDateFromDb(last.heldOn),
              nextOn: last.nextOn === null ? null : calendarDateFromDb(last.nextOn),
              state: dialogState(confirmationsOf(last, row)),
            },
      mayRecord: mayDialog("record", OWN, standing).allowed,
    };
  });
}
