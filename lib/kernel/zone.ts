import type { CalendarDate } from "./calendar";

function offsetMinutes(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    timeZoneName: "longOffset",
  }).formatToParts(instant);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

/** The instant at which a day begins in an IANA time zone. Throws RangeError where the zone is not known. */
export function startOfDayIn(timeZone: string, date: CalendarDate): Date {
  const wall = Date.parse(`${date}T00:00:00.000Z`);
  const guess = wall - offsetMinutes(timeZone, wall) * 60_000;
  return new Date(wall - offsetMinutes(timeZone, guess) * 60_000);
}
