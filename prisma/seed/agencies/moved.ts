import { addDays, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { Hint } from "../invent";
import type { Days } from "../plan";

/** One person who has gone from one agency of the demo to another; the NIP goes along. */
export function movedFromMedan(days: Days): {
  readonly person: Hint;
  readonly from: CalendarDate;
  readonly lastDay: CalendarDate;
} {
  const from = days.month(-5);
  return {
    person: {
      name: "Rahmadani Sari Batubara",
      frontTitle: null,
      backTitle: "S.Sos.",
      sex: "perempuan",
      birthDate: calendarDateOf("1992-02-16"),
      birthPlace: "Padangsidimpuan",
      appointedOn: calendarDateOf("2019-03-01"),
      sequence: 4,
    },
    from,
    lastDay: addDays(from, -1),
  };
}
