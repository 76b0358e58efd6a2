import type { z } from "zod";
import { FEEDBACK_TOPICS } from "@/lib/feedback/outbox";
import type { Draft } from "../draft";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

type Given = z.infer<(typeof FEEDBACK_TOPICS)["feedback.given"]>;

/** One message to whoever was given feedback. What it says stands on its page alone: bad news is private. */
async function tellGiven({ tx, agencyId }: Telling, events: readonly Given[]): Promise<Draft[]> {
  const accounts = await accountsOf(
    tx,
    agencyId,
    events.map(({ employeeId }) => employeeId),
  );
  return events.flatMap(({ employeeId }) => {
    const accountId = accounts.get(employeeId);
    return accountId === undefined
      ? []
      : [
          {
            ...{ topic: "feedback.given", accountId },
            title: "Anda menerima umpan balik",
            body: "Buka halaman umpan balik untuk membaca dan menanggapinya.",
            href: "/umpan-balik",
          },
        ];
  });
}

/** Who is told what about feedback, by topic. */
export const FEEDBACK_TELLERS: ReadonlyMap<string, Teller> = new Map([
  ["feedback.given", teller(FEEDBACK_TOPICS["feedback.given"], tellGiven)],
]);
