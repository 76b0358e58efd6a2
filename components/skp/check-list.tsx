import Link from "next/link";
import type { Route } from "next";

import { Card } from "@/components/ui/card";
import { Glyph } from "@/components/ui/glyph";
import type { PlanAdvice } from "@/lib/skp/advice";
import type { PlanGap } from "@/lib/skp/completeness";
import { adviceMessage, gapMessage, unlinkedMessage } from "@/lib/skp/messages";
import { ikiIn } from "@/lib/skp/plan-change";
import type { SkpView } from "@/lib/skp/skp-view";

import { editHref } from "./skp-href";

/** Where a line is mended: the RHK that it is, or is of. */
function placeHref(skp: SkpView, lineId: string): Route {
  return editHref(skp.id, ikiIn(skp.plan, lineId)?.rhk.id ?? lineId);
}

function itemHref(skp: SkpView, item: PlanGap | PlanAdvice): Route | null {
  if (!skp.moves.includes("write")) return null;
  if ("place" in item) return placeHref(skp, item.place.lineId);
  return item.code === "no-list" ? editHref(skp.id, "lampiran") : null;
}

/** What is said of several RHK in the same words is said once. */
function saidOnce(
  advice: readonly PlanAdvice[],
): readonly { readonly first: PlanAdvice; readonly text: string }[] {
  const unlinked = advice.flatMap((item) => (item.code === "no-link" ? [item] : []));
  return advice.flatMap((item) => {
    if (item.code !== "no-link" || unlinked.length === 1) return [{ first: item, text: adviceMessage(item) }];
    return item === unlinked[0]
      ? [{ first: item, text: unlinkedMessage(unlinked.map(({ place }) => place.rhk)) }]
      : [];
  });
}

function Item({ text, href, isGap }: { text: string; href: Route | null; isGap: boolean }) {
  return (
    <li className="flex items-start gap-2">
      <Glyph
        name={isGap ? "alert" : "info"}
        className={isGap ? "mt-1 size-4 shrink-0 text-danger" : "mt-1 size-4 shrink-0 text-info"}
      />
      {href === null ? (
        <span className="min-w-0">{text}</span>
      ) : (
        <Link href={href} prefetch={false} className="link min-w-0 [overflow-wrap:anywhere]">
          {text}
        </Link>
      )}
    </li>
  );
}

/** The check before submitting: what the form cannot do without, and what could be written better. */
export function CheckList({ skp }: { skp: SkpView }) {
  const { gaps } = skp;
  const told = saidOnce(skp.advice);
  return (
    <Card title={skp.reader === "own" ? "Periksa sebelum mengajukan" : "Periksa sebelum menetapkan"}>
      {gaps.length === 0 ? (
        <p className="flex items-center gap-2 font-semibold">
          <Glyph name="done" className="size-5 text-success" />
          Semua isian yang diminta formulir sudah lengkap.
        </p>
      ) : (
        <>
          <h3 className="font-semibold">Perlu dilengkapi ({gaps.length})</h3>
          <ul className="mt-1 grid gap-1">
            {gaps.map((gap) => (
              <Item key={gapMessage(gap)} text={gapMessage(gap)} href={itemHref(skp, gap)} isGap />
            ))}
          </ul>
        </>
      )}
      {told.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">Saran ({told.length}), tidak menghalangi</h3>
          <ul className="mt-1 grid gap-1">
            {told.map(({ first, text }) => (
              <Item key={text} text={text} href={itemHref(skp, first)} isGap={false} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
