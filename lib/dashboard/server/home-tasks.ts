import type { Actor } from "@/lib/access/actor";
import { feedbackTasks } from "@/lib/feedback/server/tasks";
import { organisasiTasks } from "@/lib/evaluation/server/organisasi-tasks";
import { evaluationTasks } from "@/lib/evaluation/server/tasks";
import { perjanjianTasks } from "@/lib/iku/server/perjanjian-list";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { objectionTasks } from "@/lib/objection/server/tasks";
import type { RoomTask } from "@/lib/period/task";
import { realisasiTasks } from "@/lib/realisasi/server/tasks";
import { planTasks } from "@/lib/reorganisation/server/queries/plans";
import { dialogTasks } from "@/lib/skp/server/dialog-tasks";
import { paperTasks } from "@/lib/skp/server/paper";
import { skpTasks } from "@/lib/skp/server/tasks";

/** What waits for somebody, by how near its day is. */
export interface HomeTaskView extends RoomTask {
  readonly urgency: "late" | "soon" | "open";
}

const ROOMS: readonly ((actor: Actor) => Promise<readonly RoomTask[]>)[] = [
  skpTasks,
  perjanjianTasks,
  dialogTasks,
  realisasiTasks,
  feedbackTasks,
  organisasiTasks,
  evaluationTasks,
  objectionTasks,
  paperTasks,
  planTasks,
];

/** Of an administrator who is no employee of the agency. */
const ROOMS_OF_ROLES: typeof ROOMS = [organisasiTasks, paperTasks, planTasks];

/** A day is near when it is within a week. */
const NEAR_DAYS = 7;

function urgencyOf(dueOn: CalendarDate | null, today: CalendarDate): HomeTaskView["urgency"] {
  if (dueOn === null) return "open";
  if (dueOn < today) return "late";
  return dueOn <= addDays(today, NEAR_DAYS) ? "soon" : "open";
}

function byDay(a: RoomTask, b: RoomTask): number {
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
}

/** What all rooms ask the actor to do, what is due first on top. */
export async function homeTasks(actor: Actor): Promise<readonly HomeTaskView[]> {
  const rooms = actor.employeeId === null ? ROOMS_OF_ROLES : ROOMS;
  const found = await Promise.all(rooms.map((tasks) => tasks(actor)));
  return found
    .flat()
    .toSorted(byDay)
    .map((task) => ({ ...task, urgency: urgencyOf(task.dueOn, actor.today) }));
}
