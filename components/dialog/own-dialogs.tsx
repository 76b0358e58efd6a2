import { Plus } from "@/components/ui/icons";
import Link from "next/link";

import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { OwnDialogsView } from "@/lib/skp/dialog-view";

import { dialogsHref, newDialogHref } from "./dialog-href";
import { DialogStateBadge } from "./dialog-state";

function nextText(nextOn: CalendarDate | null, today: CalendarDate): string {
  if (nextOn === null) return "";
  return nextOn < today
    ? `; yang direncanakan ${longDate(nextOn)} belum dicatat`
    : `, berikutnya ${longDate(nextOn)}`;
}

/** One's own SKP of a year, each with its last dialog. */
export function OwnDialogs({ skps, today }: { skps: readonly OwnDialogsView[]; today: CalendarDate }) {
  return (
    <Card title="Dialog saya">
      <ul className="divide-y divide-line">
        {skps.map(({ skpId, from, to, count, last, mayRecord }) => (
          <li
            key={skpId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0">
              <Link href={dialogsHref(skpId)} prefetch={false} className="link font-semibold">
                SKP {longDate(from)} sampai {longDate(to)}
              </Link>
              <p className="text-sm text-ink-soft">
                {last === null
                  ? "Belum ada dialog yang dicatat."
                  : `${count.toLocaleString("id-ID")} dialog; terakhir ${longDate(last.heldOn)}${nextText(last.nextOn, today)}.`}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {last !== null && <DialogStateBadge state={last.state} isOwn />}
              {mayRecord && (
                <LinkButton
                  href={newDialogHref(skpId)}
                  size="small"
                  icon={<Plus aria-hidden="true" className="size-4" />}
                >
                  Catat dialog
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
