import { SearchCheck } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { FINDING_WORDS, type FindingKind } from "@/lib/inspection/finding";
import type { FindingPage } from "@/lib/inspection/view";

import { DeskTabs } from "./desk-tabs";
import { findingHref } from "./inspection-href";

export const INSPECTION_VIEWERS =
  "inspektorat, sejauh unit yang dicakup perannya. Setiap pembukaan daftar tercatat dalam jejak audit.";

interface FindingFrameProps {
  kind: FindingKind;
  year: number;
  page: FindingPage<unknown>;
  /** Whether this is not the first page. */
  isFurther: boolean;
  children: ReactNode;
}

/** A finding with what it says and does not prove above, and its list beneath. */
export function FindingFrame({ kind, year, page, isFurther, children }: FindingFrameProps) {
  const { label, says, provesNot, threshold, unit, beside } = FINDING_WORDS[kind];
  const { found, beside: others } = page.count;
  const summary = `${found.toLocaleString("id-ID")} ${unit}${
    beside === null ? "" : `, ${others.toLocaleString("id-ID")} ${beside}`
  }`;
  return (
    <>
      <PageHeader
        title={`${label}, ${String(year)}`}
        breadcrumbs={[{ href: "/inspektorat", label: "Meja inspektorat" }]}
        viewers={INSPECTION_VIEWERS}
      />
      <DeskTabs current={kind} />
      <Card className="mb-6">
        <dl className="grid gap-x-8 gap-y-4 lg:grid-cols-3">
          <Words term="Yang ditemukan">{says}</Words>
          <Words term="Yang tidak dibuktikan">{provesNot}</Words>
          <Words term="Batas">{threshold}</Words>
        </dl>
      </Card>
      {page.rows.length === 0 ? (
        <EmptyState icon={<SearchCheck />} title={`Tidak ada temuan untuk tahun ${String(year)}`}>
          Tidak ada yang memenuhi batas di atas pada unit yang Anda jangkau. Pilih periode tahun lain untuk
          melihat temuan tahun itu.
        </EmptyState>
      ) : (
        children
      )}
      <Pagination
        label={label.toLowerCase()}
        previous={isFurther ? findingHref(kind) : null}
        next={page.next === null ? null : findingHref(kind, page.next)}
        {...(page.rows.length === 0 ? {} : { summary })}
      />
    </>
  );
}

function Words({ term, children }: { term: string; children: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm font-semibold">{term}</dt>
      <dd className="mt-1 text-[0.9375rem] text-ink-soft">{children}</dd>
    </div>
  );
}
