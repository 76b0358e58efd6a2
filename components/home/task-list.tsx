import { ChevronRight } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { CalendarDate } from "@/lib/kernel/calendar";

export interface HomeTask {
  readonly href: Route;
  /** What is to be done, with its number: "3 laporan pejabat penilai menunggu jawaban". */
  readonly label: string;
  readonly dueOn: CalendarDate | null;
  /** Whether its day is past, near, or neither. */
  readonly urgency: "late" | "soon" | "open";
}

/** What waits for somebody, one click away; what is due first on top. */
export function TaskList({ tasks }: { tasks: readonly HomeTask[] }) {
  return (
    <ul className="card mb-3 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {tasks.map((task) => (
        <li key={`${task.href} ${task.label}`}>
          <Link
            href={task.href}
            prefetch={false}
            className="figures flex min-h-12 items-center justify-between gap-4 px-4 py-2 -outline-offset-2 hover:bg-sunken sm:px-5"
          >
            <span className="min-w-0">
              <span className="font-medium">{task.label}</span>
              {task.dueOn !== null && (
                <span className="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  paling lambat {longDate(task.dueOn)}
                  {task.urgency === "late" && <Badge tone="danger">Terlewat</Badge>}
                  {task.urgency === "soon" && <Badge tone="accent">Segera</Badge>}
                </span>
              )}
            </span>
            <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
