import type { Actor } from "@/lib/access/actor";
import type { RetireSeveralInput } from "../../schema-readiness";
import { changeSeveral, type SeveralOutcome } from "./change-several";
import { writeStanding } from "./change-standing";

/** Records the pension of several people, each from his or her own day, all of them or none. */
export async function retireSeveral(actor: Actor, input: RetireSeveralInput): Promise<SeveralOutcome> {
  const { people, note } = input;
  return changeSeveral(actor, people, "employee.standing-changed", (change, { from }) =>
    writeStanding(actor, change, { kind: "pensiun", validity: { from, to: null }, note }),
  );
}
