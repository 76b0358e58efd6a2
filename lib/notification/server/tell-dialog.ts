import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { dialogState, type DialogSide } from "@/lib/skp/dialog";
import { DIALOG_TOPICS, type DialogTopic } from "@/lib/skp/dialog-outbox";
import { confirmationsOf } from "@/lib/skp/server/dialog-store";
import type { Draft } from "../draft";
import { dialogMessage } from "../dialog-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;

interface Told {
  readonly dialogId: string;
  readonly to: DialogSide;
}

/** One message to the other side; nobody is told where that is an official who does not sign in. */
async function tellDialogs(
  topic: DialogTopic,
  { tx, agencyId }: Telling,
  events: readonly Told[],
): Promise<Draft[]> {
  const rows = await tx.dialog.findMany({
    where: { agencyId, id: { in: events.map(({ dialogId }) => dialogId) } },
    select: {
      id: true,
      heldOn: true,
      employeeConfirmedAt: true,
      appraiserConfirmedAt: true,
      skp: { select: { id: true, appraiserId: true, employee: person, appraiser: person } },
    },
  });
  const dialogs = new Map(rows.map((row) => [row.id, row]));
  const people = rows.flatMap(({ skp }) => [
    skp.employee.id,
    ...(skp.appraiser === null ? [] : [skp.appraiser.id]),
  ]);
  const accounts = await accountsOf(tx, agencyId, people);
  return events.flatMap(({ dialogId, to }) => {
    const dialog = dialogs.get(dialogId);
    if (dialog === undefined) return [];
    const { employee, appraiser } = dialog.skp;
    const [hearer, speaker] = to === "employee" ? [employee, appraiser] : [appraiser, employee];
    const accountId = hearer === null ? undefined : accounts.get(hearer.id);
    if (accountId === undefined) return [];
    const message = dialogMessage({
      ...{ topic, skpId: dialog.skp.id },
      heldOn: calendarDateFromDb(dialog.heldOn),
      by: speaker === null ? "Pejabat penilai kinerja" : nameWithTitles(speaker),
      isConfirmed: dialogState(confirmationsOf(dialog, dialog.skp)) === "confirmed",
    });
    return [{ topic, accountId, ...message }];
  });
}

/** Who is told what of dialogs, by topic. */
export const DIALOG_TELLERS: ReadonlyMap<string, Teller> = new Map(
  (Object.keys(DIALOG_TOPICS) as DialogTopic[]).map((topic) => [
    topic,
    teller<Told>(DIALOG_TOPICS[topic], (telling, events) => tellDialogs(topic, telling, events)),
  ]),
);
