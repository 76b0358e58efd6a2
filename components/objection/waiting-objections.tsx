import type { Route } from "next";
import Link from "next/link";

import { Notice } from "@/components/ui/notice";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { WaitingObjection } from "@/lib/objection/view";

/** Keberatan that wait for an explanation or a decision. */
export function WaitingObjections({ objections }: { objections: readonly WaitingObjection[] }) {
  return (
    <Notice tone="warning" title="Keberatan menunggu Anda">
      <ul className="grid gap-1">
        {objections.map(({ evaluationId, person, periodName, waitsFor, dueOn }) => (
          <li key={evaluationId}>
            <Link href={`/evaluasi/${evaluationId}` as Route} prefetch={false} className="link font-semibold">
              {person}, {periodName}
            </Link>
            : {waitsFor === "explain" ? "beri penjelasan" : "putuskan"} paling lambat {longDate(dueOn)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
