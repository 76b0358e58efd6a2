import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db/server/door";
import type { RoomTask } from "@/lib/period/task";

/** Feedback of this year that the person has not answered; nobody must, so that it has no day. */
export async function feedbackTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const { agencyId, employeeId, today } = actor;
  if (employeeId === null) return [];
  const count = await read(actor, (tx) =>
    tx.feedback.count({
      where: { agencyId, reply: null, skp: { is: { employeeId, year: Number(today.slice(0, 4)) } } },
    }),
  );
  if (count === 0) return [];
  const label = `${count === 1 ? "Umpan balik" : `${String(count)} umpan balik`} untuk Anda belum ditanggapi`;
  return [{ href: "/umpan-balik", label, dueOn: null }];
}
