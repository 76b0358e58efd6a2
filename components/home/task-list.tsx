import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

export interface HomeTask {
  readonly href: Route;
  /** What is to be done, with its number: "3 laporan pejabat penilai menunggu jawaban". */
  readonly label: string;
}

/** What waits for somebody because of a role, one click away. */
export function TaskList({ tasks }: { tasks: readonly HomeTask[] }) {
  return (
    <ul className="card mb-3 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {tasks.map((task) => (
        <li key={task.href}>
          <Link
            href={task.href}
            prefetch={false}
            className="figures flex min-h-12 items-center justify-between gap-4 px-4 py-2 font-medium -outline-offset-2 hover:bg-sunken sm:px-5"
          >
            {task.label}
            <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
