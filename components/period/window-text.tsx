import { clsx } from "clsx";

import { longDate } from "@/lib/kernel/indonesian-date";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { WindowView } from "@/lib/period/server/schedule";

/** Days from one to another, without saying the same month or year twice: "1–31 Januari 2026". */
export function daysText(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return longDate(from);
  const [day = "", month = ""] = longDate(from).split(" ");
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day}–${longDate(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${day} ${month} – ${longDate(to)}`;
  return `${longDate(from)} – ${longDate(to)}`;
}

function stateText({ state, opensOn, closesOn }: WindowView): string {
  switch (state) {
    case "before":
      return `Dibuka mulai ${longDate(opensOn)}`;
    case "open":
      return `Dibuka s.d. ${longDate(closesOn)}`;
    case "closed":
      return `Ditutup ${longDate(closesOn)}`;
  }
}

/** How a window stands at present, and the days that it is open. */
export function WindowText({ window }: { window: WindowView | undefined }) {
  if (window === undefined) return <span className="text-ink-faint">Belum dijadwalkan</span>;
  return (
    <span className="figures block">
      <span
        className={clsx(
          "block",
          window.state === "open"
            ? "font-semibold text-success"
            : window.state === "closed" && "text-ink-soft",
        )}
      >
        {stateText(window)}
      </span>
      <span className="block text-sm text-ink-faint">{daysText(window.opensOn, window.closesOn)}</span>
    </span>
  );
}
