import { z } from "zod";
import { DIALOG_SIDES } from "./dialog";

const dialog = z.object({ dialogId: z.uuid() });

/** What is told of dialogs. `to`: the side that hears it. Payloads name ids, never persons. */
export const DIALOG_TOPICS = {
  "skp.dialog-recorded": dialog.extend({ to: z.enum(DIALOG_SIDES) }),
  "skp.dialog-changed": dialog.extend({ to: z.enum(DIALOG_SIDES) }),
  "skp.dialog-confirmed": dialog.extend({ to: z.enum(DIALOG_SIDES) }),
} as const;

export type DialogTopic = keyof typeof DIALOG_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function dialogOutbox<T extends DialogTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof DIALOG_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
