import type { Route } from "next";
import Link from "next/link";

import { ConfirmButton } from "@/components/form/confirm-button";
import type { FormAction } from "@/lib/action/form-state";
import type { ShareLine } from "@/lib/iku/view";

import { CapaianMark } from "./capaian-mark";

interface ShareListProps {
  shares: readonly ShareLine[];
  empty: string;
  /** Takes one away from under the indicator; left out where the actor does not plan. */
  unlink?: { readonly ikuId: string; readonly action: FormAction };
}

/** Indicators above or below, with how each of them stands. */
export function ShareList({ shares, empty, unlink }: ShareListProps) {
  if (shares.length === 0) return <p className="text-ink-soft">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {shares.map((share) => (
        <li key={share.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
          <div className="min-w-0 flex-1 basis-64">
            <Link href={`/iku/${share.id}` as Route} className="link font-medium" prefetch={false}>
              {share.name}
            </Link>
            <p className="text-sm text-ink-soft">
              {[
                share.code,
                share.unitName,
                share.kind === "langsung" ? "langsung" : "tidak langsung",
                share.weight === null ? null : `bobot ${share.weight}`,
                share.target === "" ? null : `target ${share.target}`,
                share.note === "" ? null : share.note,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
          </div>
          <div className="flex shrink-0 items-center gap-2">
            <CapaianMark capaian={share.capaian} />
            {unlink !== undefined && (
              <ConfirmButton
                label="Lepas"
                about={share.name}
                question="Indikator ini tidak lagi dijenjangkan dari sini. Indikatornya sendiri tetap ada."
                confirm="Lepas penjenjangan"
                action={unlink.action}
                hidden={{ ikuId: unlink.ikuId, childId: share.id }}
                size="small"
                tone="quiet"
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
