import type { Actor } from "@/lib/access/actor";
import type { RoomTask } from "@/lib/period/task";
import { waitingObjections } from "./queries";

/** What waits for the actor in keberatan: to explain, or to decide. */
export async function objectionTasks(actor: Actor): Promise<readonly RoomTask[]> {
  const waiting = await waitingObjections(actor);
  return waiting.map(({ evaluationId, person, periodName, waitsFor, dueOn }) => ({
    href: `/evaluasi/${evaluationId}`,
    label:
      waitsFor === "explain"
        ? `Jelaskan penilaian Anda atas keberatan ${person} (${periodName})`
        : `Putuskan keberatan ${person} (${periodName})`,
    dueOn,
  }));
}
