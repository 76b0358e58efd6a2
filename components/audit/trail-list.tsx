import { Ban } from "@/components/ui/icons";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffView } from "@/components/ui/diff-view";
import { describeEvent, type DetailLine } from "@/lib/audit/describe";
import type { TrailRow } from "@/lib/audit/server/queries";
import { momentText } from "@/lib/kernel/indonesian-date";

import { trailHref } from "./trail-href";
import { TRAIL_WORDS } from "./value-names";

interface TrailListProps {
  events: readonly TrailRow[];
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

/** Events as sentences, each with what it changed and links to narrow the trail to its actor or its thing. */
export function TrailList({ events, names, timeZone }: TrailListProps) {
  return (
    <ol className="card divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {events.map((event) => (
        <TrailItem key={event.seq} event={event} names={names} timeZone={timeZone} />
      ))}
    </ol>
  );
}

function TrailItem({
  event,
  names,
  timeZone,
}: {
  event: TrailRow;
  names: ReadonlyMap<string, string>;
  timeZone: string;
}) {
  const actorName = event.actorId === null ? null : (names.get(event.actorId) ?? "Akun yang tidak dikenal");
  const { label, sentence, lines } = describeEvent({ ...event, actorName }, { names, ...TRAIL_WORDS });
  const denied = event.key === "access.denied";
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:px-5 lg:grid-cols-[13rem_1fr]">
      <div className="figures text-sm text-ink-soft">
        <p>{momentText(event.at, timeZone)}</p>
        <p className="text-ink-faint">Nomor {event.seq.toLocaleString("id-ID")}</p>
      </div>
      <div className="min-w-0">
        <p className="font-semibold">{sentence}</p>
        <p className="mt-1">
          <Badge
            tone={denied ? "danger" : "neutral"}
            {...(denied ? { icon: <Ban aria-hidden="true" /> } : {})}
          >
            {label}
          </Badge>
        </p>
        <Details lines={lines} />
        <p className="no-print mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {event.actorId !== null && (
            <Link href={trailHref({ pelaku: event.actorId })} prefetch={false} className="link">
              Semua oleh pelaku ini<span className="sr-only">: {actorName}</span>
            </Link>
          )}
          {event.subjectId !== null && (
            <Link href={trailHref({ id: event.subjectId })} prefetch={false} className="link">
              Semua tentang hal ini<span className="sr-only">, dari peristiwa nomor {event.seq}</span>
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

/** What was set, and what was changed from what to what. */
function Details({ lines }: { lines: readonly DetailLine[] }) {
  const changed = lines.filter((line) => line.isChange);
  const set = lines.filter((line) => !line.isChange && line.after !== null);
  return (
    <>
      {set.length > 0 && (
        <div className="mt-2 max-w-reading text-[0.9375rem]">
          <DescriptionList items={set.map(({ label, after }) => ({ term: label, detail: after }))} />
        </div>
      )}
      {changed.length > 0 && (
        <div className="mt-2">
          <DiffView
            lines={changed.map(({ field, label, before, after }) => ({ key: field, label, before, after }))}
          />
        </div>
      )}
    </>
  );
}
