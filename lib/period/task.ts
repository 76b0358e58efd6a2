import type { CalendarDate } from "@/lib/kernel/calendar";

/** What a room asks somebody to do, for the list on the home page. */
export interface RoomTask {
  readonly href: string;
  readonly label: string;
  readonly dueOn: CalendarDate | null;
}
