import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { read, transact } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { refuse, type Result } from "@/lib/kernel/result";
import type { OpenSkpRefusal } from "../../refusal";
import type { OpenSkpInput } from "../../schema";
import { beginSkp, ONE_A_DAY } from "../begin-skp";

async function newestOf(actor: Actor, employeeId: string, year: number): Promise<string | null> {
  const { agencyId } = actor;
  const row = await read(actor, (tx) =>
    tx.skp.findFirst({
      where: { agencyId, employeeId, year },
      orderBy: { startsOn: "desc" },
      select: { id: true },
    }),
  );
  return row?.id ?? null;
}

/** Begins the actor's own SKP of a year. A second click, or a second tab, is told which one is there. */
export async function openSkp(
  actor: Actor,
  { year, approach }: OpenSkpInput,
): Promise<Result<{ readonly skpId: string }, OpenSkpRefusal>> {
  const { employeeId } = actor;
  if (employeeId === null) return refuse({ code: "no-employee" });
  try {
    return await transact(
      actor,
      (tx, record) => beginSkp(tx, record, actor, { employeeId, year, approach }),
      {
        attempt: attempted("skp.created", null),
      },
    );
  } catch (error) {
    // Two began at once; the database lets one through.
    if (!ONE_A_DAY.has(violatedConstraint(error))) throw error;
    const skpId = await newestOf(actor, employeeId, year);
    if (skpId === null) throw error;
    return refuse({ code: "exists", skpId });
  }
}
