import type { Actor } from "@/lib/access/actor";
import { vouchFor } from "@/lib/access/actor-maker";
import { read } from "@/lib/db/server/door";
import { calendarDateIn } from "@/lib/kernel/calendar";

/**
 * The actor that a job works as: the account that asked for it, with the grants it has now, or the system itself
 * (`accountId: null`).
 *
 * @throws when the agency or the account no longer exists.
 */
export async function jobActor(agencyId: string, accountId: string | null): Promise<Actor> {
  const unnamed = vouchFor({
    agencyId,
    agencyName: "",
    accountId,
    employeeId: null,
    sessionId: null,
    name: "Sistem",
    timeZone: "Asia/Jakarta",
    today: calendarDateIn("Asia/Jakarta", new Date()),
    isDemo: false,
    grants: [],
  });
  return read(unnamed, async (tx) => {
    const agency = await tx.agency.findUniqueOrThrow({
      where: { id: agencyId },
      select: { name: true, timeZone: true, isDemo: true },
    });
    const today = calendarDateIn(agency.timeZone, new Date());
    const facts = {
      ...unnamed,
      agencyName: agency.name,
      timeZone: agency.timeZone,
      today,
      isDemo: agency.isDemo,
    };
    if (accountId === null) return vouchFor(facts);
    const day = new Date(today);
    const account = await tx.account.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: accountId }, status: "active" },
      select: {
        name: true,
        employeeId: true,
        grants: {
          where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
          select: { role: true, unitId: true },
        },
      },
    });
    return vouchFor({ ...facts, name: account.name, employeeId: account.employeeId, grants: account.grants });
  });
}
