import type { Actor } from "@/lib/access/actor";
import { vouchFor } from "@/lib/access/actor-maker";
import { calendarDateIn } from "@/lib/kernel/calendar";

export interface AccountRef {
  readonly agencyId: string;
  readonly accountId: string;
}

function nobodyIn(agencyId: string, accountId: string | null): Actor {
  return vouchFor({
    agencyId,
    agencyName: "",
    accountId,
    employeeId: null,
    sessionId: null,
    name: "",
    timeZone: "Asia/Jakarta",
    today: calendarDateIn("Asia/Jakarta", new Date()),
    isDemo: false,
    grants: [],
  });
}

/** The owner of an account who has proved to be that by a password or a code, before there is a session. No roles. */
export function selfActor({ agencyId, accountId }: AccountRef): Actor {
  return nobodyIn(agencyId, accountId);
}

/** Somebody unproved, to note in an agency's trail that he tried. */
export function strangerIn(agencyId: string): Actor {
  return nobodyIn(agencyId, null);
}
